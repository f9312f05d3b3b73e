/** The text of a notice as Akoma Ntoso: divisions, paragraphs and tables; before and after them the letterhead and close. */
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { NoticeBlock } from '../../tree/blocks.ts';
import { carrierRoles, type ProvisionRole } from '../../tree/nodes.ts';
import type { Notice, OutlineEntry, ProvisionRecord, TableRecord } from '../../tree/notice.ts';
import type { RefsOf } from './refs.ts';

export interface Parts {
  preface: ProvisionRecord[];
  body: NoticeBlock[];
  conclusions: ProvisionRecord[];
}

/** Letterhead and close are what stands before and after all policy text at the top of a notice. */
export function partsOf(blocks: readonly NoticeBlock[]): Parts {
  const kept = blocks.flatMap(withoutCarrier);
  const isElement = (block: NoticeBlock): boolean =>
    block.type === 'provision' && block.provision.role !== 'body';
  const first = kept.findIndex((block) => !isElement(block));
  const last = kept.findLastIndex((block) => !isElement(block));
  const provisions = (from: number, to: number): ProvisionRecord[] =>
    kept.slice(from, to).flatMap((block) => (block.type === 'provision' ? [block.provision] : []));
  return first === -1
    ? { preface: provisions(0, kept.length), body: [], conclusions: [] }
    : {
        preface: provisions(0, first),
        body: kept.slice(first, last + 1),
        conclusions: provisions(last + 1, kept.length),
      };
}

/** A block without what the medium added: page numbers, running heads, the menu of a web page. */
function withoutCarrier(block: NoticeBlock): NoticeBlock[] {
  if (block.type === 'provision') return carrierRoles.has(block.provision.role) ? [] : [block];
  if (block.type === 'table') return [block];
  return [{ ...block, children: block.children.flatMap(withoutCarrier) }];
}

/** Paragraphs of the letterhead and the close, the facts in them marked as such. */
export function plainParagraphs(
  provisions: readonly ProvisionRecord[],
  { issued }: Notice,
  refsOf: RefsOf,
): Element[] {
  return provisions.map((provision) => {
    const { id, role } = provision;
    const text = refsOf(provision);
    const tag = factTags[role];
    const dated = tag === 'docDate' ? issued : null;
    const content =
      tag === undefined || (tag === 'docDate' && dated === null)
        ? text
        : [x(tag, dated === null ? {} : { date: dated }, text)];
    return x('p', { eId: id, ...classOf(role) }, content);
  });
}

const factTags: Partial<Record<ProvisionRole, string>> = {
  title: 'docTitle',
  'notice title': 'docTitle',
  'document number': 'docNumber',
  date: 'docDate',
};

function classOf(role: ProvisionRole): { class?: string } {
  return role === 'body' ? {} : { class: role.replaceAll(' ', '-') };
}

/** What a main body holds; the schema wants one block at least. */
export function bodyOf(blocks: readonly NoticeBlock[], notice: Notice, refsOf: RefsOf): Element[] {
  return blocks.length === 0 ? [x('p')] : blocks.map((block) => blockOf(block, notice, refsOf));
}

function blockOf(block: NoticeBlock, notice: Notice, refsOf: RefsOf): Element {
  if (block.type === 'provision') {
    const { provision } = block;
    return x('p', { eId: provision.id, ...classOf(provision.role) }, refsOf(provision));
  }
  if (block.type === 'table') return tableOf(block.table);
  const { heading, children } = block;
  const { tag, name } = hierarchyOf(heading);
  return x(tag, { eId: heading.id, ...(name !== null && { name }) }, [
    ...titleOf(heading),
    ...contentOf(heading.id, children, notice, refsOf),
  ]);
}

/**
 * The content of a division. Akoma Ntoso has text either alone, or before and after the divisions inside; text between
 * them is a division without a heading (`alinea`).
 */
function contentOf(
  id: string,
  children: readonly NoticeBlock[],
  notice: Notice,
  refsOf: RefsOf,
): Element[] {
  const runs = runsOf(children);
  const elements = runs.map((run) => run.map((block) => blockOf(block, notice, refsOf)));
  if (runs.every((run) => run[0]?.type !== 'division')) {
    return [x('content', { eId: `${id}__content` }, elements.flat())];
  }
  return elements.flatMap((run, at): Element[] => {
    if (runs[at]?.[0]?.type === 'division') return run;
    if (at === 0) return [x('intro', { eId: `${id}__intro` }, run)];
    if (at === runs.length - 1) return [x('wrapUp', { eId: `${id}__wrapup` }, run)];
    const alinea = `${id}__alinea_${at}`;
    return [x('alinea', { eId: alinea }, [x('content', { eId: `${alinea}__content` }, run)])];
  });
}

/** Stretches of divisions and stretches of text, in turn. */
function runsOf(blocks: readonly NoticeBlock[]): NoticeBlock[][] {
  const runs: NoticeBlock[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run && (run[0]?.type === 'division') === (block.type === 'division')) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** 第一章, 第三条, 第 2 节: the divisions of a law, which Akoma Ntoso has names for. */
const lawDivision = /^第[^编章节条]{1,8}([编章节条])/u;
const lawTags: Readonly<Record<string, string>> = {
  编: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
};

/** The element of a division; a box and a run-in heading are containers with a name of their own. */
function hierarchyOf({ kind, label }: OutlineEntry): { tag: string; name: string | null } {
  if (kind === 'box') return { tag: 'hcontainer', name: 'box' };
  const law = lawTags[lawDivision.exec(label ?? '')?.[1] ?? ''];
  if (law !== undefined) return { tag: law, name: null };
  return kind === 'run-in heading'
    ? { tag: 'hcontainer', name: 'run-in' }
    : { tag: 'level', name: null };
}

/** Number and heading; together they are the heading as printed. */
function titleOf({ id, label, text }: OutlineEntry): Element[] {
  const bare = label === null ? null : label.replaceAll(/\s/gu, '');
  const numbered = bare !== null && text.startsWith(bare);
  const title = numbered ? text.slice(bare.length) : text;
  const content: ElementContent[] = [{ type: 'text', value: title }];
  return [
    ...(numbered ? [x('num', bare)] : []),
    ...(title === '' ? [] : [x('heading', { eId: `${id}__heading` }, content)]),
  ];
}

function tableOf({ id, caption, header, rows }: TableRecord): Element {
  const row = (tag: 'th' | 'td', cells: readonly string[]): Element[] =>
    cells.length === 0
      ? []
      : [
          x(
            'tr',
            cells.map((cell) => x(tag, [x('p', cell)])),
          ),
        ];
  const lines = [...row('th', header), ...rows.flatMap((cells) => row('td', cells))];
  return x('table', { eId: id }, [
    ...(caption === null ? [] : [x('caption', caption)]),
    ...(lines.length === 0 ? row('td', ['']) : lines),
  ]);
}
