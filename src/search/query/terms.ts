/** The terms of a query, as the reader sets them apart. */

export interface Term {
  text: string;
  /** Between quotation marks: these characters and no others. */
  quoted: boolean;
}

/** `"`, and the quotation marks that a Chinese input method types. */
const quotes = /["“”]/u;
/** Spaces, and what separates in a list: 补贴、培训 · 补贴，培训 */
const separators = /[\s、，,；;？?！!。]+/u;

/** Separated by spaces and list signs, or by quotation marks where one of these belongs to the term; none twice. */
export function termsOf(query: string): Term[] {
  // Every second part stands between quotation marks; a mark that is never closed quotes what is left.
  const parts = query.split(quotes);
  const terms = parts.flatMap((part, i): Term[] =>
    i % 2 === 1
      ? [{ text: part.trim(), quoted: true }]
      : part.split(separators).map((text) => ({ text, quoted: false })),
  );
  const seen = new Set<string>();
  return terms.filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text));
}
