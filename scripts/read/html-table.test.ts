import { expect, test } from 'vitest';
import { HtmlMarkup } from './html-markup.ts';
import { HtmlTables } from './html-table.ts';

/** What a reader sees of a table; `/` where a row ends. Null where it is no table of data. */
function shown(text: string): string | null {
  const marks = new HtmlTables(text, new HtmlMarkup(text, true)).at(0);
  if (!marks) return null;
  let seen = '';
  let at = 0;
  for (const mark of marks) {
    seen += text.slice(at, mark.start) + (mark.value ?? (mark.breaks === 'block' ? '/' : ''));
    at = mark.end;
  }
  return (seen + text.slice(at)).replace(/\/+/g, '/');
}

test.each([
  [
    'a row is a line with tabs',
    '<table><tr><th>序号</th><th>任务</th></tr><tr><td>1</td><td>绿道</td></tr></table>',
    '/序号\t任务/1\t绿道/',
  ],
  [
    'line breaks in the source of a row, and in a cell, end no row',
    '<table><tr>\n<td>甲</td>\n<td>乙<br>\n丙</td>\n</tr><tr><td>1</td><td>2</td></tr></table>',
    '/甲\t乙丙/1\t2/',
  ],
  [
    'a cell over columns leaves empty ones',
    '<table><tr><td colspan="2">合并</td><td>丙</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
    '/合并\t\t丙/1\t2\t3/',
  ],
  [
    'a cell over rows leaves empty ones below',
    '<table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table>',
    '/甲\t1/\t2/',
  ],
  ['end tags left out', '<table><tr><td>甲<td>乙<tr><td>1<td>2</table>', '/甲\t乙/1\t2/'],
])('%s', (_, text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  ['one cell', '<table><tr><td>正文</td></tr></table>'],
  ['one column', '<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>'],
  [
    'a table around another',
    '<table><tr><td><table><tr><td>甲</td></tr></table></td></tr></table>',
  ],
  ['not closed', '<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr>'],
  ['another element', '<tablet><tr><td>甲</td></tr></tablet>'],
])('near miss: %s', (_, text) => {
  expect(shown(text)).toBeNull();
});
