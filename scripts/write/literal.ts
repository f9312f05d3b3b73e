/** Strings as JavaScript and YAML write them between double quotes, with everything that no one could see spelt out. */

/**
 * Characters that leave no mark on a page, or no honest one: control characters, format characters (zero-width space,
 * right-to-left override), private use (a bullet that only its font knows, and which Astro's engine drops), halves of a
 * surrogate pair, noncharacters, line and paragraph separators. A reviewer would not see them in a diff, and some of
 * them no file in UTF-8 can hold.
 */
export const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}]/gu;

/** `invisible` characters as `\uXXXX`. Only for text inside a double-quoted string. */
export function escapeInvisible(text: string): string {
  return text.replace(invisible, (character) =>
    Array.from(
      { length: character.length },
      (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** A string literal that JavaScript reads as `text`. */
export function stringLiteral(text: string): string {
  return escapeInvisible(JSON.stringify(text));
}
