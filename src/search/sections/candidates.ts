/** The sections that may answer, the likeliest first, told from the table of words alone. */
import type { Scope, Wanted } from '../clause-index.ts';
import type { Form, Group } from '../query/plan.ts';
import { facetNames } from '../record-meta.ts';
import type { SectionPlace } from './catalogue.ts';
import { inAll, prominent, severalClauses, type Postings } from './postings.ts';
import type { WordTable } from './word-table.ts';
import { wordsOfForm } from './words.ts';

/** How likely each section is to hold a good hit. */
export type Candidates = ReadonlyMap<number, number>;

/** A heading or a definition of the term says more than a mention; two mentions say more than one. */
const weightOf = (level: number): number =>
  1 + ((level & prominent) === 0 ? 0 : 2) + ((level & severalClauses) === 0 ? 0 : 0.5);

/** All sections that may answer, wherever the reader wants to look. */
export async function candidatesFor(wanted: Wanted, table: WordTable): Promise<Candidates> {
  const filters = [
    ...oneOf('region', wanted.within.region),
    ...oneOf('notice', wanted.within.notice),
  ];
  const groups = await Promise.all(
    [...wanted.groups, ...filters].map((group) => candidatesOfGroup(group, table)),
  );
  const [fewest = new Map<number, number>(), ...others] = groups.sort((a, b) => a.size - b.size);
  const both = [...fewest].flatMap(([section, weight]): [number, number][] => {
    let sum = weight;
    for (const other of others) {
      const more = other.get(section);
      if (more === undefined) return [];
      sum += more;
    }
    return [[section, sum]];
  });
  return new Map(both);
}

/** A function that says whether a section may have what the reader has chosen. */
export async function choice(
  { selection }: Scope,
  table: WordTable,
): Promise<(section: number) => boolean> {
  const chosen = await Promise.all(
    facetNames
      .filter((name) => selection[name].length > 0)
      .flatMap((name) => oneOf(name, selection[name]))
      .map((group) => candidatesOfGroup(group, table)),
  );
  return (section) => chosen.every((sections) => sections.has(section));
}

/** The likeliest first, or the newest; of equals those of a notice together. */
export function inOrder(
  candidates: Candidates,
  places: readonly SectionPlace[],
  byDate: boolean,
): number[] {
  const issued = (section: number): number => (byDate ? (places[section]?.issued ?? 0) : 0);
  return [...candidates]
    .sort(([a, x], [b, y]) => issued(b) - issued(a) || y - x || a - b)
    .map(([section]) => section);
}

async function candidatesOfGroup({ forms }: Group, table: WordTable): Promise<Candidates> {
  const best = new Map<number, number>();
  for (const { form, postings } of await Promise.all(forms.map((form) => withAll(form, table)))) {
    for (const [i, section] of postings.sections.entries()) {
      const weight = weightOf(postings.levels[i] ?? 0) * form.closeness;
      if (weight > (best.get(section) ?? -1)) best.set(section, weight);
    }
  }
  return best;
}

async function withAll(form: Form, table: WordTable): Promise<{ form: Form; postings: Postings }> {
  const words = wordsOfForm(form);
  return {
    form,
    postings: inAll(await Promise.all(words.map((word) => table.sectionsWith(word)))),
  };
}

function oneOf(facet: string, values: readonly string[]): Group[] {
  if (values.length === 0) return [];
  return [
    {
      term: '',
      forms: values.map((text) => ({ where: 'facet' as const, facet, text, closeness: 0 })),
    },
  ];
}
