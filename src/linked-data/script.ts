/** Linked data (JSON-LD) as it can stand in a page. */

/** A value of a JSON-LD document. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** What would end the script element, or begin a comment in it, wherever it stands in the text of a notice. */
const markup = /[<>&\u2028\u2029]/gu;

/** JSON that is safe in a script element: the same data, with every character that HTML might take for its own spelt out. */
export function scriptText(data: LinkedData): string {
  return JSON.stringify(data).replace(
    markup,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
