import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readBytes } from './index.ts';

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  });
}

const p = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const textOf = (bytes: Uint8Array): string | undefined => readBytes(bytes, 'a.docx').source?.text;
const rulesOf = (bytes: Uint8Array): (string | undefined)[] =>
  readBytes(bytes, 'a.docx').messages.map((message) => message.ruleId);

test('automatic numbers are text, with their restarts', () => {
  const level = (i: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="3">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
  const styles = `<w:styles xmlns:w="w"><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`;
  const at = (i: number, id = 1): string =>
    `<w:numPr><w:ilvl w:val="${i}"/><w:numId w:val="${id}"/></w:numPr>`;
  const body = [
    p('总则', '<w:pStyle w:val="b"/>'),
    p('甲', at(1)),
    p('乙', at(1)),
    p('要求', at(0)),
    p('丙', at(1)),
    p('另起', at(0, 2)),
    p('没有编号', '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
  ].join('');
  expect(textOf(docx(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }))).toBe(
    '一、总则\n（一）甲\n（二）乙\n二、要求\n（一）丙\n一、另起\n没有编号\n',
  );
});

test('tracked changes are accepted, hidden text is left out with a message', () => {
  const body =
    '<w:p><w:r><w:t>支持</w:t></w:r><w:del><w:r><w:delText>十</w:delText><w:t>十</w:t></w:r></w:del><w:ins><w:r><w:t>二十</w:t></w:r></w:ins><w:r><w:t>家</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>。</w:t></w:r></w:p>';
  expect(textOf(docx(body))).toBe('支持二十家。\n');
  expect(rulesOf(docx(body))).toEqual(['hidden-text']);
});

test('a cell that spans rows stands in each; a table of one cell is a frame', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const table = `<w:tbl>${row(cell('类别', '<w:gridSpan w:val="2"/>'), cell('数'))}${row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('乙'), cell('1'))}${row(cell('', '<w:vMerge/>'), cell('丙'), cell('2'))}</w:tbl>`;
  expect(textOf(docx(table))).toBe('类别\t\t数\n甲\t乙\t1\n甲\t丙\t2\n');
  expect(textOf(docx(`<w:tbl>${row(cell('一段。'))}</w:tbl>`))).toBe('一段。\n');
});

test('text boxes once, notes at the end, headers as chrome', () => {
  const box = `<w:txbxContent>${p('框')}</w:txbxContent>`;
  const body = `<w:p><w:r><w:t>文</w:t><w:footnoteReference w:id="2"/><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const { source } = readBytes(
    docx(body, {
      'word/footnotes.xml': `<w:footnotes xmlns:w="w"><w:footnote w:id="2">${p('注')}</w:footnote></w:footnotes>`,
      'word/header1.xml': `<w:hdr xmlns:w="w">${p('眉')}</w:hdr>`,
    }),
    'a.docx',
  );
  expect(source?.text).toBe('眉\n文[1]\n框\n[1] 注\n');
  expect(source?.markup).toEqual([{ start: 0, end: 2, kind: 'site chrome', breaks: 'block' }]);
});

test.each([
  ['zip-bomb', docx(p('〇'.repeat(3_000_000)))],
  ['path-traversal', docx(p('甲'), { '../../a.xml': 'x' })],
  [
    'document-type',
    docx('', {
      'word/document.xml':
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w">&x;</w:document>',
    }),
  ],
  ['too-deep', docx('<w:p>'.repeat(300) + '</w:p>'.repeat(300))],
  ['damaged', docx('<w:p>')],
  ['damaged', docx(p('甲')).slice(0, 120)],
  ['no-text', docx(p(' '))],
  ['not-docx', zipSync({ 'xl/a.xml': strToU8('<a/>') })],
  ['not-docx', strToU8('{\\rtf1}')],
])('%s is refused with a message', (rule, bytes) => {
  const { source, messages } = readBytes(bytes, 'a.docx');
  expect(source).toBeNull();
  expect(messages.map((message) => message.ruleId)).toEqual([rule]);
});

test('any bytes, put into a document or in its place, throw nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), (noise, at) => {
      const whole = docx(p('甲'));
      const damaged = Uint8Array.from(whole);
      damaged.set(noise.slice(0, whole.length), at % Math.max(whole.length - noise.length, 1));
      for (const bytes of [damaged, zipSync({ 'word/document.xml': noise })]) {
        const { source, messages } = readBytes(bytes, 'a.docx');
        expect(source !== null || messages.some((message) => message.fatal)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
