/**
 * A clause: what the annotating grammars read. It is the text of one provision or table row with all white space
 * removed, so that a grammar need not think of line breaks, and every character knows where it stands in the source.
 */
import type { HeadingKind, NoticeTree, ProvisionRole, Text, Block, Division } from './nodes.ts';
import { plainText, whiteSpace } from './text.ts';

export interface ClauseHeading {
  id: string;
  kind: HeadingKind;
  level: number;
  label: string | null;
  title: string | null;
}

export interface Clause {
  /** Id of the provision, table or heading that it is the text of. */
  provision: string;
  kind: 'provision' | 'heading' | 'row';
  role: ProvisionRole;
  /** No white space. UTF-16. */
  text: string;
  /** For each UTF-16 unit of `text`, its offset in the source. */
  offsets: readonly number[];
  /** For each UTF-16 unit of `text`, its 1-based line in the source. */
  lineOf: readonly number[];
  /** The headings that it stands under, outermost first. */
  headings: readonly ClauseHeading[];
  /** Of a table row: its cells without white space, each with its start in `text`, and the table's header cells. */
  row?: {
    header: readonly string[];
    cells: readonly { text: string; start: number }[];
    index: number;
  };
}

/** All clauses of a notice, headings and table rows among them, in the order of the document. */
export function clausesOf(tree: NoticeTree): Clause[] {
  const clauses: Clause[] = [];
  const walk = (blocks: readonly Block[], headings: readonly ClauseHeading[]): void => {
    for (const block of blocks) {
      if (block.type === 'provision') {
        clauses.push({
          provision: block.id,
          kind: 'provision',
          role: block.role,
          headings,
          ...strip(block.children),
        });
      } else if (block.type === 'division') {
        const [heading, ...rest] = block.children;
        clauses.push({
          provision: block.id,
          kind: 'heading',
          role: 'body',
          headings,
          ...strip(heading.children),
        });
        walk(rest, [...headings, headingOf(block)]);
      } else {
        const under =
          block.label === null && block.title === null
            ? headings
            : [...headings, { ...headingOf(block), kind: 'table' as const }];
        const rows = block.children.filter((child) => child.type === 'row');
        const header = rows.filter((row) => row.header);
        const names = (header[0]?.children ?? []).map((_, column) =>
          header
            .map((row) => bare(row.children[column] ? plainText(row.children[column]) : ''))
            .join(''),
        );
        for (const child of block.children) {
          if (child.type === 'heading') {
            clauses.push({
              provision: block.id,
              kind: 'heading',
              role: 'body',
              headings,
              ...strip(child.children),
            });
            continue;
          }
          if (child.header) continue;
          const cells: { text: string; start: number }[] = [];
          let text = '';
          const offsets: number[] = [];
          const lineOf: number[] = [];
          for (const cell of child.children) {
            const stripped = strip(cell.children);
            cells.push({ text: stripped.text, start: text.length });
            text += stripped.text;
            offsets.push(...stripped.offsets);
            lineOf.push(...stripped.lineOf);
          }
          clauses.push({
            provision: block.id,
            kind: 'row',
            role: 'body',
            text,
            offsets,
            lineOf,
            headings: under,
            row: { header: names, cells, index: rows.indexOf(child) - header.length },
          });
        }
      }
    }
  };
  walk(tree.children, []);
  return clauses;
}

function headingOf(
  block: Pick<Division, 'id' | 'level' | 'label' | 'title'> & { kind?: HeadingKind },
): ClauseHeading {
  return {
    id: block.id,
    kind: block.kind ?? 'table',
    level: block.level,
    label: block.label,
    title: block.title,
  };
}

function bare(text: string): string {
  return text.replace(whiteSpace, '');
}

/** One pass of slices and two arrays of the final size: this is done for every character of every notice. */
function strip(leaves: readonly Text[]): Pick<Clause, 'text' | 'offsets' | 'lineOf'> {
  let text = '';
  for (const leaf of leaves) text += bare(leaf.value);
  const offsets = new Array<number>(text.length);
  const lineOf = new Array<number>(text.length);
  let at = 0;
  for (const { value, raw, position } of leaves) {
    const { line, offset = 0 } = position.start;
    for (let i = 0; i < value.length; i += 1) {
      if (isSpace(value.charCodeAt(i))) continue;
      offsets[at] = raw === undefined ? offset + i : offset;
      lineOf[at] = line;
      at += 1;
    }
  }
  return { text, offsets, lineOf };
}

/** Whether a UTF-16 unit is white space as {@link whiteSpace} has it. Most units are Chinese, and need no table. */
function isSpace(unit: number): boolean {
  return (unit < 0x2e80 || unit === 0x3000 || unit === 0xfeff) && spaces.has(unit);
}
/** All the units that {@link whiteSpace} matches. */
const spaces: ReadonlySet<number> = new Set(
  Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) =>
    /[\s\u200b\ufeff]/u.test(String.fromCharCode(unit)),
  ),
);
