/** How the paragraphs of a collection look in Word: 仿宋 for what notices say, 宋体 for what is said about it. */
import type { Element } from 'xast';
import { w, wordNamespace } from './word-element.ts';

export type StyleId =
  'Normal' | 'Title' | 'Heading1' | 'Note' | 'Source' | 'TableHead' | 'TableText';

interface Look {
  /** As Word shows it. */
  name: string;
  face: '仿宋' | '宋体' | '楷体';
  /** Half points: 32 is 三号. */
  size: number;
  bold?: boolean;
  align?: 'center' | 'right' | 'both';
  /** Twentieths of a point. */
  before?: number;
  after?: number;
  /** Stays on one page with what follows. */
  withNext?: boolean;
  /** Hundredths of a character. */
  firstLine?: number;
  /** Of an outline, from 0. */
  outline?: number;
}

const looks: Readonly<Record<StyleId, Look>> = {
  Normal: { name: 'Normal', face: '仿宋', size: 28, align: 'both', firstLine: 200 },
  Title: { name: 'Title', face: '宋体', size: 44, bold: true, align: 'center', after: 360 },
  Heading1: {
    name: 'heading 1',
    face: '宋体',
    size: 24,
    bold: true,
    before: 280,
    after: 60,
    withNext: true,
    outline: 0,
  },
  Note: { name: '备注', face: '楷体', size: 24, firstLine: 200 },
  Source: { name: '导出', face: '宋体', size: 21, align: 'right', before: 360 },
  TableHead: { name: '表头', face: '宋体', size: 21, bold: true, align: 'center', withNext: true },
  TableText: { name: '表文', face: '宋体', size: 21 },
};

/** One and a half lines, in 240ths of a line; of tables one. */
const leading = { text: '360', table: '240' };

export function styles(): Element {
  return w(
    'styles',
    { 'xmlns:w': wordNamespace },
    w(
      'docDefaults',
      {},
      w(
        'rPrDefault',
        {},
        w('rPr', {}, fonts('仿宋'), w('lang', { val: 'en-US', eastAsia: 'zh-CN', bidi: 'ar-SA' })),
      ),
    ),
    Object.entries(looks).map(([id, look]) => style(id, look)),
  );
}

function style(id: string, look: Look): Element {
  const {
    name,
    face,
    size,
    bold,
    align,
    before = 0,
    after = 0,
    withNext,
    firstLine,
    outline,
  } = look;
  const line = id.startsWith('Table') ? leading.table : leading.text;
  return w(
    'style',
    { type: 'paragraph', default: id === 'Normal' ? '1' : undefined, styleId: id },
    w('name', { val: name }),
    w('qFormat'),
    w(
      'pPr',
      {},
      withNext === true ? w('keepNext') : null,
      w('spacing', {
        before: String(before),
        after: String(after),
        line: line,
        lineRule: 'auto',
      }),
      w('ind', { firstLineChars: String(firstLine ?? 0) }),
      align === undefined ? null : w('jc', { val: align }),
      outline === undefined ? null : w('outlineLvl', { val: String(outline) }),
    ),
    w(
      'rPr',
      {},
      fonts(face),
      bold === true ? w('b') : null,
      w('sz', { val: String(size) }),
      w('szCs', { val: String(size) }),
    ),
  );
}

function fonts(face: Look['face']): Element {
  const latin = 'Times New Roman';
  return w('rFonts', { ascii: latin, hAnsi: latin, eastAsia: face, cs: latin });
}

/** The number of the page as GB/T 9704 has it: `— 1 —`. */
export function footer(): Element {
  const words = (text: string): Element => w('r', {}, w('t', { 'xml:space': 'preserve' }, text));
  return w(
    'ftr',
    { 'xmlns:w': wordNamespace },
    w(
      'p',
      {},
      w('pPr', {}, w('pStyle', { val: 'TableText' }), w('jc', { val: 'center' })),
      words('— '),
      w('fldSimple', { instr: ' PAGE ' }, words('1')),
      words(' —'),
    ),
  );
}
