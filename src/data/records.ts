/** The records of all notices, as the pages that list them are built from them. */
import type { FrontMatter } from '../../scripts/tree/front-matter.ts';
import type { RecordKind, Records, Region } from '../../scripts/tree/notice.ts';
import { allNotices, readJson } from './notices.ts';

/** A record as published in `data/<kind>.json`. */
export type Listed<K extends RecordKind> = Records[K][number] & {
  notice: string;
  region: Region | null;
  /** As one cites it. */
  clause: string;
  /** Ids of topics. */
  topics: string[];
};

/** What the ids in records stand for. */
export interface Vocabulary {
  topics: { id: string; name: string; about: string; keywords: string[] }[];
  agencies: { id: string; name: string; kind: string }[];
  metrics: {
    id: string;
    name: string;
    group: string;
    kind: string;
    names: string[];
    units: string[];
    definition: string | null;
  }[];
}

/** The records of one kind, notices in the order of the list of notices, each in the order of its text. */
export async function listedRecords<K extends RecordKind>(kind: K): Promise<Listed<K>[]> {
  const records = (await readJson(`${kind}.json`)) as Listed<K>[];
  const byNotice = Map.groupBy(records, ({ notice }) => notice);
  return (await allNotices()).flatMap(({ id }) => byNotice.get(id) ?? []);
}

export async function vocabulary(): Promise<Vocabulary> {
  return (await readJson('vocabulary.json')) as Vocabulary;
}

/** Notices by id, for what a record does not repeat of its own. */
export async function noticesById(): Promise<Map<string, FrontMatter>> {
  return new Map((await allNotices()).map((notice) => [notice.id, notice]));
}

/** Something to narrow a list by. */
export interface Choice {
  value: string;
  name: string;
}

/** The regions of some records, each once, in their order; the code stands in the address. */
export function regionsOf(records: readonly { region: Region | null }[]): Choice[] {
  const names = new Map<string, string>();
  for (const { region } of records) if (region !== null) names.set(region.code, region.name);
  return [...names].map(([value, name]) => ({ value, name }));
}

/** The topics of some records, in the order of the vocabulary. */
export async function topicsOf(records: readonly { topics: string[] }[]): Promise<Choice[]> {
  const found = new Set(records.flatMap(({ topics }) => topics));
  const { topics } = await vocabulary();
  return topics.filter(({ id }) => found.has(id)).map(({ id, name }) => ({ value: id, name }));
}

/** What every list of records can be narrowed by: where they hold, of which type, on what topic. */
export async function filtersOf(
  records: readonly { region: Region | null; topics: string[] }[],
  type: { label: string; choices: Choice[] },
  regionLabel = '地区',
): Promise<{ name: string; label: string; choices: Choice[] }[]> {
  return [
    { name: 'region', label: regionLabel, choices: regionsOf(records) },
    { name: 'type', ...type },
    { name: 'topic', label: '专题', choices: await topicsOf(records) },
  ];
}

/** What the filter goes by at an entry of a list (src/scripts/record-filter.ts). */
export function itemAttributes(
  record: { notice: string; id: string; region: Region | null; topics: string[] },
  type: string,
): Record<string, string | undefined> {
  return {
    'data-item': `${record.notice}/${record.id}`,
    'data-region': record.region?.code,
    'data-type': type,
    'data-topic': record.topics.join(' '),
  };
}

/** Values with their names, those that occur, in the order given. */
export function choicesOf(
  names: Readonly<Record<string, string>>,
  occurring: readonly string[],
): Choice[] {
  const found = new Set(occurring);
  return Object.entries(names)
    .filter(([value]) => found.has(value))
    .map(([value, name]) => ({ value, name }));
}
