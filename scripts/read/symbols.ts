/** Signs of Word's symbol fonts, which have them under private numbers (Wingdings). */

const symbols: Readonly<Record<string, string>> = {
  f0a8: '□',
  f06f: '□',
  f0a3: '□',
  f0fe: '☑',
  f052: '☑',
  f0fc: '√',
  f0fb: '×',
  f06c: '●',
  f06e: '■',
  f075: '◆',
  f0d8: '➢',
  f0b7: '·',
};

/** The sign of a private number in hexadecimal; □ where it is not known. */
export function symbolOf(code: string): string {
  const known = symbols[code.toLowerCase()];
  if (known !== undefined) return known;
  const number = Number.parseInt(code, 16);
  return number > 0x1f && number < 0xd800 ? String.fromCharCode(number) : '□';
}
