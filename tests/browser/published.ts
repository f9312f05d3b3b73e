/** What the built site publishes as data: tests hold the pages against it, so that they name no document. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Comparison } from '../../scripts/tree/comparison.ts';
import type { Lineage, LineageEntry } from '../../scripts/tree/lineage.ts';
import type { Notice, ProvisionRecord, RecordKind, Region } from '../../scripts/tree/notice.ts';
import { outputFolder } from '../site/builds.ts';

export function publishedNotices(): Notice[] {
  const list = readJson('notices.json') as Pick<Notice, 'id'>[];
  return list.map(({ id }) => readJson('notices', `${id}.json`) as Notice);
}

function readJson(...names: string[]): unknown {
  return JSON.parse(readFileSync(path.join(outputFolder, 'data', ...names), 'utf8'));
}

/** The notice with the most headings: what is hard for a page is in it. */
export function richestNotice(): Notice {
  const [richest] = publishedNotices().sort((a, b) => b.outline.length - a.outline.length);
  if (richest === undefined) throw new Error('The site has no notice.');
  return richest;
}

/** A clause of policy text deep in a notice, long enough that a phrase of it is its own. */
export function typicalClause({ provisions }: Notice): ProvisionRecord {
  const long = provisions.filter(({ role, text }) => role === 'body' && text.length > 60);
  const clause = long[Math.floor(long.length / 2)];
  if (clause === undefined) throw new Error('The notice has no long clause.');
  return clause;
}

/** The first run of Chinese characters of this length in a clause, from its middle on. */
export function phraseOf({ text }: Pick<ProvisionRecord, 'text'>, length = 8): string {
  const runs = text.slice(Math.floor(text.length / 3)).match(/\p{Script=Han}+/gu) ?? [];
  const run = runs.find((one) => one.length >= length) ?? runs[0] ?? '';
  return run.slice(0, length);
}

/** Text as the contract compares it. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, '');
}

/** The pages that list records. */
export const recordPages = [
  './indicators/',
  './responsibilities/',
  './funding/',
  './deadlines/',
  './definitions/',
  './citations/',
] as const;

/** A list of records of all notices: `data/<kind>.json`. */
export function publishedRecords(kind: RecordKind): PublishedRecord[] {
  return readJson(`${kind}.json`) as PublishedRecord[];
}
export interface PublishedRecord {
  id: string;
  notice: string;
  provision: string;
  region: Region | null;
  topics: string[];
}

/** `data/comparison.json`. */
export function publishedComparison(): Comparison {
  return readJson('comparison.json') as Comparison;
}

/** The pages that set regions side by side: of metrics one of each level, of topics the one with most to say. */
function comparingPages(): string[] {
  const filled = publishedComparison().rows.filter(({ cells }) =>
    Object.values(cells).some((cell) => cell !== null),
  );
  const metrics = (['yes', 'partly', 'no'] as const).flatMap(
    (level) => filled.find(({ comparable }) => comparable === level)?.metric ?? [],
  );
  const [richest] = publishedTopics();
  return [
    './compare/',
    ...metrics.map((metric) => `./compare/${metric}/`),
    './topics/',
    ...(richest === undefined ? [] : [`./topics/${richest.topic}/`]),
  ];
}

/** The topics, the one with most clauses first: `data/topics.json`. */
export function publishedTopics(): { topic: string; clauses: unknown[] }[] {
  const topics = readJson('topics.json') as { topic: string; clauses: unknown[] }[];
  return topics.toSorted((a, b) => b.clauses.length - a.clauses.length);
}

/** What notices took over from others: `data/lineage.json`. */
export function publishedLineages(): LineageEntry[] {
  return readJson('lineage.json') as LineageEntry[];
}

/** A pair of notices, clause by clause. */
export function publishedLineage(id: string): Lineage {
  return readJson('lineage', `${id}.json`) as Lineage;
}

/** Every page of the site, as an address relative to its root. */
export function everyPage(): string[] {
  const notices = publishedNotices().map(({ id }) => `./notices/${id}/`);
  return [
    './',
    './notices/',
    './search/',
    './clipboard/',
    ...recordPages,
    ...comparingPages(),
    './data/',
    './coverage/',
    './lineage/',
    ...publishedLineages().map(({ id }) => `./lineage/${id}/`),
    ...notices,
    ...notices.map((notice) => `${notice}source/`),
  ];
}
