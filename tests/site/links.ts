/** Finds links of a built site that lead nowhere, without a server: pages, files and the places inside pages. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

export interface Site {
  /** Every file, relative to the site's root, with `/`. */
  files: ReadonlySet<string>;
  /** The HTML of each page, by the same names. */
  pages: ReadonlyMap<string, string>;
}

export interface DeadLink {
  page: string;
  /** As written. */
  link: string;
  reason:
    | 'no such file'
    | 'no such place in the page'
    | 'outside the base path'
    | 'loads from another site'
    | 'not an address';
}

/** Attributes that hold an address, and whether the browser loads from it by itself. */
const addresses: Readonly<Record<string, Readonly<Record<string, 'leads' | 'loads'>>>> = {
  a: { href: 'leads' },
  area: { href: 'leads' },
  audio: { src: 'loads' },
  form: { action: 'leads' },
  iframe: { src: 'loads' },
  img: { src: 'loads' },
  link: { href: 'loads' },
  script: { src: 'loads' },
  source: { src: 'loads' },
  video: { src: 'loads' },
};

/** Values of `rel` for which a `<link>` says something and loads nothing. */
const sayings = new Set(['canonical', 'alternate', 'search', 'license', 'author', 'next', 'prev']); // prettier-ignore

interface PageLinks {
  ids: ReadonlySet<string>;
  links: { address: string; loads: boolean }[];
}

/** Reads the site that was built into `folder`. */
export function readSite(folder: string): Site {
  const names = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, '/'));
  const pages = names.filter((name) => name.endsWith('.html'));
  return {
    files: new Set(names),
    pages: new Map(pages.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])),
  };
}

/**
 * @param base the path that the site was built for, with `/` at both ends
 * @returns in the order of the pages and of the links in them
 */
export function deadLinks({ files, pages }: Site, base: string): DeadLink[] {
  const parsed = new Map([...pages].map(([page, html]) => [page, linksOf(html)]));
  return [...parsed].flatMap(([page, { links }]) =>
    links.flatMap(({ address, loads }) => {
      const reason = fault(address, loads, page, base, files, parsed);
      return reason === null ? [] : [{ page, link: address, reason }];
    }),
  );
}

function linksOf(html: string): PageLinks {
  const ids = new Set<string>();
  const links: PageLinks['links'] = [];
  const tree: Root = unified().use(rehypeParse).parse(html);
  visit(tree, 'element', (element: Element) => {
    const { id } = element.properties;
    if (typeof id === 'string') ids.add(id);
    const says = relOf(element).some((rel) => sayings.has(rel));
    for (const [name, use] of Object.entries(addresses[element.tagName] ?? {})) {
      const address = element.properties[name];
      if (typeof address === 'string') links.push({ address, loads: use === 'loads' && !says });
    }
  });
  return { ids, links };
}

function relOf(element: Element): string[] {
  const { rel } = element.properties;
  return Array.isArray(rel) ? rel.map(String) : [];
}

function fault(
  address: string,
  loads: boolean,
  page: string,
  base: string,
  files: Site['files'],
  parsed: ReadonlyMap<string, PageLinks>,
): DeadLink['reason'] | null {
  const here = new URL(base + page.replace(/(^|\/)index\.html$/u, '$1'), 'http://site.invalid');
  const url = URL.parse(address, here);
  if (url === null) return 'not an address';
  if (url.protocol === 'data:' || url.protocol === 'mailto:') return null;
  if (url.origin !== here.origin) return loads ? 'loads from another site' : null;
  if (!url.pathname.startsWith(base)) return 'outside the base path';
  const inside = decodeURIComponent(url.pathname.slice(base.length));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!files.has(file)) return 'no such file';
  const place = decodeURIComponent(url.hash.slice(1));
  const ids = parsed.get(file)?.ids;
  return place === '' || ids === undefined || ids.has(place) ? null : 'no such place in the page';
}
