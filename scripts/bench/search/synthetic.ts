/**
 * Thousands of notices to measure with: the published ones, with other regions, other figures and other words.
 *
 * Five models repeated would be five texts: an index of them is smaller, and tells notices less apart, than one of real
 * notices. So some words of every clause are exchanged for invented ones, few of them common and most rare, as words are.
 */
import type { Notice, Region } from '../../tree/notice.ts';
import { randomNumbers } from '../../../tests/search/phrases.ts';

/** GB/T 2260: the provinces of the mainland. */
const provinceCodes =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(
    ' ',
  );

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const prefecturesOfProvince = 12;
/** 17万人 → 43万人: every figure but those of labels, which stand in the outline and not in the text. */
const figure = /[0-9]/gu;
/** 社会 · 工作: what may be exchanged. */
const pair = /\p{Script=Han}{2}/gu;

/** Of a hundred pairs of characters so many are exchanged, for one of so many words. */
const exchanged = 0.12;
const inventedWords = 40_000;
/** Characters of invented words: neighbours in the order of strokes are as good as any. */
const firstCharacter = 0x4e00;
const characters = 3500;

/** The notice of this number. */
export function syntheticNotice(published: readonly Notice[], number: number): Notice {
  const model = published[number % published.length];
  if (model === undefined) throw new Error('There is no published notice to vary.');
  const region = syntheticRegion(number);
  const random = randomNumbers(number);
  const varied = (text: string): string =>
    text
      .replaceAll(pair, (word) => (random() < exchanged ? inventedWord(random()) : word))
      .replaceAll(figure, () => String(Math.floor(random() * 10)));
  return {
    ...model,
    id: `${model.id}-${number}`,
    title: `${region.name}${model.title}`,
    region,
    issued: `20${10 + Math.floor(random() * 16)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
    docNumber: model.docNumber === null ? null : varied(model.docNumber),
    provisions: model.provisions.map((one) => ({ ...one, text: varied(one.text) })),
    tables: model.tables.map((one) => ({
      ...one,
      rows: one.rows.map((row) => row.map(varied)),
    })),
  };
}

/** One province after the other, and within one the prefectures in turn. */
export function syntheticRegion(number: number): Region {
  const province = number % provinceCodes.length;
  const prefecture = Math.floor(number / provinceCodes.length) % prefecturesOfProvince;
  return {
    code: `${provinceCodes[province] ?? ''}${String(prefecture + 1).padStart(2, '0')}00`,
    name: `${stems[province % 10] ?? ''}${branches[prefecture] ?? ''}${'山水江河'[Math.floor(province / 10)] ?? ''}市`,
    level: 'prefecture',
  };
}

/** Zipf's law: the rank of a word grows evenly in its logarithm. */
function inventedWord(random: number): string {
  const word = randomNumbers(Math.floor(inventedWords ** random));
  const character = (): string =>
    String.fromCodePoint(firstCharacter + Math.floor(word() * characters));
  // The first numbers of neighbouring seeds are alike.
  word();
  return character() + character();
}
