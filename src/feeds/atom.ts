/** News of notices as Atom (RFC 4287). */
import { createHash } from 'node:crypto';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { xmlFile } from '../../scripts/tree/xml.ts';

export interface FeedEntry {
  /** What the entry is, for as long as it is: {@link permanentId}. */
  id: string;
  title: string;
  /** Address of the page. */
  link: string;
  /** RFC 3339. */
  updated: string;
  authors: readonly string[];
  summary: string;
  categories: readonly string[];
}

export interface Feed {
  id: string;
  title: string;
  /** Addresses of the feed itself and of the page that lists the same. */
  self: string;
  page: string;
  author: string;
  entries: readonly FeedEntry[];
}

/** The newest first; of entries of one moment the order stays. A feed without entries is of the beginning of time. */
export function atomFeed({ id, title, self, page, author, entries }: Feed): string {
  const sorted = entries.toSorted((a, b) => Date.parse(b.updated) - Date.parse(a.updated));
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
    x('id', id),
    x('title', title),
    x('updated', sorted[0]?.updated ?? dayInChina('1970')),
    x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    x('link', { rel: 'alternate', type: 'text/html', href: page }),
    person(author),
    ...sorted.map(entryOf),
  ]);
  return xmlFile(feed);
}

function entryOf({ id, title, link, updated, authors, summary, categories }: FeedEntry): Element {
  return x('entry', [
    x('id', id),
    x('title', title),
    x('updated', updated),
    x('link', { rel: 'alternate', type: 'text/html', href: link }),
    ...authors.map(person),
    ...categories.map((term) => x('category', { term })),
    x('summary', summary),
  ]);
}

function person(name: string): Element {
  return x('author', [x('name', name)]);
}

/**
 * What an entry is called for ever: its address, or where the site does not know its own, a UUID that follows from the
 * name (version 8 of RFC 9562), so that a feed reader shows nothing twice.
 *
 * @param name unlike any other of the site: `notices/panzhihua-2022-90`
 */
export function permanentId(address: string | null, name: string): string {
  if (address !== null) return address;
  const digest = createHash('sha256').update(`tiaoli ${name}`).digest('hex');
  const variant = ((Number.parseInt(digest.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16);
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    variant + digest.slice(17, 20),
    digest.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

/** The beginning of a day, a month or a year in China, RFC 3339: a notice says no hour. */
export function dayInChina(date: string): string {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00+08:00`;
}
