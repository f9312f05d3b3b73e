/** Responsibilities by the agency that has them, whatever each region calls it. */
import { listedRecords, vocabulary, type Listed } from './records.ts';

export interface AgencyDuties {
  id: string;
  name: string;
  duties: Listed<'responsibilities'>[];
}

/** What agencies.yaml knows no entry for. */
const other = { id: 'other', name: '其他机构' };

/** The agency with the most duties first; one that several share stands with each of them. */
export async function dutiesByAgency(): Promise<AgencyDuties[]> {
  const { agencies } = await vocabulary();
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const found = new Map<string, Listed<'responsibilities'>[]>();
  for (const duty of await listedRecords('responsibilities')) {
    const known = duty.agencies.filter((id) => names.has(id));
    for (const id of known.length === 0 ? [other.id] : known) {
      const duties = found.get(id);
      if (duties) duties.push(duty);
      else found.set(id, [duty]);
    }
  }
  return [...found]
    .map(([id, duties]) => ({ id, name: names.get(id) ?? other.name, duties }))
    .sort(
      (a, b) =>
        Number(a.id === other.id) - Number(b.id === other.id) || b.duties.length - a.duties.length,
    );
}
