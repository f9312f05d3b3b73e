/** The card beside a clause: its full citation to copy, its link, and the lines of the source. */
import { lineRange } from '../wording.ts';
import { copy } from './copy.ts';
import { fetchLines, linesNamed } from './source-lines.ts';

interface Card {
  element: HTMLElement;
  citation: HTMLElement;
  status: HTMLElement;
  origin: HTMLAnchorElement;
  lines: HTMLElement;
}

/** Pixels between the card and the end of the window, at least. */
const viewMargin = 16;

export function openClauseCards(): void {
  const card = findCard();
  const citedAs = document.querySelector<HTMLElement>('.notice')?.dataset.citedAs ?? '';
  if (card === null) return;
  let opener: HTMLAnchorElement | null = null;

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.cite') : null;
    // With a modifier key the link is what it is: an address to open elsewhere.
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    opener = link;
    history.replaceState(history.state, '', link.hash);
    fill(card, link, citedAs);
    place(card.element, link);
    void copied(card, card.citation.textContent, '引文已复制');
  });

  card.element.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null || opener === null) return;
    const text = button.dataset.copy === 'link' ? opener.href : card.citation.textContent;
    void copied(card, text, '已复制');
  });
}

async function copied(card: Card, text: string, done: string): Promise<void> {
  card.status.textContent = (await copy(text)) ? done : '浏览器不允许复制，请手动选取';
}

function findCard(): Card | null {
  const element = document.getElementById('site-clause-card');
  const citation = element?.querySelector<HTMLElement>('.clause-card-citation');
  const status = element?.querySelector<HTMLElement>('[role=status]');
  const origin = element?.querySelector<HTMLAnchorElement>('.clause-card-origin a');
  const lines = element?.querySelector<HTMLElement>('.source-lines');
  if (!element || !citation || !status || !origin || !lines) return null;
  return { element, citation, status, origin, lines };
}

function fill(card: Card, link: HTMLAnchorElement, citedAs: string): void {
  card.citation.textContent = citedAs + (link.ariaLabel ?? '').replace(/^引用 /u, '');
  card.status.textContent = '';
  card.lines.replaceChildren();
  const origin = link.parentElement?.querySelector<HTMLAnchorElement>('a.origin');
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
function place(card: HTMLElement, link: HTMLElement): void {
  const clause = link.closest<HTMLElement>('.clause, .heading, .notice-table');
  const column = link.closest<HTMLElement>('.notice');
  if (clause === null || column === null) return;
  if (card.matches(':popover-open')) card.hidePopover();
  card.showPopover();
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
