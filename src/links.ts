/** Every address in the site is made here, so that it works under any base path. */

const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');

/** An address in the site, from its path below the home page: `notices/`, `data/notices.json`. */
export function href(path: string): string {
  return base + path;
}

export const homePage = href('');
export const noticesPage = href('notices/');
export const searchPage = href('search/');

/** @param fragment id of a heading, provision or table */
export function noticePage(id: string, fragment?: string): string {
  return href(`notices/${encodeURIComponent(id)}/${fragment === undefined ? '' : `#${fragment}`}`);
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
