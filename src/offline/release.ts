/** What belongs to an offline copy of the site, and which state of the site it is a copy of. */
import { createHash } from 'node:crypto';

/** Path below the site's root → digest of the content, short. */
export type Release = Readonly<Record<string, string>>;

/**
 * Not in the copy: what is made for other programs and repeats the pages, and the copy's own list. Paths below the root.
 * data/notices/a.xml · feeds/all.xml · sitemap-0.xml · notices/a/index.html.md
 */
const forPrograms =
  /^(?:data\/(?:notices|schema|texts)\/|feeds\/|sitemap[^/]*\.xml$|robots\.txt$|llms\.txt$|opensearch\.xml$)|\.html\.md$/u;

/** Whether a file is read by people who are offline. */
export function isCopied(path: string): boolean {
  return !forPrograms.test(path);
}

export function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 12);
}

/** The same for the same site, another as soon as a file changes. */
export function versionOf(release: Release): string {
  return digestOf(new TextEncoder().encode(JSON.stringify(Object.entries(release).sort())));
}
