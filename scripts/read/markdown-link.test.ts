import { expect, test } from 'vitest';
import type { Markup } from '../tree/source.ts';
import { LinkBrackets } from './markdown-link.ts';

/** The text without its markup. */
function shown(text: string, markdown: boolean): string {
  const found: Markup[] = [];
  const links = new LinkBrackets(text, found, markdown);
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/g)) {
    if (bracket === '[') links.open(index);
    else links.close(index);
  }
  const hidden = (at: number): boolean => found.some(({ start, end }) => at >= start && at < end);
  return text
    .split('')
    .filter((_, at) => !hidden(at))
    .join('');
}

test.each([
  ['[首页](//example.org/)', '首页'],
  ['[清单](a.pdf)', '清单'],
  ['[清单]( /a_(b).pdf "题" )', '清单'],
  ['见![图[1]](a.png)文', '见文'],
  ['[甲[乙]](#a)', '甲[乙]'],
])('%j is %j', (text, expected) => {
  expect(shown(text, true)).toBe(expected);
});

test.each(['海政办发[2022](试行)', '注[1]', '[甲](未闭合', ']甲[', '[甲] (//a.cn)'])(
  'near miss: %j is text',
  (text) => {
    expect(shown(text, true)).toBe(text);
  },
);

test('in a plain text only a full address makes a link', () => {
  expect(shown('[首页](https://example.org)', false)).toBe('首页');
  expect(shown('[清单](a.pdf)', false)).toBe('[清单](a.pdf)');
});
