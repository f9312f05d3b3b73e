/** The index of sections of some notices, read from memory as from a host. */
import type { Notice } from '../../../scripts/tree/notice.ts';
import type { IndexFile } from '../build/indexer.ts';
import { SectionIndexer } from '../build/section-indexer.ts';
import type { VocabularyFiles } from '../build/vocabulary-files.ts';
import { catalogueFile, type Catalogue, type PackName } from './catalogue.ts';
import { inflateJson } from './compression.ts';
import { Parts } from './parts.ts';
import { SectionIndex } from './section-index.ts';

export const folder = 'https://site.invalid/pagefind/0/';

export interface Host {
  /** What was asked for: `words-000.bin bytes=0-63`. */
  asked: string[];
  fetch: (url: URL, init?: RequestInit) => Promise<Response>;
}

export function hostOf(files: readonly IndexFile[], { ranges = true } = {}): Host {
  const asked: string[] = [];
  return {
    asked,
    fetch: (url, init) => {
      const file = files.find(({ path }) => url.href === folder + path);
      if (file === undefined) return Promise.resolve(new Response(null, { status: 404 }));
      const range = new Headers(init?.headers).get('range') ?? '';
      asked.push(`${file.path} ${range}`.trim());
      const [, start = '0', end = '0'] = /^bytes=(\d+)-(\d+)$/u.exec(range) ?? [];
      const body = new Uint8Array(file.content);
      return Promise.resolve(
        ranges && range !== ''
          ? new Response(body.slice(Number(start), Number(end) + 1), { status: 206 })
          : new Response(body),
      );
    },
  };
}

export function filesOf(
  notices: readonly Notice[],
  vocabulary: VocabularyFiles,
  day = '2026-01-01',
): IndexFile[] {
  const indexer = new SectionIndexer(vocabulary, day);
  for (const notice of notices) indexer.add(notice);
  return indexer.finish();
}

export async function sectionIndexOf(
  files: readonly IndexFile[],
  host: Host = hostOf(files),
): Promise<SectionIndex> {
  const file = files.find(({ path }) => path === catalogueFile);
  const catalogue = (await inflateJson(new Uint8Array(file?.content ?? []))) as Catalogue;
  const parts = (name: PackName): Parts => new Parts(name, catalogue[name], folder, host.fetch);
  return new SectionIndex(catalogue, { words: parts('words'), sections: parts('sections') });
}
