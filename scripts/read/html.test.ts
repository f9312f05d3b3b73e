import { expect, test } from 'vitest';
import { readBytes } from './index.ts';

const sentence = '为做好社会救助工作，保障困难群众的基本生活，结合本市实际，制定本办法。';
const article = Array.from({ length: 12 }, (_, i) => `<p>第${i + 1}条&nbsp;${sentence}</p>`).join(
  '',
);

function read(html: string): { text: string; notice: string; rules: (string | undefined)[] } {
  const { source, messages } = readBytes(new TextEncoder().encode(html), 'a.html');
  const text = source?.text ?? '';
  let notice = '';
  let at = 0;
  for (const { start, end } of source?.markup ?? []) {
    notice += text.slice(at, start);
    at = end;
  }
  return { text, notice: notice + text.slice(at), rules: messages.map((m) => m.ruleId) };
}

test('the article is the notice, what is around it is chrome and not lost', () => {
  const page = `<meta name="ArticleTitle" content="某市救助办法"><body style="visibility:hidden"><div><ul><li><a href="/">首页</a></li></ul></div><div><h1>某市救助办法</h1><div>来源：本网</div><div>${article}<a href="a.docx">附件</a></div></div><div>主办：某市民政局</div><script>alert(1)</script></body>`;
  const { text, notice, rules } = read(page);
  expect(notice.split('\n')[0]).toBe('某市救助办法');
  expect(notice).toContain('第12条\u00a0为做好');
  expect(notice).not.toMatch(/首页|来源|主办|alert/);
  expect(text).toMatch(/首页[^]*来源[^]*主办/);
  expect(rules).toEqual(['attachment']);
});

test('a table is part of the article, however much of it', () => {
  const rows = Array.from(
    { length: 12 },
    (_, i) => `<tr><td>${i + 1}</td><td>新建污水管网，改造雨污分流小区</td><td>${i * 10}</td></tr>`,
  ).join('');
  const page = `<body><div><a href="/">首页</a></div><div><h1>某市规划</h1><p>一、指标</p><table>${rows}</table><p>二、任务</p><table>${rows}</table></div></body>`;
  const { notice } = read(page);
  expect(notice).toMatch(/^某市规划\n一、指标\n1\t[^]*二、任务\n1\t/u);
  expect(notice).not.toContain('首页');
});

test('what stands between two tables is in neither', () => {
  const table = '<table><tr><td>县区<td>金额</tr><tr><td>甲县<td>10</tr></table>';
  expect(read(`<p>甲</p>${table}<h2>分担表</h2>${table}`).text).toBe(
    '甲\n县区\t金额\n甲县\t10\n\n分担表\n县区\t金额\n甲县\t10\n',
  );
});

test('spans, breaks, numbers of lists; what is hidden is left out', () => {
  const page = `<p>甲<br>乙</p><ol><li>丙</li><li>丁</li></ol><p style="display: none">密</p><table><tr><th rowspan=2>类<th>名</tr><tr><td>戊</tr></table>`;
  expect(read(page).text).toBe('甲\n乙\n1.丙\n2.丁\n类\t名\n类\t戊\n');
});

test('names that span the two rows of a header are said once', () => {
  const page = `<p>甲</p><table><tr><th rowspan=2>指标<th colspan=2>目标</tr><tr><th>2025年<th>2030年</tr><tr><td>丙<td>1<td>2</tr></table>`;
  expect(read(page).text).toBe('甲\n指标\t目标\t\n\t2025年\t2030年\n丙\t1\t2\n');
});

test('an article in the data of a page is found', () => {
  const { notice, rules } = read(
    `<body><div id=app>加载中</div><script>window.d=${JSON.stringify({ content: article })}</script>`,
  );
  expect(notice).toContain(sentence);
  expect(rules).toEqual(['article-in-data']);
});

test('a page too deep is refused', () => {
  expect(read('<div>'.repeat(200_000) + '甲').rules).toEqual(['too-deep']);
});
