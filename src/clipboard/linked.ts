/** Collects the clause that a link leads to, with its words from the page of its notice. */
import { homePage } from '../links.ts';
import { clauseEntry, clausePath, rowEntry, rowId } from './content.ts';
import type { Entry } from './entry.ts';
import { offer } from './offer.ts';

/** Pages that were fetched, by address: many links lead to one. */
const pages = new Map<string, Promise<Document>>();

/** Makes the buttons of CollectButton.astro work. Each stands right behind its link. */
export function offerLinked(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.collect')) {
    const link = button.previousElementSibling;
    if (link instanceof HTMLAnchorElement) {
      offer(button, {
        id: pathOf(link),
        name: link.textContent.trim(),
        entry: () => entryBehind(link),
      });
    }
  }
}

/** Below the home page: `notices/a/#s1-p2`. */
export function pathOf({ href }: HTMLAnchorElement): string {
  const { pathname, hash } = new URL(href);
  return pathname.slice(homePage.length) + decodeURIComponent(hash);
}

/** @throws where the page cannot be had, or has no such clause */
export async function entryBehind(link: HTMLAnchorElement): Promise<Entry> {
  const { page, notice, id } = await behind(link);
  const entry = clauseEntry(page, notice, id);
  if (entry === null) throw new Error(`${link.href} is not there.`);
  return entry;
}

/**
 * @param link to a table
 * @param text of the row, as search shows it
 */
export async function rowBehind(link: HTMLAnchorElement, text: string): Promise<Entry> {
  const { page, notice, id } = await behind(link);
  const table = page.getElementById(id);
  const rows = [...(table?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [])];
  for (const [at, row] of rows.entries()) {
    const entry = table === null ? null : rowEntry(table, row, at + 1, notice);
    if (entry?.id === rowId(clausePath(notice, id), text)) return entry;
  }
  throw new Error(`${link.href} has no such row.`);
}

async function behind(
  link: HTMLAnchorElement,
): Promise<{ page: Document; notice: string; id: string }> {
  const url = new URL(link.href);
  const id = decodeURIComponent(url.hash.slice(1));
  const notice = decodeURIComponent(url.pathname).replace(/\/$/u, '').split('/').at(-1) ?? '';
  url.hash = '';
  const page = pages.get(url.href) ?? pageAt(url.href);
  pages.set(url.href, page);
  page.catch(() => pages.delete(url.href));
  return { page: await page, notice, id };
}

async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
