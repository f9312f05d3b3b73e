import { describe, expect, it } from 'vitest';
import { agrees, docNumbersIn, nearness, parseDocNumber, type DocNumber } from './doc-number.ts';

const parsed = (text: string): DocNumber => {
  const number = parseDocNumber(text);
  if (number === null) throw new Error(`${text} is no number.`);
  return number;
};

describe('parseDocNumber', () => {
  it.each([
    ['攀民政〔2022〕90号', '攀民政', '2022', '90'],
    ['攀民政[2022]90', '攀民政', '2022', '90'],
    ['攀民政（2022）第090号', '攀民政', '2022', '90'],
    ['攀民政【2022】 90 号', '攀民政', '2022', '90'],
    ['攀民政2022年90号', '攀民政', '2022', '90'],
    ['攀民政２０２２-90号', '攀民政', '2022', '90'],
    ['攀民政90号', '攀民政', '', '90'],
    ['〔2022〕90', '', '2022', '90'],
    ['桂民发23', '桂民发', '', '23'],
    ['国办函2022年第5', '国办函', '2022', '5'],
  ])('reads %s', (text, body, year, number) => {
    expect(parseDocNumber(text)).toEqual({ body, year, number });
  });

  it.each(['社工站', '90号', '2022年', '根据攀民政〔2022〕90号文件', '17万人', '社工站3', '发3'])(
    'reads no number in %s',
    (text) => {
      expect(parseDocNumber(text)).toBeNull();
    },
  );
});

describe('docNumbersIn', () => {
  it('gives numbers as printed, without the words before', () => {
    expect(docNumbersIn('根据桂民发〔2021〕23号和国办发[2022]5号文件')).toEqual([
      '桂民发〔2021〕23号',
      '国办发[2022]5号',
    ]);
  });

  it('takes no bracketed year for one', () => {
    expect(docNumbersIn('行动计划（2021—2023年）')).toEqual([]);
    expect(docNumbersIn('〔2022〕90号')).toEqual([]);
  });
});

describe('agrees', () => {
  const printed = parsed('攀民政〔2022〕90号');
  it.each(['攀民政90号', '〔2022〕90', '攀民政[2022]90号'])('%s is that number', (asked) => {
    expect(agrees(parsed(asked), printed)).toBe(true);
  });
  it.each(['攀民政91号', '攀民政〔2021〕90号', '楚民政90号'])('%s is another', (asked) => {
    expect(agrees(parsed(asked), printed)).toBe(false);
  });
});

it('nearness puts a number of the same body first, and nothing in common last', () => {
  const asked = parsed('攀民政91号');
  expect(nearness(asked, parsed('攀民政〔2022〕90号'))).toBeGreaterThan(
    nearness(asked, parsed('桂民发〔2021〕91号')),
  );
  expect(nearness(asked, parsed('桂民发〔2021〕23号'))).toBe(0);
});
