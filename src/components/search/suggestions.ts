/** Queries to begin with, one for each way of asking, taken from what the notices hold. */
import { allNotices, loadNotice } from '../../data/notices.ts';
import { listedRecords } from '../../data/records.ts';

export async function suggestedQueries(): Promise<string[]> {
  const [definitions, indicators, notices] = await Promise.all([
    listedRecords('definitions'),
    listedRecords('indicators'),
    allNotices(),
  ]);
  const term = mostFrequent(definitions.map((one) => one.term.replace(/[“”《》]|（.*）/gu, '')));
  const defined = definitions.find(({ type, term: one }) => type === 'definition' && one !== term);
  const numbered = notices.find(({ docNumber }) => docNumber !== null);
  const measured = indicators.find(
    ({ origin, region, value }) => origin === 'table' && region !== null && value !== null,
  );
  const [responsible] = await Promise.all(notices.slice(0, 1).map(({ id }) => loadNotice(id)));
  const actor = responsible?.responsibilities.find(({ actor: one }) => one.endsWith('部门'))?.actor;
  return [
    term,
    defined && `什么是${defined.term}`,
    measured && `${measured.region?.name ?? ''} ${measured.name}`,
    actor !== undefined && actor.length <= 8 && `${actor} 职责`,
    measured?.valueText,
    numbered?.docNumber,
  ].filter((query): query is string => typeof query === 'string' && query !== '');
}

function mostFrequent(values: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(values, (value) => value)];
  return groups.sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
