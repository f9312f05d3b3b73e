import { expect, it } from 'vitest';
import { quoteWithCitation } from './quote.ts';

const citation = '《甲》第一章';

it('puts the citation under the words', () => {
  expect(quoteWithCitation({ citation, content: ['第一章 总则', '要发展。'] })).toBe(
    '第一章 总则\n要发展。\n——《甲》第一章',
  );
});

it('says a row in words, under the names of its columns', () => {
  const row = { header: ['指标', '', '备注'], rows: [['总量', '2100人', '']] };
  expect(quoteWithCitation({ citation, content: [row] })).toBe(
    '指标：总量；2100人\n——《甲》第一章',
  );
});

it('sets several rows for a spreadsheet', () => {
  const table = { header: ['指标', '值'], rows: [['甲', '1'], ['乙', '2']] }; // prettier-ignore
  expect(quoteWithCitation({ citation, content: [table] })).toBe(
    '指标\t值\n甲\t1\n乙\t2\n——《甲》第一章',
  );
});
