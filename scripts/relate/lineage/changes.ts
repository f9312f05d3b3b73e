/** What changed inside a clause that was taken over, as typed changes. */
import type { Difference, LineageChange, LineageChangeType } from '../../tree/lineage.ts';
import type { Indicator, Notice } from '../../tree/notice.ts';
import {
  bodiesIn,
  datesIn,
  duty,
  extent,
  namesSpeaker,
  quantitiesIn,
  withoutLevel,
} from './facts.ts';
import { bare, differingPhrases, type DifferingPhrase } from './phrases.ts';

/** @param laterTitle of the later notice: a word pushed into a term of its own title is a slip */
export function changesOf(difference: Difference, laterTitle: string): LineageChange[] {
  return differingPhrases(difference).flatMap((phrase) => changesIn(phrase, laterTitle));
}

function changesIn(phrase: DifferingPhrase, laterTitle: string): LineageChange[] {
  const gone = bare(phrase.gone);
  const come = bare(phrase.come);
  const source = bare(phrase.source);
  const later = bare(phrase.later);
  if (gone === '' && come === '') return [];
  const both = (type: LineageChangeType): LineageChange => ({ type, source, later });
  if (isSlip(phrase, laterTitle)) return [both('typo')];
  if (withoutLevel(gone) === withoutLevel(come)) return [both('level')];
  const changes: LineageChange[] = [
    ...differing('deadline', datesIn(source), datesIn(later)),
    ...differing('number', quantitiesIn(source), quantitiesIn(later)),
  ];
  if (duty(gone) !== duty(come)) changes.push(both('strength'));
  if (extent(gone) !== extent(come)) changes.push(both('scope'));
  if (namesSpeaker(gone) && come === '') {
    changes.push({ type: 'attribution', source: gone, later: null });
  }
  if (bodiesIn(gone).join() !== bodiesIn(come).join() && gone !== '' && come !== '')
    changes.push(both('body'));
  if (come.length >= leastAdded && come.length > 3 * gone.length) {
    changes.push({ type: 'addition', source: null, later: come });
  } else if (gone.length >= leastAdded && gone.length > 3 * come.length) {
    changes.push({ type: 'deletion', source: gone, later: null });
  } else if (changes.length === 0) changes.push(both('wording'));
  return changes;
}

/** Shorter than this, words put in or taken out change the wording of their phrase. */
const leastAdded = 4;

/** Values of one side against those of the other; equal ones are no change. */
function differing(
  type: LineageChangeType,
  source: readonly string[],
  later: readonly string[],
): LineageChange[] {
  const onlySource = source.filter((one) => !later.includes(one));
  const onlyLater = later.filter((one) => !source.includes(one));
  const changes = onlyLater.map((one) => {
    const at = onlySource.findIndex((other) => unitOf(other) === unitOf(one));
    const other = at === -1 ? null : (onlySource.splice(at, 1)[0] ?? null);
    return { type, source: other, later: one };
  });
  return [...changes, ...onlySource.map((one) => ({ type, source: one, later: null }))];
}

/** What a figure counts; 名 and 人 count the same. */
function unitOf(figure: string): string {
  return figure.replace(/[\d.,—～~十百千万亿-]/gu, '').replace('名', '人');
}

/** A word that stands inside a term which the notice's own title, and the source, have without it. */
function isSlip({ gone, come, source, later }: DifferingPhrase, title: string): boolean {
  if (gone !== '' || come.length === 0 || come.length > 3) return false;
  const at = later.indexOf(come);
  const around =
    later.slice(Math.max(0, at - 4), at) + later.slice(at + come.length, at + come.length + 4);
  return around.length >= 6 && title.includes(around) && source.includes(around);
}

/** One change of each sort once: records and words may both tell it. */
export function withoutRepeats(changes: readonly LineageChange[]): LineageChange[] {
  return [...new Map(changes.map((one) => [JSON.stringify(one), one])).values()];
}

/** What records of two paired clauses say of one metric: its nature, its day, what it is counted in. */
export function recordChanges(
  later: Notice,
  source: Notice,
  clauses: { later: string; source: string },
): LineageChange[] {
  const statements = ({ indicators, baselines }: Notice, clause: string): Measured[] =>
    [...indicators, ...baselines.map((one) => ({ ...one, nature: null, due: one.asOf }))].filter(
      ({ provision }) => provision === clause,
    );
  const theirs = statements(source, clauses.source);
  return statements(later, clauses.later).flatMap((one): LineageChange[] => {
    const at = theirs.findIndex((candidate) => sameMeasure(one, candidate));
    const other = theirs[at];
    if (other === undefined) return [];
    theirs.splice(at, 1);
    const changes: LineageChange[] = [];
    if (other.valueText !== one.valueText)
      changes.push({ type: 'number', source: other.valueText, later: one.valueText });
    if (other.nature !== null && one.nature !== null && other.nature !== one.nature)
      changes.push({ type: 'strength', source: other.nature, later: one.nature });
    if (other.due !== null && one.due !== null && other.due.date !== one.due.date)
      changes.push({ type: 'deadline', source: other.due.date, later: one.due.date });
    return changes;
  });
}

type Measured = Pick<
  Indicator,
  'name' | 'metric' | 'unit' | 'valueText' | 'nature' | 'due' | 'provision'
>;

/** One metric may be counted and be a share: units tell them apart. */
function sameMeasure(a: Measured, b: Measured): boolean {
  const percent = (one: Measured): boolean => one.unit === '%' || one.unit === '‰';
  return (
    percent(a) === percent(b) && (a.name === b.name || (a.metric !== null && a.metric === b.metric))
  );
}
