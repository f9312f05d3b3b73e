/** A notice tree as text that a person can check against the source: letterhead, outline, provisions, tables. */
import { VFile } from 'vfile';
import type { Block, Letterhead, NoticeTree } from '../tree/nodes.ts';
import type { Source } from '../tree/source.ts';
import { plainText } from '../tree/text.ts';
import { structure } from './index.ts';

/** The rendering of a source's tree, its messages last. Deeper is indented; `｜` stands between label and title. */
export function renderingOf(source: Source): string {
  const file = new VFile();
  const tree = structure(source, file);
  return [
    ...letterheadLines(tree.letterhead),
    '',
    ...blockLines(tree.children, ''),
    ...(file.messages.length > 0 ? [''] : []),
    ...file.messages.map(
      (message) => `! ${message.line ?? 0} ${message.ruleId ?? ''}: ${message.reason}`,
    ),
    '',
  ].join('\n');
}

/** Only the headings: depth by indent, run-in headings marked ~, boxes □, tables ▦. */
export function outlineOf(tree: NoticeTree): string[] {
  return blockLines(tree.children, '')
    .filter((line) => /^ *[#~□▦]/u.test(line))
    .map((line) => line.replace(/ {2}\{.*\}$/u, '').replace('# ', ''));
}

function letterheadLines(letterhead: Letterhead): string[] {
  return Object.entries(letterhead).flatMap(([field, value]) =>
    value === null || (Array.isArray(value) && value.length === 0)
      ? []
      : [
          `${field}: ${typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ｜ ') : Object.values(value as object).join('–')}`,
        ],
  );
}

function blockLines(blocks: readonly Block[], indent: string): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'provision') {
      const role = block.role === 'body' ? '' : `[${block.role}] `;
      return [
        `${indent}- ${role}${shortened(plainText(block))}  {${block.id} · ${block.citation}}`,
      ];
    }
    const name = `${block.label ?? ''}｜${block.title ?? ''}`;
    const address = `  {${block.id} · ${block.citation}}`;
    if (block.type === 'table') {
      const rows = block.children.flatMap((row) =>
        row.type === 'row'
          ? [
              `${indent}  ${row.header ? '=' : '|'} ${row.children.map((cell) => plainText(cell)).join(' | ')}`,
            ]
          : [],
      );
      return [`${indent}▦ ${name}${address}`, ...rows];
    }
    const sign = { heading: '#', 'run-in heading': '~', box: '□' }[block.kind];
    const normalized = block.normalizedLabel === null ? '' : ` → ${block.normalizedLabel}`;
    const [, ...under] = block.children;
    return [`${indent}${sign} ${name}${normalized}${address}`, ...blockLines(under, `${indent}  `)];
  });
}

/** Beginning and end of a text: where it was cut off is what matters. */
function shortened(text: string): string {
  return text.length <= 48 ? text : `${text.slice(0, 24)} … ${text.slice(-16)}（${text.length}字）`;
}
