/** All quantified statements of a notice, read once for indicators, baselines and whoever else needs them. */
import { append } from '../../tree/append.ts';
import type { Clause } from '../../tree/clause.ts';
import type { NoticeContext } from '../context.ts';
import { namedLabel } from '../grammar/pinpoint.ts';
import type { Measure } from './measure.ts';
import { nothingCarried, readProse } from './prose.ts';
import { readingOf } from './reading.ts';
import { statesPolicy, timelineOf, type Timeline } from './setting.ts';
import { layoutOf, readRow, type Row } from './table.ts';
import { datesIn } from './tense.ts';

const known = new WeakMap<readonly Clause[], Measure[]>();

export function measuresOf(clauses: readonly Clause[], context: NoticeContext): Measure[] {
  const before = known.get(clauses);
  if (before) return before;
  const timeline = timelineOf(clauses, context);
  const measures: Measure[] = [];
  let carried = nothingCarried;
  for (let at = 0; at < clauses.length; at += 1) {
    const clause = clauses[at];
    if (!clause || !statesPolicy(clause)) continue;
    if (isRow(clause)) {
      const rows = rowsFrom(clauses, at);
      append(measures, readTable(rows, timeline));
      at += rows.length - 1;
    } else if (clause.kind === 'heading') {
      append(measures, readHeading(clause, timeline));
    } else {
      const read = readProse(clause, timeline, carried);
      append(measures, read.measures);
      carried = read.carried;
    }
  }
  known.set(clauses, measures);
  return measures;
}

function isRow(clause: Clause): clause is Row {
  return clause.kind === 'row' && clause.row !== undefined;
}

/** The rows of the table that begins at `at`. */
function rowsFrom(clauses: readonly Clause[], at: number): Row[] {
  const rows: Row[] = [];
  for (let next = at; next < clauses.length; next += 1) {
    const clause = clauses[next];
    if (!clause || !isRow(clause) || clause.provision !== clauses[at]?.provision) break;
    rows.push(clause);
  }
  return rows;
}

function readTable(rows: readonly Row[], timeline: Timeline): Measure[] {
  const layout = layoutOf(rows, timeline);
  if (!layout) return rows.flatMap((row) => readTasks(row, timeline));
  const above = new Map<number, string>();
  return rows.flatMap((row) => readRow(row, layout, above));
}

/** A heading that is a sentence may set a target: （三）到2025年新增床位2000张以上. It carries nothing on. */
function readHeading(clause: Clause, timeline: Timeline): Measure[] {
  // 表3-2分年度任务表: the caption's own number
  if (namedLabel.exec(clause.text)?.groups?.number) return [];
  return readProse(clause, timeline, nothingCarried).measures.filter(
    ({ tense, value, comparator, date, unit }) =>
      tense === 'target' &&
      value !== null &&
      (comparator !== '=' || unit === '%' || date?.inferred === false),
  );
}

/** A row of tasks: its cells are running text, and what it sets is due when its time cell says. */
function readTasks(row: Row, timeline: Timeline): Measure[] {
  const { measures } = readProse(row, timeline, nothingCarried);
  if (measures.length === 0) return [];
  const reading = readingOf(row);
  const all = { start: 0, end: reading.text.length };
  const due = datesIn(reading, all, timeline).find(({ past, form }) => !past && form === 'point');
  if (!due) return measures;
  return measures.map((measure) =>
    measure.tense === 'target' && measure.date === null
      ? { ...measure, date: { text: null, date: due.value, inferred: true } }
      : measure,
  );
}
