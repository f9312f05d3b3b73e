/** Records as marks in the text of a notice: where each stands, and what of it a person who reads the MDX wants to see. */
import { clausesOf, type Clause, type PerUnit } from '../tree/clause.ts';
import type { MarkComponent } from '../tree/front-matter.ts';
import type { NoticeTree } from '../tree/nodes.ts';
import type { RecordKind, Records } from '../tree/notice.ts';
import type { SourceRange } from '../tree/source.ts';
import { attributesOf } from './mark-attributes.ts';
import type { Mark, Marks } from './mdx-marks.ts';

const componentOf: Record<RecordKind, MarkComponent> = {
  indicators: 'Indicator',
  baselines: 'Baseline',
  responsibilities: 'Responsibility',
  funding: 'Funding',
  deadlines: 'Deadline',
  definitions: 'Definition',
  citations: 'Citation',
};

/** Where records were read, by their ids, and what stood there. */
export type Places = ReadonlyMap<string, SourceRange & { quote: string }>;

/**
 * The marks of a notice's records.
 *
 * @param places where the records were read. One that is not among them, or whose quote a person has changed, is looked
 *   for by its quote, on its own lines first; where the provision does not say it at all, it has no mark.
 */
export function marksOf(tree: NoticeTree, records: Records, places: Places = new Map()): Marks {
  const marks = new Map<string, Mark[]>();
  let clauses: Map<string, Clause[]> | null = null;
  for (const kind of Object.keys(componentOf) as RecordKind[]) {
    for (const record of records[kind]) {
      const place = places.get(record.id);
      const read = place?.quote === record.quote ? place : null;
      clauses ??= read ? null : Map.groupBy(clausesOf(tree), ({ provision }) => provision);
      const range = read ?? rangeByQuote(clauses?.get(record.provision) ?? [], record);
      if (!range || range.start >= range.end) continue;
      const mark: Mark = {
        start: range.start,
        end: range.end,
        component: componentOf[kind],
        attributes: attributesOf(kind, record),
      };
      const others = marks.get(record.provision);
      if (others) others.push(mark);
      else marks.set(record.provision, [mark]);
    }
  }
  return marks;
}

interface Quoted {
  quote: string;
  lines: readonly [number, number];
}

/** Where a provision says the quote: on the lines that the record names, or else where it first does. */
function rangeByQuote(clauses: readonly Clause[], { quote, lines }: Quoted): SourceRange | null {
  if (quote === '') return null;
  let first: SourceRange | null = null;
  for (const { text, offsets, lineOf } of clauses) {
    for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + quote.length)) {
      const range = spanOf(offsets.slice(at, at + quote.length));
      if (lineOf[at] === lines[0]) return range;
      first ??= range;
    }
  }
  return first;
}

/** From the first to the last of some offsets. Cells of a row may stand in another order than that of the source. */
function spanOf(offsets: PerUnit): SourceRange {
  let start = Infinity;
  let end = 0;
  for (const offset of offsets) {
    start = Math.min(start, offset);
    end = Math.max(end, offset + 1);
  }
  return { start, end };
}
