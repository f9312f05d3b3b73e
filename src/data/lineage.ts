/** Lineages, as the site is built from them. */
import type { FrontMatter } from '../../scripts/tree/front-matter.ts';
import {
  lineageId,
  type Lineage,
  type LineageChangeType,
  type LineageEntry,
  type LineageKind,
  type LineagePair,
} from '../../scripts/tree/lineage.ts';
import { loadNotice, readJson } from './notices.ts';
import { relationNames, verdictNames } from '../records/lineage.ts';
import { noticesById } from './records.ts';

export async function lineageEntries(): Promise<LineageEntry[]> {
  return (await readJson('lineage.json')) as LineageEntry[];
}

export async function loadLineage(id: string): Promise<Lineage> {
  return (await readJson('lineage', `${id}.json`)) as Lineage;
}

/** Those that a notice is in, on either side. */
export async function lineagesOf(notice: string): Promise<Lineage[]> {
  const entries = await lineageEntries();
  return Promise.all(
    entries
      .filter(({ later, source }) => later === notice || source === notice)
      .map(({ id }) => loadLineage(id)),
  );
}

/** In the margin of a clause or a table: where it comes from, or who took it over. */
export interface LineageNote {
  lineage: string;
  /** Where both stand side by side, on the page of the lineage. */
  anchor: string;
  /** The clause is the one that was taken over, or reported. */
  fromHere: boolean;
  kind: LineageKind;
  other: FrontMatter | undefined;
  /** The clause of the other notice, as one cites it. */
  place: string;
  /** How it was taken over; of a row of a table, its name and both values. */
  facts: string;
  changes: LineageChangeType[];
}

export async function lineageNotes(
  notice: string,
  lineages: readonly Lineage[],
): Promise<Map<string, LineageNote[]>> {
  const notices = await noticesById();
  const notes = lineages.flatMap((lineage) => {
    const fromHere = lineage.source === notice;
    const [here, there] = fromHere
      ? (['source', 'later'] as const)
      : (['later', 'source'] as const);
    const common = {
      lineage: lineageId(lineage),
      fromHere,
      kind: lineage.kind,
      other: notices.get(lineage[there]),
    };
    const ofPairs = joinNotes(
      lineage.pairs.map((pair) => ({
        ...common,
        clause: pair[here].clause,
        anchor: pair.id,
        place: pair[there].citation,
        facts: pair.verdict === null ? relationNames[pair.relation] : verdictNames[pair.verdict],
        changes: typesIn(pair.changes),
      })),
    );
    const ofRows = lineage.tableRows.flatMap(({ source, later, changes }, at) => {
      if (source === null || later === null) return [];
      const [own, counterpart] = fromHere ? [source, later] : [later, source];
      return {
        ...common,
        clause: own.clause,
        anchor: rowAnchor(at),
        place: counterpart.citation,
        facts: `${own.name} ${source.valueText} → ${later.valueText}`,
        changes: typesIn(changes),
      };
    });
    return [...ofPairs, ...ofRows];
  });
  return Map.groupBy(notes, ({ clause }) => clause);
}

/** One note for all that a clause takes from one clause: of a news report that is a pair for each sentence. */
function joinNotes<Note extends LineageNote & { clause: string }>(notes: readonly Note[]): Note[] {
  const joined = Map.groupBy(notes, ({ clause, place }) => `${clause} ${place}`);
  return [...joined.values()].map((same) => ({
    ...(same[0] as Note),
    facts: [...new Set(same.map(({ facts }) => facts))].join('、'),
    changes: [...new Set(same.flatMap(({ changes }) => changes))],
  }));
}

/** Of a row of the tables set side by side, on the page of a lineage. */
export function rowAnchor(at: number): string {
  return `row-${at + 1}`;
}

function typesIn(changes: LineagePair['changes']): LineageChangeType[] {
  return [...new Set(changes.map(({ type }) => type))];
}

/** A row of two notices side by side: a pair, or a clause without a counterpart. */
export interface LineageRow {
  pair: LineagePair | null;
  later: SideText | null;
  source: SideText | null;
}
export interface SideText {
  clause: string;
  citation: string;
  text: string;
}

/** In the order of the later notice; what was left out of the source stands after the clause before it. */
export async function lineageRows(lineage: Lineage): Promise<LineageRow[]> {
  const [later, source] = await Promise.all([lineage.later, lineage.source].map(clauseTexts));
  if (later === undefined || source === undefined) return [];
  const pairsOf = Map.groupBy(lineage.pairs, (pair) => pair.later.clause);
  const notInPlan = Map.groupBy(lineage.notInPlan, ({ clause }) => clause);
  const alone = new Set(lineage.unpairedLater);
  const rows = [...later.values()].flatMap((side): LineageRow[] => {
    const pairs = pairsOf.get(side.clause) ?? [];
    const missing = notInPlan.get(side.clause) ?? [];
    if (lineage.kind !== 'news' && alone.has(side.clause))
      return [{ pair: null, later: side, source: null }];
    return [
      ...pairs.map((pair) => ({
        pair,
        later: side,
        source: source.get(pair.source.clause) ?? null,
      })),
      ...missing.map((one) => ({ pair: null, later: one, source: null })),
    ];
  });
  return lineage.kind === 'news' ? rows : withLeftOut(rows, lineage, [...source.values()]);
}

function withLeftOut(
  rows: readonly LineageRow[],
  { unpairedSource }: Lineage,
  source: readonly SideText[],
): LineageRow[] {
  const leftOut = new Set(unpairedSource);
  const after = new Map<string, LineageRow[]>();
  let before = '';
  for (const side of source) {
    if (!leftOut.has(side.clause)) before = side.clause;
    else
      after.set(before, [...(after.get(before) ?? []), { pair: null, later: null, source: side }]);
  }
  const lastRow = new Map(rows.map((row, at) => [row.source?.clause ?? '', at]));
  return [
    ...(after.get('') ?? []),
    ...rows.flatMap((row, at) => {
      const clause = row.source?.clause;
      const follow = clause !== undefined && lastRow.get(clause) === at ? after.get(clause) : [];
      return [row, ...(follow ?? [])];
    }),
  ];
}

async function clauseTexts(id: string): Promise<Map<string, SideText>> {
  const { provisions } = await loadNotice(id);
  return new Map(
    provisions
      .filter(({ role }) => role === 'body')
      .map(({ id: clause, citation, text }) => [clause, { clause, citation, text }]),
  );
}
