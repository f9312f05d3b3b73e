import { expect, test } from 'vitest';
import { citationOf, type CitationStep } from './citation.ts';

const step = (kind: CitationStep['kind'], text: string, number?: number): CitationStep =>
  number === undefined ? { kind, text } : { kind, text, number };
const chapter = step('chapter', '第三章', 3);
const article = step('article', '第十二条', 12);

test.each([
  ['a paragraph of a section', [chapter, step('section', '第四节', 4)], 2, '第三章第四节第2段'],
  [
    'a numbered division',
    [step('cn', '三、', 3), step('cn-paren', '（二）', 2)],
    null,
    '三、（二）',
  ],
  ['an article needs no chapter', [chapter, article], 1, '第十二条第一款'],
  ['an item of an article', [article, step('cn-paren', '（一）', 1)], null, '第十二条第（一）项'],
  [
    'a clause of an item',
    [article, step('cn-paren', '（一）'), step('num', '2.', 2)],
    null,
    '第十二条第（一）项第2目',
  ],
  ['a decimal number stands alone', [step('cn', '三、'), step('decimal-1', '3.2')], 1, '3.2第1段'],
  [
    'a decimal number in an attachment',
    [step('attachment', '附件1'), step('decimal-0', '3'), step('decimal-1', '3.2')],
    null,
    '附件13.2',
  ],
  [
    'a numbered item of a box',
    [chapter, step('box', '专栏2'), step('num', '3.', 3)],
    null,
    '第三章专栏2第3项',
  ],
  [
    'a table of a box, and a lead in it, which have no number',
    [step('box', '专栏2'), step('plain', '“绿道贯通”')],
    null,
    '专栏2“绿道贯通”',
  ],
])('%s', (_, steps, paragraph, expected) => {
  expect(citationOf(steps, paragraph)).toBe(expected);
});

test('near miss: （一） outside an article is no 项', () => {
  expect(citationOf([chapter, step('cn-paren', '（一）', 1)], 1)).toBe('第三章（一）第1段');
});
