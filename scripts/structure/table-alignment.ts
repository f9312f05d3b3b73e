/** Where the columns of a table set with spaces stand, and in which of them a row with fewer fields has its own. */
import type { Field } from './table-fields.ts';

type Edge = 'left' | 'right' | 'middle';

export interface Place {
  start: number;
  end: number;
  /** The edge at which all of its cells meet, and where. */
  edge: Edge;
  at: number;
}

/** Cells of a column meet within this, in half ems: a character more or less. */
const play = 2;
const edges: readonly Edge[] = ['left', 'right', 'middle'];

/** The places of columns, told from rows that fill all of them; null where the fields do not stand under one another. */
export function alignmentOf(rows: readonly (readonly Field[])[]): Place[] | null {
  const [first] = rows;
  if (!first || rows.length < 2) return null;
  const places: Place[] = [];
  for (let column = 0; column < first.length; column += 1) {
    let start = Infinity;
    let end = 0;
    const low = { left: Infinity, right: Infinity, middle: Infinity };
    const high = { left: 0, right: 0, middle: 0 };
    for (const row of rows) {
      const field = row[column];
      if (!field) return null;
      start = Math.min(start, field.start);
      end = Math.max(end, field.end);
      for (const edge of edges) {
        low[edge] = Math.min(low[edge], positionOf(field, edge));
        high[edge] = Math.max(high[edge], positionOf(field, edge));
      }
    }
    const edge = edges.find((one) => high[one] - low[one] <= play);
    if (edge === undefined) return null;
    places.push({ start, end, edge, at: (low[edge] + high[edge]) / 2 });
  }
  return places;
}

/** For each field of a row, its column; null where one stands under none, or two under the same. */
export function columnsUnder(fields: readonly Field[], places: readonly Place[]): number[] | null {
  const columns: number[] = [];
  for (const field of fields) {
    let best = -1;
    let nearest = Infinity;
    places.forEach((place, column) => {
      const off = Math.abs(positionOf(field, place.edge) - place.at);
      const inside = field.start < place.end && field.end > place.start;
      if ((off <= play || inside) && off < nearest) {
        nearest = off;
        best = column;
      }
    });
    if (best <= (columns.at(-1) ?? -1)) return null;
    columns.push(best);
  }
  return columns;
}

function positionOf({ start, end }: Field, edge: Edge): number {
  if (edge === 'left') return start;
  return edge === 'right' ? end : (start + end) / 2;
}
