/**
 * A collection as a Word document (ECMA-376, WordprocessingML): A4 with the margins of GB/T 9704, each citation a heading,
 * so that Word's own navigation lists them. Written here and zipped by fflate: a library for .docx files of every kind
 * weighs a megabyte, this document has five kinds of paragraph.
 */
import { strToU8, zipSync } from 'fflate';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { xmlFile } from '../../../scripts/tree/xml.ts';
import type { Block, CollectedTable } from '../entry.ts';
import { footer, styles, type StyleId } from './docx-styles.ts';
import type { Cited } from './index.ts';
import { w, wordNamespace } from './word-element.ts';

const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';

/** Twentieths of a point, as WordprocessingML measures: A4, and the type area of GB/T 9704. */
const page = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1588, right: 1474 };
const textWidth = page.width - page.left - page.right;

/** @param day last line of the document: `2026年11月25日导出` */
export function extractDocx(
  title: string,
  entries: readonly Cited[],
  day: string,
): Uint8Array<ArrayBuffer> {
  const body = [
    paragraph('Title', title),
    ...entries.flatMap(entryBody),
    paragraph('Source', `共 ${entries.length} 条，${day}导出`),
    section(),
  ];
  const document = w(
    'document',
    { 'xmlns:w': wordNamespace, 'xmlns:r': officeRelations },
    w('body', {}, body),
  );
  const parts: Record<string, Element> = {
    '[Content_Types].xml': types(),
    '_rels/.rels': relations([
      ['rId1', `${officeRelations}/officeDocument`, 'word/document.xml'],
      ['rId2', `${packageRelations}/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': properties(title),
    'word/document.xml': document,
    'word/styles.xml': styles(),
    'word/footer1.xml': footer(),
    'word/_rels/document.xml.rels': relations([
      ['styles', `${officeRelations}/styles`, 'styles.xml'],
      ['footer', `${officeRelations}/footer`, 'footer1.xml'],
      ...entries.map(
        ({ url }, at) => [linkId(at), `${officeRelations}/hyperlink`, url, 'External'] as const,
      ),
    ]),
  };
  const files = Object.entries(parts).map(([name, root]) => [name, strToU8(xmlFile(root))]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>);
}

function linkId(at: number): string {
  return `link${at + 1}`;
}

function entryBody({ citation, content, note }: Cited, at: number): Element[] {
  const heading = w(
    'p',
    {},
    w('pPr', {}, w('pStyle', { val: 'Heading1' })),
    run(`${at + 1}．`),
    w('hyperlink', { 'r:id': linkId(at), history: '1' }, run(citation)),
  );
  const notes = note.trim() === '' ? [] : note.trim().split('\n');
  return [
    heading,
    ...content.flatMap(blockBody),
    ...notes.map((line, first) => paragraph('Note', first === 0 ? `备注：${line}` : line)),
  ];
}

function blockBody(block: Block): Element[] {
  // Two tables that follow one another would be one.
  return typeof block === 'string'
    ? [paragraph('Normal', block)]
    : [table(block), paragraph('TableText', '')];
}

function paragraph(style: StyleId, text: string): Element {
  const properties = w('pPr', {}, w('pStyle', { val: style }));
  return w('p', {}, text === '' ? [properties] : [properties, run(text)]);
}

function run(text: string): Element {
  return w('r', {}, w('t', { 'xml:space': 'preserve' }, text));
}

function table({ header, rows }: CollectedTable): Element {
  const count = Math.max(1, header.length, ...rows.map(({ length }) => length));
  const widths = columnWidths([header, ...rows], count);
  const row = (cells: readonly string[], isHeader: boolean): Element =>
    w(
      'tr',
      {},
      w('trPr', {}, w('cantSplit'), isHeader ? w('tblHeader') : null),
      Array.from({ length: count }, (_, at) =>
        w(
          'tc',
          {},
          w('tcPr', {}, w('tcW', { w: String(widths[at] ?? 0), type: 'dxa' })),
          paragraph(isHeader ? 'TableHead' : 'TableText', cells[at] ?? ''),
        ),
      ),
    );
  return w(
    'tbl',
    {},
    w(
      'tblPr',
      {},
      w('tblW', { w: '5000', type: 'pct' }),
      w(
        'tblBorders',
        {},
        ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
          w(side, { val: 'single', sz: '4', space: '0', color: 'auto' }),
        ),
      ),
    ),
    w(
      'tblGrid',
      {},
      widths.map((width) => w('gridCol', { w: String(width) })),
    ),
    header.some((name) => name !== '') ? row(header, true) : null,
    rows.map((cells) => row(cells, false)),
  );
}

/** The longest text of a column takes so many characters at least and counts for so many at most. */
const columnCharacters = { least: 4, most: 20 };

/** As wide as their texts are long, together as wide as the text. */
function columnWidths(rows: readonly (readonly string[])[], count: number): number[] {
  const { least, most } = columnCharacters;
  const lengths = Array.from({ length: count }, (_, at) =>
    Math.min(most, Math.max(least, ...rows.map((cells) => cells[at]?.length ?? 0))),
  );
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => Math.floor((textWidth * length) / total));
}

function section(): Element {
  return w(
    'sectPr',
    {},
    w('footerReference', { type: 'default', 'r:id': 'footer' }),
    w('pgSz', { w: String(page.width), h: String(page.height) }),
    w('pgMar', {
      top: String(page.top),
      right: String(page.right),
      bottom: String(page.bottom),
      left: String(page.left),
      header: '851',
      footer: '1400',
      gutter: '0',
    }),
  );
}

function types(): Element {
  const part = (name: string, type: string): Element =>
    x('Override', { PartName: name, ContentType: type });
  return x(
    'Types',
    { xmlns: contentTypes },
    x('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/word/document.xml', `${wordType}.document.main+xml`),
    part('/word/styles.xml', `${wordType}.styles+xml`),
    part('/word/footer1.xml', `${wordType}.footer+xml`),
    part('/docProps/core.xml', coreType),
  );
}

function relations(
  list: readonly (readonly [id: string, type: string, target: string, mode?: 'External'])[],
): Element {
  return x(
    'Relationships',
    { xmlns: packageRelations },
    list.map(([id, type, target, mode]) =>
      x('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode }),
    ),
  );
}

function properties(title: string): Element {
  return x(
    'cp:coreProperties',
    {
      'xmlns:cp': `${packageRelations.replace('relationships', 'metadata')}/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    x('dc:title', title),
  );
}
