/**
 * What the columns of a table are called where its header has several rows: from the top down, 2025年 over 目标值 is
 * 2025年目标值.
 *
 * A cell that spans columns stands in the first of them; the others, which have names of their own below, take it along:
 * 规划目标 over 2025年 and 年均增长 gives 规划目标2025年 and 规划目标年均增长. A cell that spans rows may be repeated in each, and
 * is said once.
 *
 * @param rows of the header, the text of each cell.
 */
export function columnNames(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const names = Array.from({ length: width }, (): string[] => []);
  rows.forEach((cells, level) => {
    const below = (column: number): string =>
      rows
        .slice(level + 1)
        .map((lower) => lower[column] ?? '')
        .find((text) => text !== '' && text !== cells[column]) ?? '';
    let spanning = '';
    for (let column = 0; column < width; column += 1) {
      const own = cells[column] ?? '';
      if (own !== '') spanning = below(column) === '' ? '' : own;
      else if (below(column) === '') spanning = '';
      const text = own === '' ? spanning : own;
      if (text !== '' && names[column]?.at(-1) !== text) names[column]?.push(text);
    }
  });
  return names.map((parts) => parts.join(''));
}
