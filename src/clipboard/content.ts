/** Reads clauses and rows of tables from the page of a notice: their words, without what the page offers beside them. */
import { columnNames } from '../../scripts/tree/column-names.ts';
import { cellSeparator } from '../search/cell-separator.ts';
import { rowCitation } from '../wording.ts';
import type { Block, CollectedTable, Entry } from './entry.ts';

/** No text of the notice that is cited: links, notes, and what the carrier added (page numbers, menus of a web page). */
const beside = '.clause-links, .notes, .carrier, script';

/**
 * @param page of a notice: this one, or another that was fetched
 * @param id of a heading, provision or table
 * @returns null where the page has no such element
 */
export function clauseEntry(page: Document, notice: string, id: string): Entry | null {
  const element = page.getElementById(id);
  if (element === null) return null;
  const path = clausePath(notice, id);
  return { id: path, path, citation: citationIn(page, id), content: contentOf(element), note: '' };
}

/** @param number of the row, from 1, the header not counted */
export function rowEntry(
  table: HTMLElement,
  row: HTMLTableRowElement,
  number: number,
  notice: string,
): Entry {
  const { header } = tableIn(table);
  const path = clausePath(notice, table.id);
  const cells = cellsOf(row);
  return {
    id: rowId(path, cells.filter((cell) => cell !== '').join(cellSeparator)),
    path,
    citation: rowCitation(citationIn(table.ownerDocument, table.id), number),
    content: [{ header, rows: [cells] }],
    note: '',
  };
}

/** Below the home page, as {@link Entry} has it. */
export function clausePath(notice: string, id: string): string {
  return `notices/${encodeURIComponent(notice)}/#${id}`;
}

/** @param text of the row, its cells as search shows them */
export function rowId(path: string, text: string): string {
  return `${path}|${text}`;
}

/** The whole citation of a clause: `《…》（…）` as the page has it, and the clause's own. */
export function citationIn(page: Document, id: string): string {
  const link = page.querySelector(`a.cite[href="#${CSS.escape(id)}"]`);
  const citedAs = page.querySelector<HTMLElement>('[data-cited-as]')?.dataset.citedAs ?? '';
  return citedAs + (link?.getAttribute('aria-label') ?? '').replace(/^引用 /u, '');
}

/** A heading is cited with all that stands under it. */
function contentOf(element: Element): Block[] {
  const division = /^H\d$/u.test(element.tagName)
    ? element.closest('.division, .notice-table')
    : element;
  return blocksOf(division ?? element);
}

function blocksOf(element: Element): Block[] {
  if (element.matches(beside)) return [];
  if (element.matches('table')) return [tableIn(element)];
  if (element.matches('p, h1, h2, h3, h4, h5, h6, figcaption')) {
    const text = textOf(element);
    return text === '' ? [] : [text];
  }
  const blocks = [...element.children].flatMap(blocksOf);
  // 1. 规范购买主体。各… is one paragraph of the notice, though its heading is an element of its own.
  const [heading, first, ...rest] = blocks;
  return element.matches('.run-in') && typeof heading === 'string' && typeof first === 'string'
    ? [heading + first, ...rest]
    : blocks;
}

function tableIn(element: Element): CollectedTable {
  const rows = [...element.querySelectorAll('tr')];
  const isHeader = (row: HTMLTableRowElement): boolean => row.closest('thead') !== null;
  const header = rows.filter(isHeader).map(cellsOf);
  return {
    header: columnNames(header),
    rows: rows.filter((row) => !isHeader(row)).map(cellsOf),
  };
}

export function cellsOf(row: HTMLTableRowElement): string[] {
  return [...row.cells].map(textOf);
}

function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(beside)) part.remove();
  // 第一章 and 发展现状 stand apart by the style sheet alone.
  for (const label of copy.querySelectorAll('.word-label')) label.append(' ');
  return copy.textContent.replaceAll(/\s+/gu, ' ').trim();
}
