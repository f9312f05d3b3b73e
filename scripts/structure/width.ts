/** How wide text is set: what indents, full lines and short lines are told by. */

/** Width in ems: a Chinese character is 1, a Latin letter or figure 0.5; a surrogate pair is 1. */
export function emsOf(text: string): number {
  let ems = 0;
  for (let i = 0; i < text.length; i += 1) ems += isWide(text.charCodeAt(i)) ? 1 : 0.5;
  return ems;
}

/** Characters set as wide as a Chinese one: CJK, Hangul, full-width forms, and quotation marks, dashes and dots. */
function isWide(unit: number): boolean {
  if (unit < 0x2014) return false;
  if (unit >= 0x2e80) return unit < 0xa000 || (unit >= 0xac00 && unit < 0xd800) || unit >= 0xf900;
  return unit <= 0x2015 || (unit >= 0x2018 && unit <= 0x201d) || unit === 0x2026;
}

/** Width in ems of one white-space character. */
export function emsOfSpace(unit: string): number {
  if (unit === '\u3000' || unit === '\u2003') return 1;
  if (unit === '\t') return 2;
  if (unit === '\u200b' || unit === '\ufeff') return 0;
  return 0.5;
}
