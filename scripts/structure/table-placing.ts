/** Which columns the cells of a row stand in that has fewer than the others, where only their kinds can tell. */
import { tokenType, type ColumnType } from './table-columns.ts';

/**
 * The columns of cells in order, if there is exactly one way to put each into a column of its kind; null if there is none,
 * or more than one.
 */
export function placedByKind(
  cells: readonly string[],
  kinds: readonly (ColumnType | null)[],
): number[] | null {
  if (cells.length > kinds.length) return null;
  // ways[c][t]: in how many ways the cells from t on fit into the columns from c on
  const ways = Array.from({ length: kinds.length + 1 }, () =>
    new Array<number>(cells.length + 1).fill(0),
  );
  for (const row of ways) row[cells.length] = 1;
  const at = (column: number, cell: number): number => ways[column]?.[cell] ?? 0;
  for (let c = kinds.length - 1; c >= 0; c -= 1)
    for (let t = cells.length - 1; t >= 0; t -= 1)
      (ways[c] as number[])[t] =
        at(c + 1, t) + (suits(cells[t] ?? '', kinds[c] ?? null) ? at(c + 1, t + 1) : 0);
  if (at(0, 0) !== 1) return null;
  const columns: number[] = [];
  for (let c = 0, t = 0; t < cells.length; c += 1) {
    if (suits(cells[t] ?? '', kinds[c] ?? null) && at(c + 1, t + 1) === 1) {
      columns.push(c);
      t += 1;
    }
  }
  return columns;
}

function suits(cell: string, kind: ColumnType | null): boolean {
  const own = tokenType(cell);
  return own === 'blank' || kind === null || own === kind;
}
