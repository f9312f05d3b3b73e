/** Tables of Word and HTML as lines: a row a line, tabs between cells, cells that span rows repeated in each of them. */

export interface SpanningCell {
  text: string;
  columns: number;
  rows: number;
}

/** Wider tables are layout, or an attack on memory. */
const mostColumns = 64;
const whiteSpaces = /[\s\u200b]+/gu;

/**
 * The rows of a table as lines. A cell that spans rows applies to each of them and is repeated; one that spans columns
 * stands in the first. A first row with cells of both kinds is the upper row of a header, and says its names once.
 * Null if it is no table of data: one row or one column.
 */
export function tableLines(rows: readonly (readonly SpanningCell[])[]): string[] | null {
  const grid: string[][] = [];
  const open: { text: string; left: number }[] = [];
  let width = 0;
  const headed =
    rows[0]?.some((cell) => cell.columns > 1) === true && rows[0].some((cell) => cell.rows > 1);
  for (const [at, row] of rows.entries()) {
    const cells: string[] = [];
    const once = headed && at === 0;
    const takeOpen = (): void => {
      for (let above = open[cells.length]; above && above.left > 0; above = open[cells.length]) {
        above.left -= 1;
        cells.push(above.text);
      }
    };
    for (const cell of row) {
      takeOpen();
      const columns = Math.min(Math.max(cell.columns, 1), mostColumns - cells.length);
      const text = cell.text.replace(whiteSpaces, ' ').trim();
      for (let i = 0; i < columns; i += 1) {
        const shown = i === 0 ? text : '';
        if (cell.rows > 1) open[cells.length] = { text: once ? '' : shown, left: cell.rows - 1 };
        cells.push(shown);
      }
    }
    takeOpen();
    width = Math.max(width, cells.length);
    grid.push(cells);
  }
  const filled = grid.filter((cells) => cells.some((cell) => cell !== ''));
  if (filled.length < 2 || width < 2) return null;
  return filled.map((cells) =>
    [...cells, ...Array.from({ length: width - cells.length }, () => '')].join('\t'),
  );
}

/** The cell of a row that begins at a column; null if none does. */
export function cellAt(row: readonly SpanningCell[], column: number): SpanningCell | null {
  let at = 0;
  for (const cell of row) {
    if (at === column) return cell;
    at += cell.columns;
  }
  return null;
}
