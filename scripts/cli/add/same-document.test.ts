import { describe, expect, test } from 'vitest';
import type { Notice } from '../../tree/notice.ts';
import { knownNotice } from './known-notice.ts';
import { long, longText } from './known.fixture.ts';
import { sameDocument } from './same-document.ts';

const known = long({ id: 'known-1', docNumber: '南民发〔2022〕7号', issued: '2022-03-01' });
const isKnown = (notice: Notice): boolean =>
  sameDocument(knownNotice(notice), [knownNotice(known)]) !== null;
const misread = (every: number): string[] =>
  longText.map((text, at) => (at % every === 0 ? text.replace('台账', '合账') : text));

describe('the same document', () => {
  test('is the same file, whatever was read in it', () => {
    expect(isKnown(long({ sha256: 'a', docNumber: '南民发〔2022〕8号' }, ['别的']))).toBe(true);
  });

  test('is the same text in other lines, with other white space and marks', () => {
    const texts = longText.map((text) => text.replaceAll('，', ' ,\n'));
    expect(isKnown(long({ sha256: 'b' }, texts))).toBe(true);
    expect(isKnown(long({ sha256: 'b' }, [longText.join('')]))).toBe(true);
  });

  test('is the same body under a letterhead that was read otherwise', () => {
    const notice = long({ sha256: 'b' });
    const chrome = { ...notice.provisions[0], id: 'x', role: 'site chrome', text: '首页 > 政策' };
    expect(isKnown({ ...notice, provisions: [chrome as never, ...notice.provisions] })).toBe(true);
    expect(
      isKnown(long({ sha256: 'b', docNumber: '南民发[2022]第7号', issued: '2022-03-09' })),
    ).toBe(true);
  });

  test('has slips of a scanner in it', () => {
    expect(isKnown(long({ sha256: 'b' }, misread(2)))).toBe(true);
  });

  test('is a heading in one format and a paragraph in the other', () => {
    const notice = long({ sha256: 'b' });
    const [first, ...rest] = notice.provisions;
    const heading = { ...first, kind: 'heading', level: 1, label: null, title: first?.text };
    expect(isKnown({ ...notice, outline: [heading as never], provisions: rest })).toBe(true);
  });
});

describe('another document', () => {
  test('has the same words for another year: its number or its title says so', () => {
    expect(isKnown(long({ sha256: 'b', docNumber: '南民发〔2023〕7号' }, misread(2)))).toBe(false);
    const before = knownNotice(long({ title: '南省2022年补助办法' }));
    const next = knownNotice(long({ sha256: 'b', title: '南省2023年补助办法' }, misread(2)));
    expect(sameDocument(next, [before])).toBeNull();
  });

  test('has half of the clauses, or twice as many', () => {
    expect(isKnown(long({ sha256: 'b' }, longText.slice(0, 20)))).toBe(false);
    expect(
      isKnown(
        long({ sha256: 'b' }, [
          ...longText,
          ...longText.map((text) => `${text}另${text.length}`).toReversed(),
        ]),
      ),
    ).toBe(false);
  });

  test('is short, and differs in a word', () => {
    const [a, b] = ['甲', '乙'].map((name, at) =>
      knownNotice(long({ sha256: name, id: `s-${at}` }, [`${name}街道设站。`])),
    );
    expect(a && b && sameDocument(a, [b])).toBeNull();
  });
});

test('a sample is enough for a long text', () => {
  const many = Array.from({ length: 20 }, (_, at) =>
    longText.map((text) => `${text}${at * 17}${'甲乙丙丁'[at % 4]}`),
  ).flat();
  const print = knownNotice(long({ sha256: 'x' }, many)).fingerprint;
  expect(print.bits).toBeGreaterThan(0);
  const slips = many.map((text, at) => (at % 2 === 0 ? text.replace('台账', '合账') : text));
  const [a, b] = [
    knownNotice(long({ sha256: 'x' }, many)),
    knownNotice(long({ sha256: 'y' }, slips)),
  ];
  expect(sameDocument(b, [a])).toBe(a);
  const shorter = knownNotice(long({ sha256: 'z' }, many.slice(0, many.length * 0.8)));
  expect(sameDocument(shorter, [a])).toBeNull();
});
