/** Thousands of notices to measure with: the published ones, with other regions and other figures. */
import type { Notice } from '../../tree/notice.ts';
import { randomNumbers } from '../../../tests/search/phrases.ts';

/** GB/T 2260: the provinces of the mainland. */
export const provinceCodes =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(
    ' ',
  );

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const prefecturesOfProvince = 12;
/** 17万人 → 43万人: every figure but those of labels, which stand in the outline and not in the text. */
const figure = /[0-9]/gu;

/** The notice of this number: one province after the other, and within one the prefectures in turn. */
export function syntheticNotice(published: readonly Notice[], number: number): Notice {
  const model = published[number % published.length];
  if (model === undefined) throw new Error('There is no published notice to vary.');
  const province = number % provinceCodes.length;
  const prefecture = Math.floor(number / provinceCodes.length) % prefecturesOfProvince;
  const place = `${stems[province % 10] ?? ''}${branches[prefecture] ?? ''}${'山水江河'[Math.floor(province / 10)] ?? ''}市`;
  const random = randomNumbers(number);
  const varied = (text: string): string =>
    text.replaceAll(figure, () => String(Math.floor(random() * 10)));
  const code = `${provinceCodes[province] ?? ''}${String(prefecture + 1).padStart(2, '0')}00`;
  return {
    ...model,
    id: `${model.id}-${number}`,
    title: `${place}${model.title}`,
    region: { code, name: place, level: 'prefecture' },
    docNumber: model.docNumber === null ? null : varied(model.docNumber),
    provisions: model.provisions.map((one) => ({ ...one, text: varied(one.text) })),
    tables: model.tables.map((one) => ({
      ...one,
      rows: one.rows.map((row) => row.map(varied)),
    })),
  };
}
