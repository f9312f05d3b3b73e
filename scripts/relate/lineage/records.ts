/** What the records of two notices say of one thing: its figure, its day, its nature, who has to do it, and how strictly. */
import type { LineageChange, LineageTableRow } from '../../tree/lineage.ts';
import { plainWhole } from '../../tree/comparability.ts';
import type { Deadline, Indicator, Notice, Responsibility } from '../../tree/notice.ts';
import { changesOf } from './changes.ts';
import { withoutLevel } from './facts.ts';
import { normal } from './passages.ts';
import { likenessOf } from './phrases.ts';

/** A clause, and those of its sentences that belong to a pair. */
export interface PairSide {
  clause: string;
  text: string;
}

/** What records of two paired clauses say of one metric: its nature, its day, what it is counted in. */
export function recordChanges(
  later: Notice,
  source: Notice,
  pair: { later: PairSide; source: PairSide },
): LineageChange[] {
  const statements = (
    { indicators, baselines }: Notice,
    isIn: (one: Annotation) => boolean,
  ): Measured[] =>
    [...indicators, ...baselines.map((one) => ({ ...one, nature: null, due: one.asOf }))].filter(
      isIn,
    );
  const [inLater, inSource] = [recordsIn(pair.later), recordsIn(pair.source)];
  const theirs = statements(source, inSource);
  const measured = statements(later, inLater).flatMap((one): LineageChange[] => {
    const alike = theirs.map((other) =>
      sameMeasure(one, other)
        ? likenessOf(one.quote, other.quote) + (one.name === other.name ? 1 : 0)
        : 0,
    );
    const most = Math.max(0, ...alike);
    if (most < sameStatementFrom) return [];
    return theirs
      .splice(alike.indexOf(most), 1)
      .flatMap((other) => measuredChanges(other, one).filter(isTold));
  });
  return [
    ...measured,
    ...dutyChanges(
      later.responsibilities.filter(inLater),
      source.responsibilities.filter(inSource),
    ),
    ...dayChanges(later.deadlines.filter(inLater), source.deadlines.filter(inSource)),
  ];
}

type Annotation = Pick<Indicator, 'provision' | 'quote'>;

function recordsIn({ clause, text }: PairSide): (one: Annotation) => boolean {
  const words = normal(text);
  return ({ provision, quote }) => provision === clause && words.includes(normal(quote));
}

/** How a target without a figure is worded, and what it is a share of, the phrases tell. */
function isTold({ type }: LineageChange): boolean {
  return type !== 'wording' && type !== 'scope';
}

function measuredChanges(source: Measured, later: Measured): LineageChange[] {
  const changes: LineageChange[] = [];
  if (source.valueText !== later.valueText) {
    const figures = source.value !== null && later.value !== null;
    const type = !figures || sameFigure(source, later) ? 'wording' : 'number';
    changes.push({ type, source: source.valueText, later: later.valueText });
  }
  const [whole, other] = [source.denominator, later.denominator];
  if (whole !== null && other !== null && plainWhole(whole) !== plainWhole(other))
    changes.push({ type: 'scope', source: whole, later: other });
  if (source.nature !== null && later.nature !== null && source.nature !== later.nature)
    changes.push({ type: 'strength', source: source.nature, later: later.nature });
  if (source.due !== null && later.due !== null && source.due.date !== later.due.date)
    changes.push({ type: 'deadline', source: dayOf(source.due), later: dayOf(later.due) });
  return changes;
}

function dayOf({ text, date }: NonNullable<Measured['due']>): string {
  return text ?? date;
}

/** 全覆盖 and 100% say one figure in other words. */
function sameFigure(a: Measured, b: Measured): boolean {
  return (
    a.value !== null &&
    String(a.value) === String(b.value) &&
    a.unit === b.unit &&
    a.comparator === b.comparator
  );
}

/** From it on two sentences state one measure; of an award and an allowance both may give money. */
const sameStatementFrom = 0.12;

/** From it on two records are of one duty, or of one milestone. */
const sameMatterFrom = 0.5;

/** Each record of the later clause beside the one of the source that is of the same matter. */
function besides<T>(
  source: readonly T[],
  later: readonly T[],
  matter: (one: T) => string,
): [source: T, later: T][] {
  const left = [...source];
  return later.flatMap((one): [T, T][] => {
    const alike = left.map((other) => likenessOf(matter(other), matter(one)));
    const most = Math.max(0, ...alike);
    if (most < sameMatterFrom) return [];
    return left.splice(alike.indexOf(most), 1).map((other): [T, T] => [other, one]);
  });
}

function dutyChanges(
  later: readonly Responsibility[],
  source: readonly Responsibility[],
): LineageChange[] {
  return besides(source, later, ({ duty }) => duty).flatMap(([theirs, ours]) => {
    const changes: LineageChange[] = [];
    // Who is not named in the sentence itself was found elsewhere: that is no change of this clause.
    if (likenessOf(theirs.quote, ours.quote) < sameMatterFrom) return changes;
    if (theirs.modality !== ours.modality)
      changes.push({ type: 'strength', source: theirs.quote, later: ours.quote });
    if (plainBody(theirs.actor) !== plainBody(ours.actor) || theirs.role !== ours.role)
      changes.push({
        type: 'body',
        source: `${theirs.actor}（${theirs.role}）`,
        later: `${ours.actor}（${ours.role}）`,
      });
    return changes;
  });
}

/** 各有关部门 · 相关部门 */
const concerned = /各|有关|相关/gu;

/** Whoever is concerned, at whatever level. */
function plainBody(actor: string): string {
  return withoutLevel(actor).replace(concerned, '');
}

function dayChanges(later: readonly Deadline[], source: readonly Deadline[]): LineageChange[] {
  return besides(source, later, ({ milestone }) => milestone).flatMap(
    ([theirs, ours]): LineageChange[] =>
      theirs.from === ours.from && theirs.to === ours.to
        ? []
        : [{ type: 'deadline', source: theirs.dateText, later: ours.dateText }],
  );
}

/**
 * Rows of the tables of both, those of one metric beside each other: value, nature and name. A row whose metric the
 * source states in a sentence stands beside that. Rows that only one has stand by themselves, those of the source at the
 * end; tables that have no row in common are not set beside each other.
 */
export function tableRows(later: Notice, source: Notice): LineageTableRow[] {
  const inTables = ({ indicators }: Notice): Indicator[] =>
    indicators.filter(({ origin }) => origin === 'table');
  const theirs = inTables(source);
  const rows = inTables(later).map((ours): LineageTableRow => {
    const named = theirs.findIndex(({ name }) => name === ours.name);
    const at = named === -1 ? theirs.findIndex((one) => sameMeasure(ours, one)) : named;
    const [other] = at === -1 ? [] : theirs.splice(at, 1);
    const row = rowOf(later, ours);
    if (other === undefined) {
      // what the source has in a sentence is not missing from it
      const told = source.indicators
        .filter((one) => one.metric !== null && sameMeasure(ours, one))
        .map((one) => ({ one, likeness: likenessOf(one.name, ours.name) }))
        .sort((a, b) => b.likeness - a.likeness)
        .at(0)?.one;
      if (told === undefined) return { later: row, source: null, changes: [] };
      return { later: row, source: rowOf(source, told), changes: measuredChanges(told, ours) };
    }
    const names = changesOf(other.name, ours.name, later.title);
    const measured = measuredChanges(other, ours);
    const scoped = names.some(({ type }) => type === 'scope');
    const changes = [...names, ...measured.filter(({ type }) => !scoped || type !== 'scope')];
    return { later: row, source: rowOf(source, other), changes };
  });
  if (rows.every((row) => row.source?.origin !== 'table')) return [];
  return [
    ...rows,
    ...theirs.map((one) => ({ later: null, source: rowOf(source, one), changes: [] })),
  ];
}

function rowOf(
  { tables, provisions }: Notice,
  one: Indicator,
): NonNullable<LineageTableRow['later']> {
  const { provision, name, valueText, nature, origin } = one;
  const places = [...tables, ...provisions];
  const citation = places.find(({ id }) => id === provision)?.citation ?? '';
  return { clause: provision, citation, name, valueText, nature, origin };
}

type Measured = Pick<
  Indicator,
  | 'name'
  | 'metric'
  | 'unit'
  | 'value'
  | 'valueText'
  | 'comparator'
  | 'denominator'
  | 'nature'
  | 'due'
  | 'provision'
  | 'quote'
>;

/** One metric may be counted and be a share: units tell them apart. */
function sameMeasure(a: Measured, b: Measured): boolean {
  const percent = (one: Measured): boolean => one.unit === '%' || one.unit === '‰';
  return (
    percent(a) === percent(b) && (a.name === b.name || (a.metric !== null && a.metric === b.metric))
  );
}
