/** Tables of characters, cut to what this site needs from libraries that are too large for a browser. */
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

/**
 * Traditional forms of the characters that occur, as pairs in one string: 會会務务.
 *
 * @param occurring the characters of the notices
 */
export function simplifiedPairs(occurring: ReadonlySet<string>): string {
  const converters = (['t', 'hk', 'tw'] as const).map((from) => Converter({ from, to: 'cn' }));
  let pairs = '';
  // The CJK Unified Ideographs: what an input method for traditional characters types.
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const traditional = String.fromCodePoint(code);
    const simplified = converters
      .map((convert) => convert(traditional))
      .find((one) => one !== traditional);
    if (simplified !== undefined && [...simplified].length === 1 && occurring.has(simplified)) {
      pairs += traditional + simplified;
    }
  }
  return pairs;
}

/** The 3,755 characters of GB 2312 level 1, which is what is typed by mistake, and those that occur, by syllable. */
export function syllableTable(occurring: ReadonlySet<string>): Record<string, string> {
  const table = new Map<string, string>();
  for (const character of new Set([...commonCharacters(), ...occurring])) {
    if (!/^\p{Script=Han}$/u.test(character)) continue;
    const syllable = pinyin(character, { toneType: 'none', v: true });
    table.set(syllable, (table.get(syllable) ?? '') + character);
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How names are read where that is not how their characters are read alone. */
export function readingsOf(
  names: readonly string[],
  table: Readonly<Record<string, string>>,
): Record<string, string> {
  const alone = new Map(
    Object.entries(table).flatMap(([syllable, characters]) =>
      [...characters].map((character) => [character, syllable] as const),
    ),
  );
  const readings: Record<string, string> = {};
  for (const name of names) {
    if (!/^\p{Script=Han}+$/u.test(name)) continue;
    const read = pinyin(name, { toneType: 'none', v: true });
    if (read !== Array.from(name, (character) => alone.get(character)).join(' ')) {
      readings[name] = read;
    }
  }
  return readings;
}

/** GB 2312 level 1 is rows B0 to D7. */
function commonCharacters(): string {
  const decoder = new TextDecoder('gb18030');
  let characters = '';
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      if (row === 0xd7 && cell > 0xf9) break;
      characters += decoder.decode(new Uint8Array([row, cell]));
    }
  }
  return characters;
}
