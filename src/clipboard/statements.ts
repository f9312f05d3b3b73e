/** Copies and collects what regions state: one statement with its words, or a row of the comparison as a table. */
import { copy } from '../scripts/copy.ts';
import type { Entry } from './entry.ts';
import { pathOf } from './linked.ts';
import { offer } from './offer.ts';
import { quoteWithCitation } from './quote.ts';

export function offerStatements(): void {
  for (const tools of document.querySelectorAll<HTMLElement>('.statement-tools')) {
    const entry = statementEntry(tools);
    const collect = tools.querySelector<HTMLButtonElement>('.collect');
    const copying = tools.querySelector<HTMLButtonElement>('.copy-quote');
    if (entry === null || collect === null || copying === null) continue;
    offer(collect, { id: entry.id, name: entry.citation, entry: () => entry });
    copying.addEventListener('click', () => {
      void copy(quoteWithCitation(entry)).then((done) => {
        copying.textContent = done ? '已复制' : '浏览器不允许复制';
      });
    });
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('.metric-name > .collect')) {
    const row = button.closest('tr');
    const link = button.parentElement?.querySelector('a');
    if (!row || !link) continue;
    offer(button, {
      id: pathOf(link),
      name: link.textContent.trim(),
      entry: () => rowEntry(row, link),
    });
  }
}

function statementEntry(tools: HTMLElement): Entry | null {
  const place = tools.closest('.statement, tr');
  const quote = place?.querySelector('blockquote, .quote')?.textContent.trim() ?? '';
  const link = clauseLink(place);
  if (link === null || quote === '') return null;
  const path = pathOf(link);
  return {
    id: `${path}|${quote}`,
    path,
    citation: citationOf(tools, link),
    content: [quote],
    note: '',
  };
}

function clauseLink(place: Element | null | undefined): HTMLAnchorElement | null {
  return place?.querySelector<HTMLAnchorElement>('a[href*="#"]') ?? null;
}

function citationOf(tools: HTMLElement | null, link: HTMLAnchorElement): string {
  return (tools?.dataset.citedAs ?? '') + link.textContent.trim();
}

/** The regions that are shown, each statement with its own citation. */
function rowEntry(row: HTMLTableRowElement, link: HTMLAnchorElement): Entry {
  const cells = [...row.querySelectorAll<HTMLElement>('td')].filter(({ hidden }) => !hidden);
  const path = pathOf(link);
  return {
    id: path,
    path,
    citation: `各地对比：${link.textContent.trim()}`,
    content: [{ header: ['地区', '规定', '出处'], rows: cells.flatMap(statedIn) }],
    note: '',
  };
}

function statedIn(cell: HTMLElement): string[][] {
  const region = cell.dataset.label ?? '';
  const statements = [...cell.querySelectorAll('.statement')].map((statement) => {
    const value = statement.querySelector('.statement-value')?.textContent.trim() ?? '';
    const facts = [...statement.querySelectorAll('.statement-facts > span')].map(
      ({ textContent }) => textContent.trim(),
    );
    const link = clauseLink(statement);
    const tools = statement.querySelector<HTMLElement>('.statement-tools');
    return [
      region,
      `${value}（${facts.join('，')}）`,
      link === null ? '' : citationOf(tools, link),
    ];
  });
  const silent = cell.querySelector('.silent');
  return silent === null ? statements : [[region, silent.textContent.trim(), ''], ...statements];
}
