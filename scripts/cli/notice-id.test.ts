import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nation, regionOfCode } from '../structure/division-names.ts';
import { longestId, noticeId, proposedId } from './notice-id.ts';

const at = (code: string, docNumber: string | null): string =>
  proposedId({ region: regionOfCode(code), docNumber }, 'dir/文件 1.txt');

describe('proposedId', () => {
  test.each([
    ['510400', '攀民政〔2022〕90号', 'panzhihua-2022-90'],
    ['532300', '楚人社发〔2021〕13号', 'chuxiong-2021-13'],
    ['610000', '陕政发[2019]007号', 'shaanxi-2019-7'],
    ['140000', '晋政发（2019） 7 号', 'shanxi-2019-7'],
    ['500000', '渝府办发〔2021〕第88号', 'chongqing-2021-88'],
    ['510402', '攀东府发〔2021〕1号', 'dongqu-2021-1'],
  ])('of %s, %s: %s', (code, docNumber, id) => {
    expect(at(code, docNumber)).toBe(id);
  });

  test('of the whole country', () => {
    const docNumber = '国办发〔2020〕1号';
    expect(proposedId({ region: nation, docNumber }, 'a.txt')).toBe('guojia-2020-1');
  });

  test.each([
    ['柳州 三年行动计划（2021—2023年）.md', 'liu-zhou-san-nian-xing-dong-ji-hua-2021-2023-nian'],
    ['25-guangxi.txt', '25-guangxi'],
    ['../../etc/passwd', 'passwd'],
    ['。.txt', 'notice'],
  ])('of the file %s: %s', (file, id) => {
    expect(proposedId({ region: null, docNumber: null }, file)).toBe(id);
  });

  test('near miss: a decree has a number without a year', () => {
    expect(at('510400', '第5号')).toBe('wen-jian-1');
  });

  test('is safe whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const id = proposedId({ region: null, docNumber: name }, name);
        expect(id).toMatch(noticeId);
        expect(id.length).toBeLessThanOrEqual(longestId);
      }),
    );
  });
});
