/** Rows of a notice's tables offer the same card as clauses do. The button is drawn by table.css, as the links of clauses are. */

export interface Row {
  element: HTMLTableRowElement;
  /** From 1, the header not counted. */
  number: number;
}

export function offerRows(): void {
  for (const row of document.querySelectorAll<HTMLTableRowElement>('.notice-table tbody tr')) {
    // An empty cell is not there on a phone.
    const cell = [...row.cells].findLast(({ textContent }) => textContent.trim() !== '');
    if (cell === undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'row-cite';
    button.ariaLabel = `引用第${numberOf(row)}行`;
    cell.append(button);
  }
}

/** The row that a button of {@link offerRows} is for; null for anything else. */
export function rowOf(opener: Element): Row | null {
  const element = opener.matches('.row-cite') ? opener.closest('tr') : null;
  return element === null ? null : { element, number: numberOf(element) };
}

function numberOf(row: HTMLTableRowElement): number {
  return [...(row.parentElement?.children ?? [])].indexOf(row) + 1;
}
