/** Between the cells of a row of a table where it is shown as one line. */
export const cellSeparator = ' · ';
