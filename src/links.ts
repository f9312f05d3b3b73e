/** Every address in the site is made here, so that it works under any base path. */

const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');

/** An address in the site, from its path below the home page: `notices/`, `data/notices.json`. */
export function href(path: string): string {
  return base + path;
}

/**
 * The whole address of a place in the site, from the one that {@link href} gives; null while content/site.yaml does not
 * say where the site is.
 */
export function absolute(address: string): string | null {
  const site: unknown = import.meta.env.SITE;
  return typeof site === 'string' && site !== '' ? new URL(address, site).href : null;
}

/** {@link absolute} where it can be told, else an address that holds inside the site. */
export function fullest(address: string): string {
  return absolute(address) ?? address;
}

export const homePage = href('');
export const noticesPage = href('notices/');
export const searchPage = href('search/');
export const comparePage = href('compare/');
export const dataPage = href('data/');
export const clipboardPage = href('clipboard/');
export const coveragePage = href('coverage/');
export const openSearchFile = href('opensearch.xml');
export const serviceWorkerFile = href('service-worker.js');

/** @param fragment id of a heading, provision or table */
export function noticePage(id: string, fragment?: string): string {
  return href(`notices/${encodeURIComponent(id)}/${fragment === undefined ? '' : `#${fragment}`}`);
}

/** What the regions say of one metric. */
export function metricPage(metric: string): string {
  return href(`compare/${metric}/`);
}

/** The text of a notice as Markdown, where llmstxt.org has it. */
export function markdownFile(id: string): string {
  return `${noticePage(id)}index.html.md`;
}

/** A published file: `indicators.csv`. */
export function dataFile(path: string): string {
  return href(`data/${path}`);
}

/** A notice as data, and as Akoma Ntoso. */
export function noticeData(id: string, form: 'json' | 'xml'): string {
  return href(`data/notices/${encodeURIComponent(id)}.${form}`);
}

/** News of a region's notices, or of all. */
export function feedFile(region: string): string {
  return href(`feeds/${encodeURIComponent(region)}.xml`);
}

export function sourcePage(id: string): string {
  return href(`notices/${encodeURIComponent(id)}/source/`);
}

/** The list of lineages; of one, the two notices side by side. */
export const lineagesPage = href('lineage/');

/** @param fragment id of a pair */
export function lineagePage(id: string, fragment?: string): string {
  return href(`lineage/${encodeURIComponent(id)}/${fragment === undefined ? '' : `#${fragment}`}`);
}

/** From a notice's page to lines of its source: the browser goes to the first, the script there marks all of them. */
export function sourceLinesLink([first, last]: readonly [number, number]): string {
  return `source/${first === last ? '' : `?to=${last}`}#L${first}`;
}

/** `12` and `12-14`, as components have it. */
export function parseLines(lines: string): [number, number] {
  const [first = '1', last = first] = lines.split('-');
  return [Number(first), Number(last)];
}
