/** The comparison tables and the topics, as their pages are built from them. */
import type { Comparison, ComparisonRow, Statement } from '../../scripts/tree/comparison.ts';
import type { ProvisionRecord } from '../../scripts/tree/notice.ts';
import { allNotices, loadNotice, readJson } from './notices.ts';
import { vocabulary } from './records.ts';

export async function comparison(): Promise<Comparison> {
  return (await readJson('comparison.json')) as Comparison;
}

/** Rows that a region fills, by their group, in the order of the vocabulary. */
export async function filledGroups(): Promise<{ name: string; rows: ComparisonRow[] }[]> {
  const { groups, rows } = await comparison();
  const filled = rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== null));
  const byGroup = Map.groupBy(filled, ({ group }) => group);
  return groups.flatMap((name) => {
    const own = byGroup.get(name);
    return own === undefined ? [] : [{ name, rows: own }];
  });
}

/** The number that a cell is sorted by: its last target, else its first figure. */
export function sortValue(statements: readonly Statement[] | null): number | null {
  const figures = (statements ?? []).flatMap(({ kind, value }) => {
    const number = Array.isArray(value) ? value[0] : value;
    return number === null || number === undefined ? [] : [{ kind, number }];
  });
  const aim = figures.find(({ kind }) => kind === 'target' || kind === 'norm');
  return (aim ?? figures[0])?.number ?? null;
}

export interface TopicColumn {
  region: { code: string; name: string };
  notices: { id: string; title: string; clauses: ProvisionRecord[] }[];
}

export interface TopicPage {
  id: string;
  name: string;
  about: string;
  keywords: string[];
  columns: TopicColumn[];
}

/** Topics that any clause speaks of, in the order of the vocabulary. Reports on policies are left out. */
export async function topicPages(): Promise<TopicPage[]> {
  const found = (await readJson('topics.json')) as {
    topic: string;
    clauses: { notice: string; provision: string }[];
  }[];
  const policies = (await allNotices()).filter(({ kind }) => kind !== '新闻报道');
  const notices = await Promise.all(policies.map(({ id }) => loadNotice(id)));
  const { topics } = await vocabulary();
  return topics.flatMap((topic): TopicPage[] => {
    const clauses = found.find((one) => one.topic === topic.id)?.clauses ?? [];
    const byNotice = Map.groupBy(clauses, ({ notice }) => notice);
    const columns = new Map<string, TopicColumn>();
    for (const { id, title, region, provisions } of notices) {
      const own = new Set(byNotice.get(id)?.map(({ provision }) => provision));
      if (own.size === 0) continue;
      const { code, name } = region ?? { code: '', name: '其他' };
      const column = columns.get(code) ?? { region: { code, name }, notices: [] };
      columns.set(code, column);
      column.notices.push({ id, title, clauses: provisions.filter((one) => own.has(one.id)) });
    }
    return columns.size === 0 ? [] : [{ ...topic, columns: [...columns.values()] }];
  });
}
