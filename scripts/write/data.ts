/** The files under `data/` that hold notices and what was read in them. */
import type { Unknown } from '../tree/unknown.ts';
import { frontMatterSchema } from '../tree/front-matter.ts';
import type { Notice } from '../tree/notice.ts';
import { akomaNtoso, workUri } from './akoma-ntoso/index.ts';
import { toCsv } from './csv.ts';
import {
  publishedRecords,
  publishedRecordSchema,
  publishedSchemas,
  topicClauses,
  recordKinds,
} from './published.ts';
import type { NoticeEntry, PublishedVocabulary, TopicsOf } from './published.ts';

/** The address of a notice, or of a clause in it. */
export type Permalink = (notice: string, anchor?: string) => string;

/**
 * The addresses of the site under a base path.
 *
 * @param base `/` or `/zhengce/`; the last `/` may be missing
 */
export function permalinks(base: string): Permalink {
  const root = base.endsWith('/') ? base : `${base}/`;
  return (notice, anchor) =>
    `${root}notices/${encodeURIComponent(notice)}/${anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`}`;
}

/** What the vocabularies know: the names of the ids in records, what a text is about; and what they do not know. */
export interface DataVocabulary extends PublishedVocabulary {
  topicsOf: TopicsOf;
  unknownIn: (notices: readonly Notice[]) => Unknown[];
}
const noVocabulary: DataVocabulary = {
  topics: [],
  agencies: [],
  metrics: [],
  topicsOf: () => [],
  unknownIn: () => [],
};

/**
 * Path under `data/` → content, the same for the same notices in whatever order they are given:
 * `notices/<id>.json`, `notices/<id>.xml` (Akoma Ntoso), `notices.json`, a `.json` and a `.csv` for each kind of record, `vocabulary.json`, `unknown.json`, `schema/*.json`.
 *
 * @param origin of the site, `https://zhengce.example.gov.cn`; null where it is not known
 */
export function dataFiles(
  notices: readonly Notice[],
  permalink: Permalink,
  { topicsOf, unknownIn, ...names }: DataVocabulary = noVocabulary,
  origin: string | null = null,
): Map<string, string> {
  const sorted = [...notices].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const files = new Map<string, string>();
  const uris = new Map(sorted.map((notice) => [notice.id, workUri(notice)]));
  for (const notice of sorted) {
    files.set(`notices/${notice.id}.json`, noticeJson(notice));
    const address = `${origin ?? ''}${permalink(notice.id)}`;
    const context = { uriOf: (id: string) => uris.get(id), permalink: address };
    files.set(`notices/${notice.id}.xml`, akomaNtoso(notice, context));
  }
  files.set('notices.json', jsonLines(sorted.map((notice) => entryOf(notice, permalink))));
  for (const kind of recordKinds) {
    const records = sorted.flatMap((notice) => publishedRecords(kind, notice, permalink, topicsOf));
    files.set(`${kind}.json`, jsonLines(records));
    files.set(`${kind}.csv`, toCsv(Object.keys(publishedRecordSchema(kind).shape), records));
  }
  files.set('topics.json', jsonLines(topicClauses(names.topics, sorted, topicsOf)));
  files.set('vocabulary.json', `${JSON.stringify(names)}\n`);
  files.set('unknown.json', jsonLines(unknownIn(sorted)));
  for (const [name, schema] of Object.entries(publishedSchemas())) {
    files.set(`schema/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return files;
}

/** A notice as one line of JSON: what `parse` prints and `notices/<id>.json` holds. */
export function noticeJson(notice: Notice): string {
  return `${JSON.stringify(notice)}\n`;
}

function entryOf(notice: Notice, permalink: Permalink): NoticeEntry {
  return { ...frontMatterSchema.parse(notice), permalink: permalink(notice.id) };
}

/** An array with one item a line: a change of one record is a change of one line. */
function jsonLines(items: readonly unknown[]): string {
  return items.length === 0
    ? '[]\n'
    : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}
