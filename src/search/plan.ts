/** What a query asks for. */

export interface Plan {
  /** Runs of characters, each of which a clause must contain. */
  terms: string[];
}

/** `"`, and the quotation marks that a Chinese input method types. */
const quotes = /["“”]/u;
const spaces = /\s+/u;

/** The terms of a query, as a person separates them: by spaces, or by quotation marks where a space belongs to one. */
export function planQuery(query: string): Plan {
  // Every second part stands between quotation marks; a mark that is never closed quotes what is left.
  const parts = query.split(quotes);
  const terms = parts.flatMap((part, i) => (i % 2 === 1 ? [part.trim()] : part.split(spaces)));
  return { terms: [...new Set(terms.filter((part) => part !== ''))] };
}
