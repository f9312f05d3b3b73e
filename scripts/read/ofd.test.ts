import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readBytes } from './index.ts';

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** A package of pages, each given by the objects on it. */
function ofd(pages: readonly string[], parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const list = pages.map((_, i) => `<ofd:Page ID="${i}" BaseLoc="Pages/Page_${i}/Content.xml"/>`);
  const entries: Record<string, string> = {
    'OFD.xml': `<ofd:OFD ${namespace}><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${namespace}><ofd:CommonData><ofd:TemplatePage ID="T" BaseLoc="Tpls/T.xml"/></ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(
      pages.map((page, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, pageOf(page)]),
    ),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

function pageOf(objects: string): string {
  return `<ofd:Page ${namespace}>${objects.includes('<ofd:Template') ? objects : `<ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content>`}</ofd:Page>`;
}

const text = (words: string, x: number, y: number, attributes = '', code = ''): string =>
  `<ofd:TextObject Boundary="${x} ${y} 100 6" Size="5" ${attributes}><ofd:TextCode X="0" Y="5" ${code}>${words}</ofd:TextCode></ofd:TextObject>`;
const textOf = (bytes: Uint8Array): string | undefined => readBytes(bytes, 'a.ofd').source?.text;
const rulesOf = (bytes: Uint8Array): (string | undefined)[] =>
  readBytes(bytes, 'a.ofd').messages.map((message) => message.ruleId);

test('words come in lines from top to bottom, pages with a break between them', () => {
  const first = text('第二行', 30, 40) + text('第一行', 30, 30);
  expect(textOf(ofd([first, text('次页', 30, 30)]))).toBe('第一行\n第二行\n\f次页');
});

test('a space that is only a step between characters is kept', () => {
  // 5 mm characters, 15 mm from one to the next: two cells; a justified line: one word
  expect(textOf(ofd([text('指标单位', 0, 0, '', 'DeltaX="5 20 5"')]))).toBe('指标\t单位');
  expect(textOf(ofd([text('指标单位', 0, 0, '', 'DeltaX="g 3 5.9"')]))).toBe('指标单位');
});

test('a run of steps that is told to be endless ends with the text', () => {
  expect(textOf(ofd([text('指标', 0, 0, '', 'DeltaX="g 4000000000 5"')]))).toBe('指标');
});

test('a scaled object stands where its matrix puts it', () => {
  const scaled = text('右', 0, 0, 'CTM="0.5 0 0 0.5 50 0"');
  expect(textOf(ofd([text('左', 0, -2.5) + scaled]))).toBe('左\t右');
});

test('watermarks and unseen words are left out, with a message', () => {
  const page =
    text('正文', 0, 20) +
    text('内部', 0, 30, 'CTM="0.7 0.7 -0.7 0.7 0 0"') +
    text('密', 0, 40, 'Visible="false"');
  expect(textOf(ofd([page]))).toBe('正文');
  expect(rulesOf(ofd([page]))).toEqual(['hidden-text', 'slanted-text']);
  expect(rulesOf(ofd([text('正文', 0, 20)]))).toEqual([]);
});

test('what stands on the template of a page is read with the page', () => {
  const template = pageOf(text('某市民政局文件', 0, 10));
  const page = `<ofd:Template TemplateID="T"/><ofd:Content><ofd:Layer><ofd:PageBlock>${text('某民发〔2022〕1号', 0, 30)}</ofd:PageBlock></ofd:Layer></ofd:Content>`;
  expect(textOf(ofd([page], { 'Doc_0/Tpls/T.xml': template }))).toBe(
    '某市民政局文件\n某民发〔2022〕1号',
  );
});

test('seals, annotations and attachments are not opened', () => {
  const entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
  const around = {
    'Doc_0/Signs/Sign_0/Signature.xml': entity,
    'Doc_0/Annots/Page_0/Annotation.xml': entity,
  };
  expect(rulesOf(ofd([text('正文', 0, 0)], around))).toEqual([]);
});

test.each([
  ['a page with a document type', ofd(['<!DOCTYPE x []>']), 'damaged'],
  [
    'an entity',
    ofd([], { 'OFD.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    'document-type',
  ],
  ['a way out of the package', ofd([], { '../OFD.xml': '<a/>' }), 'path-traversal'],
  ['a package without OFD.xml', zipSync({ 'a.xml': strToU8('<a/>') }), 'not-ofd'],
  ['text', strToU8('某市民政局'), 'not-ofd'],
  ['nothing', new Uint8Array(), 'empty-file'],
  ['pages without words', ofd(['<ofd:PathObject/>']), 'no-text'],
])('%s is refused', (_, bytes, rule) => {
  const { source, messages } = readBytes(bytes, 'a.ofd');
  expect(source).toBeNull();
  expect(messages.at(-1)).toMatchObject({ ruleId: rule, fatal: true });
});

test('any page gives a source or a fatal message, and no exception', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom('', 'g', 'g 9', 'NaN', '1e999'));
  const object = fc
    .tuple(fc.string(), number, number, number, number)
    .map(([words, x, y, size, delta]) => {
      const escaped = words.replaceAll(/[^\p{L}\p{N} ]/gu, '');
      return `<ofd:TextObject Boundary="${x} ${y} 1 1" Size="${size}"><ofd:TextCode X="${x}" DeltaX="${delta} ${delta}" DeltaY="${delta}">${escaped}</ofd:TextCode></ofd:TextObject>`;
    });
  fc.assert(
    fc.property(fc.array(fc.array(object)), (pages) => {
      const { source, messages } = readBytes(ofd(pages.map((page) => page.join(''))), 'a.ofd');
      expect(source !== null || messages.some((message) => message.fatal)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
