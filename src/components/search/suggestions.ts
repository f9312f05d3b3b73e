/** Queries to begin with, one for each way of asking, taken from what the notices hold. */
import { allNotices } from '../../data/notices.ts';
import { listedRecords } from '../../data/records.ts';

/** 财政部门 · 民政部门; not 各相关部门 */
const ownName = /^[^各有相]{2,6}部门$/u;

export async function suggestedQueries(): Promise<string[]> {
  const [definitions, indicators, duties, notices] = await Promise.all([
    listedRecords('definitions'),
    listedRecords('indicators'),
    listedRecords('responsibilities'),
    allNotices(),
  ]);
  const term = mostFrequent(definitions.map((one) => bareTerm(one.term)));
  const defined = definitions.find(({ type, term: one }) => type === 'definition' && one !== term);
  const numbered = notices.find(({ docNumber }) => docNumber !== null);
  const measured = indicators.find(
    ({ origin, region, value }) => origin === 'table' && region !== null && value !== null,
  );
  const actor = duties.find(
    ({ actor: one, agencies }) => agencies.length === 1 && ownName.test(one),
  )?.actor;
  return [
    term,
    defined && `什么是${defined.term}`,
    measured && `${measured.region?.name ?? ''} ${measured.name}`,
    actor && `${actor} 职责`,
    measured?.valueText,
    numbered?.docNumber,
  ].filter((query): query is string => typeof query === 'string' && query !== '');
}

function mostFrequent(values: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(values, (value) => value)];
  return groups.sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** “五社联动”（要素） → 五社联动 */
function bareTerm(term: string): string {
  const bracket = term.indexOf('（');
  return (bracket === -1 ? term : term.slice(0, bracket)).replaceAll(/[“”《》]/gu, '');
}
