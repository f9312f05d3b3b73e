/** Tables under a header of known words whose rows have no number: each line fills all columns, with single spaces between. */
import type { Item } from './items.ts';
import type { Piece } from './lines.ts';
import { fitRow, type Column, type Fit } from './table-columns.ts';
import { endsTable } from './table-end.ts';
import { headerLinesAt } from './table-header-lines.ts';
import { readingOf, textItems, type Reading } from './table-reading.ts';
import { splitAt } from './table-rows.ts';

const dearest = 1.5;

export function plainTableAt(items: readonly Item[], from: number): Reading | null {
  const head = headerLinesAt(items, from, false);
  if (!head || head.stacked || head.header.columns.length < 3) return null;
  const { columns, rows: header } = head.header;
  const rows: Fit[] = [];
  let end = from + head.length;
  for (const { item, at } of textItems(items, end)) {
    if (endsTable(item.piece.text)) break;
    const fit = fitUnderGroup(splitAt(item.piece, /\s+/gu), columns, rows.length);
    if (fit.empty.length > 0 || fit.cost > dearest) break;
    rows.push(fit);
    end = at + 1;
  }
  if (rows.length < 2) return null;
  return readingOf(
    header,
    rows.map(({ cells }) => cells),
    end - from,
  );
}

/** 领域 over several rows stands in the first of them alone; the rows below lack that one cell. */
function fitUnderGroup(tokens: Piece[], columns: readonly Column[], above: number): Fit {
  const [group, name] = columns;
  const grouped = above > 0 && group?.type === 'words' && name?.type === 'words';
  if (!grouped || tokens.length !== columns.length - 1) return fitRow(tokens, columns);
  const fit = fitRow(tokens, columns.slice(1));
  return fit.empty.length > 0 ? fit : { ...fit, cells: [[], ...fit.cells] };
}
