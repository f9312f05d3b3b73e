/**
 * A clause: what the annotating grammars read. It is the text of one provision or table row with all white space
 * removed, so that a grammar need not think of line breaks, and every character knows where it stands in the source.
 */
import { columnNames } from './column-names.ts';
import type { HeadingKind, NoticeTree, ProvisionRole, Text, Block, Division } from './nodes.ts';
import { plainText, whiteSpace } from './text.ts';

/** Numbers by UTF-16 index; 32 bits are enough for any file that is read. */
export type PerUnit = Int32Array | readonly number[];

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
  offsets: PerUnit;
  /** For each UTF-16 unit of `text`, its 1-based line in the source. */
  lineOf: PerUnit;
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
  const room = new NumberRoom();
  const walk = (blocks: readonly Block[], headings: readonly ClauseHeading[]): void => {
    for (const block of blocks) {
      if (block.type === 'provision') {
        clauses.push({
          provision: block.id,
          kind: 'provision',
          role: block.role,
          headings,
          ...strip(block.children, room),
        });
      } else if (block.type === 'division') {
        const [heading, ...rest] = block.children;
        clauses.push({
          provision: block.id,
          kind: 'heading',
          role: 'body',
          headings,
          ...strip(heading.children, room),
        });
        walk(rest, [...headings, headingOf(block)]);
      } else {
        const under =
          block.label === null && block.title === null
            ? headings
            : [...headings, { ...headingOf(block), kind: 'table' as const }];
        const rows = block.children.filter((child) => child.type === 'row');
        const header = rows.filter((row) => row.header);
        const names = columnNames(
          header.map((row) => row.children.map((cell) => bare(plainText(cell)))),
        );
        for (const child of block.children) {
          if (child.type === 'heading') {
            clauses.push({
              provision: block.id,
              kind: 'heading',
              role: 'body',
              headings,
              ...strip(child.children, room),
            });
            continue;
          }
          if (child.header) continue;
          const cells: { text: string; start: number }[] = [];
          let length = 0;
          for (const cell of child.children) {
            const text = bare(cell.children.map(({ value }) => value).join(''));
            cells.push({ text, start: length });
            length += text.length;
          }
          clauses.push({
            provision: block.id,
            kind: 'row',
            role: 'body',
            ...strip(
              child.children.flatMap((cell) => cell.children),
              room,
            ),
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

/**
 * Room for the numbers of many clauses. An array of its own for each would take longer to come by than to fill: the memory
 * of typed arrays is asked of the system.
 */
class NumberRoom {
  #numbers = new Int32Array(0);
  #used = 0;

  take(length: number): Int32Array {
    if (this.#used + length > this.#numbers.length) {
      this.#numbers = new Int32Array(Math.max(length, numbersAtOnce));
      this.#used = 0;
    }
    this.#used += length;
    return this.#numbers.subarray(this.#used - length, this.#used);
  }
}
const numbersAtOnce = 16_384;

/** The text without white space; a stretch between white space is taken at once. */
function strip(
  leaves: readonly Text[],
  room: NumberRoom,
): Pick<Clause, 'text' | 'offsets' | 'lineOf'> {
  let longest = 0;
  for (const { value } of leaves) longest += value.length;
  const offsets = room.take(longest);
  const lineOf = room.take(longest);
  let text = '';
  for (const { value, raw, position } of leaves) {
    const start = position.start.offset ?? 0;
    let from = 0;
    for (let i = 0; i < value.length; i += 1) {
      if (isSpace(value.charCodeAt(i))) {
        text += value.slice(from, i);
        from = i + 1;
        continue;
      }
      const at = text.length + i - from;
      offsets[at] = raw === undefined ? start + i : start;
      lineOf[at] = position.start.line;
    }
    text += value.slice(from);
  }
  const { length } = text;
  if (length === longest) return { text, offsets, lineOf };
  return { text, offsets: offsets.subarray(0, length), lineOf: lineOf.subarray(0, length) };
}

/** Whether a UTF-16 unit is {@link whiteSpace}: Chinese text is far above most of it, and is not asked twice. */
function isSpace(unit: number): boolean {
  if (unit > 0x3000 && unit !== 0xfeff) return false;
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit >= 0xa0 && spaces.has(unit);
}
const spaces: ReadonlySet<number> = new Set(
  Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) =>
    /[\s\u200b\ufeff]/u.test(String.fromCharCode(unit)),
  ),
);
