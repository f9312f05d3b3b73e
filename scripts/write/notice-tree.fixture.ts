/** Notice trees put together by hand or by chance, with a source text that they fit. For tests alone. */
import fc from 'fast-check';
import { headingKinds, provisionRoles } from '../tree/nodes.ts';
import type {
  Block,
  Division,
  Heading,
  NoticeTree,
  ProvisionRole,
  Row,
  Text,
} from '../tree/nodes.ts';
import type { FrontMatter } from '../tree/front-matter.ts';

export type BlockSpec =
  | { provision: string; role?: ProvisionRole }
  | {
      heading: string;
      kind?: Division['kind'];
      label?: string | null;
      title?: string | null;
      blocks: BlockSpec[];
    }
  | { caption: string | null; rows: { header?: boolean; cells: string[] }[] };

/** The source text and the tree over it: each text a line, or several where it holds `\n`. */
export function noticeTree(specs: readonly BlockSpec[]): { source: string; tree: NoticeTree } {
  const lines: string[] = [];
  let offset = 0;
  let count = 0;
  const leaves = (text: string): Text[] =>
    text.split('\n').map((value) => {
      lines.push(value);
      const line = lines.length;
      const start = { line, column: 1, offset };
      offset += value.length + 1;
      const end = { line, column: value.length + 1, offset: offset - 1 };
      return { type: 'text', value, position: { start, end } };
    });
  const block = (spec: BlockSpec, level: number): Block => {
    count += 1;
    const id = `n${count}`;
    const citation = `第${count}段`;
    if ('provision' in spec) {
      const { provision: text, role = 'body' } = spec;
      return { type: 'provision', id, role, citation, children: leaves(text) };
    }
    if ('heading' in spec) {
      const { label = null, title = spec.heading, kind = 'heading' } = spec;
      const heading: Heading = { type: 'heading', children: leaves(spec.heading) };
      const rest = spec.blocks.map((child) => block(child, level + 1));
      return {
        type: 'division',
        kind,
        id,
        level,
        label,
        normalizedLabel: null,
        title,
        citation,
        children: [heading, ...rest],
      };
    }
    const caption: Heading[] =
      spec.caption === null ? [] : [{ type: 'heading', children: leaves(spec.caption) }];
    const rows = spec.rows.map(({ header = false, cells }): Row => ({
      type: 'row',
      header,
      children: cells.map((cell) => ({ type: 'cell', children: leaves(cell) })),
    }));
    return {
      type: 'table',
      id,
      level,
      label: null,
      title: spec.caption,
      citation,
      children: [...caption, ...rows],
    };
  };
  const children = specs.map((spec) => block(spec, 1));
  const tree: NoticeTree = {
    type: 'notice',
    letterhead: {
      title: '某某规划',
      noticeTitle: null,
      kind: '规划',
      issuers: ['某某市民政局'],
      docNumber: null,
      issued: '2022-10-17',
      addressees: [],
      period: { from: '2021', to: '2025' },
    },
    children,
  };
  return { source: lines.join('\n'), tree };
}

export const facts: FrontMatter = {
  id: 'moumou-2022-1',
  title: '某某规划',
  noticeTitle: null,
  kind: '规划',
  region: { code: '510400', name: '攀枝花市', level: 'prefecture' },
  issuers: ['某某市民政局'],
  docNumber: '某民发〔2022〕1号',
  issued: '2022-10-17',
  addressees: [],
  period: { from: '2021', to: '2025' },
  source: { file: 'source.txt', sha256: '0'.repeat(64), encoding: 'utf-8', bytes: 1, lines: 1 },
  supplied: [],
};

/** Stretches that Markdown, MDX, HTML, YAML or typographic replacement might take as their own. */
export const hostile = [
  '{process.exit()}',
  '{',
  '}',
  '<script>alert(1)</script>',
  '</p>',
  '</Provision>',
  '<!-- a -->',
  '<a href="#">',
  '<https://a.example>',
  "import x from 'y'",
  'export const a = 1',
  '---',
  '...',
  '"a"',
  "it's",
  '|',
  '| a | b |\n| - | - |',
  '```js',
  '`a`',
  ']]>',
  '\u202e',
  '\uf002',
  '{process.exit()}\uf002',
  '\u200d',
  '\u2060',
  '~~a~~',
  '~a~',
  'www.example.com',
  'http://a.example/b?c=d&e',
  'a_b@example.com',
  'mailto:a@example.com',
  ':smile:',
  '[^1]',
  '[^1]: a',
  '[a]: b',
  '[a](b)',
  '![a](b)',
  '1. a',
  '- a',
  '- [ ] a',
  '* a',
  '**a**',
  '_a_',
  '#',
  '# a',
  '> a',
  ' a ',
  '\ta',
  '    a',
  '&amp;',
  '&#0;',
  '&',
  'A&B;',
  '\\',
  '\\a',
  '\\\\',
  '\ud800',
  '\udc00',
  '💡',
  '\0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\ufffd',
  '\x1b[31m',
  '\r',
  '$a$',
  '$$a$$',
  '==a==',
  '^a^',
  ':::a',
  '% %',
  '{/* a */}',
  '{"a"}',
  '<>',
  '%7B',
  '一、总则',
  '100',
  'AI for',
];

/** Any text: Chinese, hostile, or any UTF-16 units whatever. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme-ascii', maxLength: 8 }),
      fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
        maxLength: 8,
      }),
      fc.constantFrom('社会工作', '\n', ' ', '专业人才。'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

export const anyBlocks: fc.Arbitrary<BlockSpec[]> = fc.letrec<{ blocks: BlockSpec[] }>((tie) => ({
  blocks: fc.array(
    fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block' },
      fc.record({ provision: anyText, role: fc.constantFrom(...provisionRoles) }),
      fc.record({ provision: anyText }),
      fc.record({
        caption: fc.option(anyText),
        rows: fc.array(
          fc.record({ header: fc.boolean(), cells: fc.array(anyText, { maxLength: 4 }) }),
          { maxLength: 3 },
        ),
      }),
      fc.record({
        heading: anyText,
        kind: fc.constantFrom(...headingKinds.filter((kind) => kind !== 'table')),
        label: fc.option(anyText),
        title: fc.option(anyText),
        blocks: tie('blocks'),
      }),
    ),
    { maxLength: 4, depthIdentifier: 'block' },
  ),
})).blocks;
