import { expect, it } from 'vitest';
import { reportAddress } from './report.ts';

const faulty = {
  notice: '甲规划',
  citation: '《甲规划》（乙〔2022〕1号）第一章第2段',
  url: 'https://a.gov.cn/zc/notices/a/#s1-p2',
  quote: '到2025年，全覆盖 & 100%。',
};
const letterOf = (address: string): { subject: string; body: string } => {
  const { searchParams } = new URL(address);
  return { subject: searchParams.get('subject') ?? '', body: searchParams.get('body') ?? '' };
};

it('writes the clause into the letter', () => {
  const address = reportAddress('jiucuo@a.gov.cn', faulty);
  expect(address).toMatch(/^mailto:jiucuo@a\.gov\.cn\?/u);
  const { subject, body } = letterOf(address);
  expect(subject).toBe('报告错误：甲规划');
  expect(body.split('\r\n').slice(0, 3)).toEqual([
    `条款：${faulty.citation}`,
    `网址：${faulty.url}`,
    `原文：${faulty.quote}`,
  ]);
});

it('quotes of a long clause as much as a mail program takes, in whole characters', () => {
  const address = reportAddress('a@a.cn', { ...faulty, quote: '𠮷'.repeat(3000) });
  expect(address.length).toBeLessThanOrEqual(2000);
  expect(letterOf(address).body).toMatch(/原文：𠮷+……/u);
});

it('leaves the quote out rather than the address', () => {
  const notice = '长'.repeat(200);
  const { body } = letterOf(reportAddress('a@a.cn', { ...faulty, notice }));
  expect(body).toContain(faulty.url);
});
