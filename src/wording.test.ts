import { expect, it } from 'vitest';
import { chineseDate, citedAs, lineRange, phrasesOf, withoutStop, yearSpan } from './wording.ts';

it('says dates, spans and lines', () => {
  expect(chineseDate('2022-10-07')).toBe('2022年10月7日');
  expect(chineseDate('2025')).toBe('2025年');
  expect(yearSpan({ from: '2021', to: '2025' })).toBe('2021—2025年');
  expect(yearSpan({ from: '2022', to: '2022' })).toBe('2022年');
  expect(lineRange([12, 12])).toBe('第12行');
  expect(lineRange([12, 14])).toBe('第12–14行');
});

it('breaks a title between words', () => {
  const phrases = phrasesOf('某市关于加强“十四五”社会工作（试行）的意见');
  expect(phrases.join('')).toBe('某市关于加强“十四五”社会工作（试行）的意见');
  expect(phrases).toContain('加强');
  expect(phrases.filter((phrase) => /^[”）]|[“（]$/u.test(phrase))).toEqual([]);
});

it('cites a document by title and number', () => {
  expect(citedAs({ title: '某市“十四五”规划', docNumber: '某民〔2022〕9号' })).toBe(
    '《某市“十四五”规划》（某民〔2022〕9号）',
  );
  expect(citedAs({ title: '贯彻《某法》的意见', docNumber: null })).toBe('《贯彻〈某法〉的意见》');
});

it('names a heading without its stop', () => {
  expect(withoutStop('收集群众需求。')).toBe('收集群众需求');
  expect(withoutStop('（一）')).toBe('（一）');
});
