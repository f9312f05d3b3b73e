/** What was understood of a notice, for the person to check at a glance; and of many, in a table. */
import { kindNames } from '../../tree/kind-names.ts';
import type { Notice, RecordKind, Region } from '../../tree/notice.ts';
import { displayWidth } from '../command.ts';
import { hasTitle } from './known-notice.ts';

const missing = '（文中没有）';
/** Of a long outline the beginning tells enough. */
const mostHeadings = 8;
const mostMessages = 5;
const severityNames = { error: '错误', warning: '请核对', info: '说明' } as const;

export function summaryOf(notice: Notice): string {
  const { period, outline, provisions, tables, region } = notice;
  const facts: readonly [string, string][] = [
    ['标题', hasTitle(notice) ? notice.title : missing],
    ['文种', notice.kind],
    ['发文机关', notice.issuers.join('、') || missing],
    ['文号', notice.docNumber ?? missing],
    ['日期', notice.issued ?? missing],
    ['地区', region ? regionInWords(region) : missing],
    ['起止', period ? `${period.from}—${period.to} 年` : missing],
    ['结构', `${outline.length} 个标题、${provisions.length} 段、${tables.length} 张表`],
    ['目录', outlineInBrief(notice) || missing],
    ['记录', recordsInBrief(notice)],
    ...messagesInBrief(notice),
  ];
  return facts.map(([name, fact]) => `  ${padded(name, 8)}  ${fact}`).join('\n');
}

export function regionInWords({ name, code }: Region): string {
  return `${name}（${code}）`;
}

function outlineInBrief({ outline }: Notice): string {
  const top = outline.filter(({ level }) => level === 1).map(({ path }) => path.join(''));
  const more = top.length > mostHeadings ? ` / …共 ${top.length} 个` : '';
  return top.slice(0, mostHeadings).join(' / ') + more;
}

function recordsInBrief(notice: Notice): string {
  const counts = (Object.entries(kindNames) as [RecordKind, string][])
    .map(([kind, name]): [string, number] => [name, notice[kind].length])
    .filter(([, count]) => count > 0);
  return counts.map(([name, count]) => `${name} ${count}`).join('、') || '没有读出';
}

/** Errors and doubts; what is only said by the way is in the notice's data. */
function messagesInBrief({ messages }: Notice): [string, string][] {
  const told = messages.filter(({ severity }) => severity !== 'info');
  const lines = told
    .slice(0, mostMessages)
    .map(({ severity, text, line }): [string, string] => [
      severityNames[severity],
      `第 ${line} 行：${text}`,
    ]);
  const more = told.length - lines.length;
  return more > 0 ? [...lines, ['', `……另有 ${more} 条`]] : lines;
}

/** Cells side by side, each column as wide as its widest cell on a terminal, where Chinese characters take two places. */
export function tableInWords(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = header.map((name, at) =>
    Math.max(displayWidth(name), ...rows.map((row) => displayWidth(row[at] ?? ''))),
  );
  return [header, ...rows]
    .map((row) => `  ${row.map((cell, at) => padded(cell, widths[at] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}

/** @param width in places of a terminal */
export function shortened(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let shown = '';
  for (const sign of text) {
    if (displayWidth(shown + sign) > width - 1) break;
    shown += sign;
  }
  return `${shown}…`;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
