import { expect, it } from 'vitest';
import type { Notice } from '../../scripts/tree/notice.ts';
import { noticeMarkdown } from './notice.ts';

const lines = (line: number): [number, number] => [line, line];
const heading = (id: string, level: number, text: string, parent: string | null, line: number) => ({
  ...{ id, level, text, parent, kind: 'heading' as const, label: null, normalizedLabel: null },
  ...{ title: text, path: [text], citation: text, lines: lines(line) },
});
const provision = (id: string, parent: string | null, text: string, line: number) => ({
  ...{ id, heading: parent, role: 'body' as const, citation: '', text, lines: lines(line) },
});

const notice = {
  title: '某某规划',
  outline: [heading('s1', 1, '一、目标', null, 2), heading('s2', 2, '（一）总量', 's1', 4)],
  provisions: [
    { ...provision('p1', null, '某民发〔2022〕1号', 1), role: 'document number' as const },
    provision('p2', 's1', '到2025年，*全市*有 1. 2. 社工站<script>。', 3),
    { ...provision('p3', null, '- 1 -', 9), role: 'page number' as const },
  ],
  tables: [
    { id: 't1', heading: 's2', caption: '表1', citation: '', header: ['指标', '值'], rows: [['甲|乙', '1'], ['丙']], lines: lines(5) }, // prettier-ignore
    { id: 't2', heading: 's2', caption: null, citation: '', header: [], rows: [['丁']], lines: lines(8) }, // prettier-ignore
  ],
} as unknown as Notice;

it('gives title, facts and text, and what Markdown would take as its own is escaped', () => {
  expect(noticeMarkdown(notice, [['文号', '某民发〔2022〕1号']])).toBe(`# 某某规划

- 文号：某民发〔2022〕1号

---

某民发〔2022〕1号

## 一、目标

到2025年，\\*全市\\*有 1. 2. 社工站\\<script>。

### （一）总量

表1

| 指标 | 值 |
| - | - |
| 甲\\|乙 | 1 |
| 丙 | |

| |
| - |
| 丁 |
`);
});
