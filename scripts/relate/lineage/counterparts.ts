/** Phrases that share no words and yet stand for each other: their place tells. */
import { isSame, type ComparedPhrase } from './difference.ts';
import { namesSpeaker } from './facts.ts';
import { bare, endsSentence } from './phrases.ts';

/** 三是经费还不够稳。 · （二）基本原则。 · 2.规范承接主体。 */
const lead =
  /^(?:[一二三四五六七八九十]{1,3}是|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])/u;

/** Shorter words stand in the other text by chance. */
const leastMoved = 4;

/** Places of phrases that the other text has elsewhere: they neither came nor went. */
export function movedPhrases(phrases: readonly ComparedPhrase[]): Set<number> {
  const source = phrases.map((one) => one.source ?? '').join('');
  const later = phrases.map((one) => one.later ?? '').join('');
  const moved = new Set<number>();
  for (const [at, one] of phrases.entries()) {
    if (one.source !== null && one.later !== null) continue;
    const words = bare(one.source ?? one.later ?? '');
    const other = one.source === null ? source : later;
    if (words.length >= leastMoved && other.includes(words)) moved.add(at);
  }
  return moved;
}

interface Unpaired {
  at: number;
  text: string;
}

/**
 * For places of phrases that went the place of the phrase that came instead:
 *
 * - nothing else stands between the same two phrases, one of which is the same word for word;
 * - both lead the item that goes on with the same phrase: 三是经费还不够稳。 and 四是资源整合力度不足。 before 未安排经费，;
 * - nothing else in the same sentence went or came.
 */
export function counterparts(
  phrases: readonly ComparedPhrase[],
  moved: ReadonlySet<number> = new Set(),
): Map<number, number> {
  const found = new Map<number, number>();
  for (const { gone, come, followed } of stretches(phrases, moved, () => true)) {
    const [oneGone, oneCome] = [only(gone), only(come)];
    if (oneGone && oneCome) {
      if (anchored(oneGone.at, phrases) || anchored(oneCome.at, phrases))
        found.set(oneGone.at, oneCome.at);
    } else if (followed) {
      const [from, to] = [lastLead(gone), lastLead(come)];
      if (from && to) found.set(from.at, to.at);
    }
  }
  const isEnd = ({ source, later }: ComparedPhrase): boolean =>
    endsSentence(source ?? '') && endsSentence(later ?? '');
  for (const { gone, come } of stretches(phrases, moved, isEnd)) {
    const [oneGone, oneCome] = [only(gone), only(come)];
    if (!oneGone || !oneCome || found.has(oneGone.at)) continue;
    if (!endsSentence(oneGone.text) && !endsSentence(oneCome.text))
      found.set(oneGone.at, oneCome.at);
  }
  return found;
}

/** The phrase before, or the one behind, is the same in both texts, word for word: the place is the same place. */
function anchored(at: number, phrases: readonly ComparedPhrase[]): boolean {
  return [phrases[at - 1], phrases[at + 1]].some(
    (one) => one?.source != null && one.later !== null && isSame([one.source, one.later]),
  );
}

interface Stretch {
  gone: Unpaired[];
  come: Unpaired[];
  followed: boolean;
}

/** What went and what came between phrases that both have and that end a stretch. */
function stretches(
  phrases: readonly ComparedPhrase[],
  moved: ReadonlySet<number>,
  isEnd: (one: ComparedPhrase) => boolean,
): Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch = { gone: [], come: [], followed: true };
  for (const [at, one] of phrases.entries()) {
    if (moved.has(at)) continue;
    if (one.source !== null && one.later !== null) {
      if (!isEnd(one)) continue;
      found.push(open);
      open = { gone: [], come: [], followed: true };
    } else if (one.source !== null) {
      if (!namesSpeaker(one.source)) open.gone.push({ at, text: one.source });
    } else if (one.later !== null) open.come.push({ at, text: one.later });
  }
  return [...found, { ...open, followed: false }];
}

function only(phrases: readonly Unpaired[]): Unpaired | undefined {
  return phrases.length === 1 ? phrases[0] : undefined;
}

function lastLead(phrases: readonly Unpaired[]): Unpaired | undefined {
  return phrases.findLast(({ text }) => lead.test(text));
}
