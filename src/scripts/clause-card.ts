/** The card beside a clause or a row: its full citation, what can be done with it, and the lines of the source. */
import { clauseEntry, rowEntry } from '../clipboard/content.ts';
import type { Entry } from '../clipboard/entry.ts';
import { blockText, quoteWithCitation } from '../clipboard/quote.ts';
import { isCollected, watch } from '../clipboard/store.ts';
import { collectButtonName, toggle } from '../clipboard/toggle.ts';
import { lineRange } from '../wording.ts';
import { copy } from './copy.ts';
import { reportAddress } from './report.ts';
import { fetchLines, linesNamed } from './source-lines.ts';
import { rowOf } from './table-rows.ts';

interface Card {
  element: HTMLElement;
  citation: HTMLElement;
  collect: HTMLButtonElement;
  status: HTMLElement;
  origin: HTMLAnchorElement;
  report: HTMLAnchorElement | null;
  lines: HTMLElement;
}

/** What the card is open for. */
interface Subject {
  entry: Entry;
  /** Whole address. */
  address: string;
  /** What the card stands beside. */
  place: HTMLElement;
  opener: HTMLElement;
  /** The links of the clause. */
  links: Element | null;
}

/** Pixels between the card and the end of the window, at least. */
const viewMargin = 16;

export function openClauseCards(): void {
  const card = findCard();
  if (card === null) return;
  const { notice = '', title = '' } = card.element.dataset;
  let subject: Subject | null = null;

  document.addEventListener('click', (event) => {
    const opener =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('.cite, .row-cite')
        : null;
    // With a modifier key the link is what it is: an address to open elsewhere.
    if (opener === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    subject = subjectOf(opener, notice);
    if (subject === null) return;
    event.preventDefault();
    history.replaceState(history.state, '', subject.address);
    fill(card, subject, title);
    place(card.element, subject);
    void copied(card, subject.entry.citation, '引文已复制');
  });

  card.element.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null || subject === null) return;
    const { entry, address } = subject;
    if (button.dataset.do === 'collect') {
      card.status.textContent = toggle(entry);
      return;
    }
    const texts: Record<string, string> = {
      quote: quoteWithCitation(entry),
      citation: entry.citation,
      link: address,
    };
    void copied(card, texts[button.dataset.do ?? ''] ?? '', '已复制');
  });

  watch(() => {
    if (subject !== null) nameCollect(card, subject);
  });
}

function subjectOf(opener: HTMLElement, notice: string): Subject | null {
  const place = opener.closest<HTMLElement>('.clause, .heading, .notice-table');
  if (place === null) return null;
  const row = rowOf(opener);
  const id = row === null ? decodeURIComponent(new URL(hrefOf(opener)).hash.slice(1)) : place.id;
  const entry =
    row === null
      ? clauseEntry(document, notice, id)
      : rowEntry(place, row.element, row.number, notice);
  if (entry === null) return null;
  const address = new URL(`#${id}`, location.href).href;
  const links = row === null ? opener.parentElement : place.querySelector(':scope > .clause-links');
  return { entry, address, place: row?.element ?? place, opener, links };
}

function hrefOf(link: Element): string {
  return link instanceof HTMLAnchorElement ? link.href : location.href;
}

async function copied(card: Card, text: string, done: string): Promise<void> {
  card.status.textContent = (await copy(text)) ? done : '浏览器不允许复制，请手动选取';
}

function findCard(): Card | null {
  const element = document.getElementById('site-clause-card');
  const citation = element?.querySelector<HTMLElement>('.clause-card-citation');
  const collect = element?.querySelector<HTMLButtonElement>('[data-do=collect]');
  const status = element?.querySelector<HTMLElement>('[role=status]');
  const origin = element?.querySelector<HTMLAnchorElement>('.clause-card-origin a');
  const report = element?.querySelector<HTMLAnchorElement>('.clause-card-report') ?? null;
  const lines = element?.querySelector<HTMLElement>('.source-lines');
  if (!element || !citation || !collect || !status || !origin || !lines) return null;
  return { element, citation, collect, status, origin, report, lines };
}

function fill(card: Card, subject: Subject, title: string): void {
  const { entry, address: url } = subject;
  card.citation.textContent = entry.citation;
  card.status.textContent = '';
  nameCollect(card, subject);
  if (card.report !== null) {
    const quote = entry.content.map(blockText).join('');
    const faulty = { notice: title, citation: entry.citation, url, quote };
    card.report.href = reportAddress(card.report.dataset.to ?? '', faulty);
  }
  showSource(card, subject);
}

function nameCollect(card: Card, { entry }: Subject): void {
  card.collect.textContent = collectButtonName(isCollected(entry.id));
}

function showSource(card: Card, { links }: Subject): void {
  card.lines.replaceChildren();
  const origin = links?.querySelector<HTMLAnchorElement>('a.origin');
  if (!origin) return;
  const url = new URL(origin.href);
  const range = linesNamed(url);
  card.origin.href = origin.href;
  card.origin.textContent = range === null ? '原文' : `原文${lineRange(range)}`;
  fetchLines(url).then(
    (lines) => {
      if (card.origin.href !== origin.href) return;
      card.lines.replaceChildren(...lines);
      keepInView(card.element);
    },
    () => {
      // The link above still leads to the lines.
    },
  );
}

/** In the margin, level with the clause; under it where the margin is too narrow. A phone has it at its foot (clause.css). */
function place(card: HTMLElement, { place: clause, opener }: Subject): void {
  const column = clause.closest<HTMLElement>('.notice');
  if (column === null) return;
  if (card.matches(':popover-open')) card.hidePopover();
  // With its source the card comes next for who goes on by keyboard.
  card.showPopover({ source: opener });
  const gap = 16;
  const { top, bottom } = clause.getBoundingClientRect();
  const { right } = column.getBoundingClientRect();
  const room = document.documentElement.clientWidth - right;
  const fits = room >= card.offsetWidth + 2 * gap;
  card.style.setProperty('--card-top', `${(fits ? top : bottom + gap / 2) + scrollY}px`);
  card.style.setProperty(
    '--card-left',
    `${(fits ? right + gap : right - card.offsetWidth) + scrollX}px`,
  );
  if (fits) keepInView(card);
}

/** Beside a clause low in the window the card ends where the window ends. */
function keepInView(card: HTMLElement): void {
  const { top, bottom } = card.getBoundingClientRect();
  const room = Math.max(top - viewMargin, 0);
  const below = Math.min(bottom + viewMargin - document.documentElement.clientHeight, room);
  if (below > 0) card.style.setProperty('--card-top', `${top + scrollY - below}px`);
}
