/** Arriving at a clause: it is in view, and the words that were searched for are marked in it. */
import { searchPage } from '../links.ts';
import { findMatches } from '../search/matches.ts';
import { termsOf } from '../search/query/terms.ts';
import { rememberedMarks } from './landing-marks.ts';

export function landOnClause(): void {
  const land = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    unfold(target);
    const terms = rememberedMarks(location.href) ?? termsSearchedFor();
    if (terms.length > 0) mark(target, terms);
  };
  land();
  addEventListener('hashchange', land);
}

/** From the address of the search page that led here, where the hit was opened in another tab. */
function termsSearchedFor(): string[] {
  if (document.referrer === '') return [];
  const from = new URL(document.referrer);
  if (from.origin !== location.origin || from.pathname !== searchPage) return [];
  return termsOf(from.searchParams.get('q') ?? '').map(({ text }) => text);
}

/** What the carrier added is folded away; whoever comes to it by its address sees it. */
function unfold(target: Element): void {
  const fold = target.closest<HTMLDetailsElement>('details:not([open])');
  if (fold === null) return;
  fold.open = true;
  target.scrollIntoView();
}

/** Marks across inline elements without touching them. Browsers that cannot still show the clause as the target. */
function mark(target: Element, terms: readonly string[]): void {
  if (!('highlights' in CSS)) return;
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    pieces.push({ node: walker.currentNode as Text, start: text.length });
    text += walker.currentNode.nodeValue ?? '';
  }
  const ranges = findMatches(text, terms).map(({ start, end }) => {
    const range = new Range();
    const first = pieces.findLast((piece) => piece.start <= start);
    const last = pieces.findLast((piece) => piece.start < end);
    if (first !== undefined) range.setStart(first.node, start - first.start);
    if (last !== undefined) range.setEnd(last.node, end - last.start);
    return range;
  });
  CSS.highlights.set('found', new Highlight(...ranges));
  const [first] = ranges;
  if (first === undefined) return;
  const { top, bottom } = first.getBoundingClientRect();
  // A long table or clause may begin in view and have the word further down.
  if (top < 0 || bottom > innerHeight) {
    first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}
