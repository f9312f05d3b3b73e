import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { carrierRoles } from '../../tree/nodes.ts';
import type { Citation, Notice } from '../../tree/notice.ts';
import { withoutWhiteSpace } from '../../tree/text.ts';
import { toNotice } from '../notice.ts';
import { anyBlocks, facts, noticeTree, type BlockSpec } from '../notice-tree.fixture.ts';
import { akomaNtoso, workUri } from './index.ts';

const given = { id: facts.id, source: facts.source, region: facts.region, supplied: {}, messages: [] }; // prettier-ignore

function noticeOf(blocks: readonly BlockSpec[], more: Partial<Notice> = {}): Notice {
  return { ...toNotice(noticeTree(blocks).tree, given), ...more };
}
const fileOf = (notice: Notice): string =>
  akomaNtoso(notice, {
    uriOf: (id) => (id === 'shang-2021-1' ? '/akn/cn/doc/2021-01-01/shang-2021-1' : undefined),
    permalink: '/notices/moumou-2022-1/',
  });

interface Read {
  /** Names of the elements with text in them, and those that are only a place: `p#n1`. */
  elements: { name: string; attributes: Record<string, string>; children: string[] }[];
  text: string;
}

/** Reads a file with a parser that forgives nothing. */
function read(file: string): Read {
  const parser = new SaxesParser();
  const open: Read['elements'] = [];
  const elements: Read['elements'] = [];
  let text = '';
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] };
    open.at(-1)?.children.push(name);
    open.push(element);
    elements.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (part) => (text += part));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(file).close();
  return { elements, text };
}

/** Elements that hold divisions or text, by the standard's `hierarchy`. */
const hierarchical = new Set(['part', 'chapter', 'section', 'article', 'level', 'hcontainer', 'alinea']); // prettier-ignore

/** What the schema asks of the order of elements, said again in a few words: num, heading, then text or divisions. */
function faultsOf({ elements }: Read): string[] {
  return elements.flatMap(({ name, children }) => {
    if (!hierarchical.has(name)) return [];
    const shape = children.map((child) => (hierarchical.has(child) ? 'division' : child)).join(' ');
    const sound =
      /^(?:num ?)?(?:heading ?)?(?:content|(?:intro ?)?(?:division ?)*(?:wrapUp)?)$/u.test(shape);
    return sound ? [] : [`${name}: ${shape}`];
  });
}

const plan: BlockSpec[] = [
  { provision: '某某市民政局文件', role: 'issuer mark' },
  { provision: '某民发〔2022〕1号', role: 'document number' },
  { provision: '某某规划', role: 'title' },
  {
    heading: '第一章 总则',
    label: '第一章',
    title: '总则',
    blocks: [
      { provision: '依据《上级规划》制定。' },
      { heading: '一、目标', label: '一、', title: '目标', blocks: [{ provision: '到2025年。' }] },
      { provision: '以上各项。' },
      { heading: '专栏1', kind: 'box', label: '专栏1', title: null, blocks: [] },
      { caption: '表1', rows: [{ header: true, cells: ['指标'] }, { cells: ['总量'] }] },
    ],
  },
  { provision: '- 1 -', role: 'page number' },
  { provision: '2022年10月17日', role: 'date' },
];

describe('akomaNtoso', () => {
  it('marks what each part of a notice is', () => {
    const notice = noticeOf(plan, { docNumber: '某民发〔2022〕1号' });
    const file = fileOf(notice);
    expect(file).toContain('<p eId="n2" class="document-number"><docNumber>某民发〔2022〕1号');
    expect(file).toContain(
      '<chapter eId="n4">\n<num>第一章</num>\n<heading eId="n4__heading">总则',
    );
    expect(file).toContain('<docDate date="2022-10-17">2022年10月17日</docDate>');
    expect(file).toContain('<FRBRnumber value="某民发〔2022〕1号"/>');
    const { elements } = read(file);
    const chapter = elements.find(({ name }) => name === 'chapter');
    expect(chapter?.children).toEqual(['num', 'heading', 'intro', 'level', 'alinea', 'hcontainer', 'wrapUp']); // prettier-ignore
    expect(workUri(notice)).toBe('/akn/cn-510400/doc/2022-10-17/moumou-2022-1');
  });

  it('links citations of notices that there are, and of no others', () => {
    const citation = (target: string | null): Citation => ({
      ...{ id: 'c1', provision: 'n5', quote: '《上级规划》', lines: [5, 5], target },
      ...{ title: '上级规划', docNumber: null, pinpoint: null, anchor: null, self: false },
      status: 'machine',
    });
    const linked = (target: string | null): string =>
      fileOf(noticeOf(plan, { citations: [citation(target)] }));
    expect(linked('shang-2021-1')).toContain(
      '依据<ref eId="ref-c1" href="/akn/cn/doc/2021-01-01/shang-2021-1">《上级规划》</ref>制定。',
    );
    expect(linked('not-here-1')).not.toContain('<ref ');
    expect(linked(null)).not.toContain('<ref ');
  });

  it('says when and by what a notice was ended', () => {
    const ended = { how: 'repealed', by: '某令第9号', target: null, on: '2024-03-01', source: null } as const; // prettier-ignore
    const file = fileOf(noticeOf(plan, { ended }));
    expect(file).toContain('<eventRef date="2024-03-01" type="repeal" source="#ending"/>');
    expect(file).toContain('showAs="某令第9号"');
  });

  it('names a date for what it is, as there must be one', () => {
    const undated = noticeOf(plan, { issued: null });
    expect(fileOf(undated)).toContain('<FRBRdate date="2021-01-01" name="period"/>');
    expect(fileOf({ ...undated, period: null })).toContain('<FRBRdate date="0001-01-01" name="unknown"/>'); // prettier-ignore
  });

  it('holds all text but the carrier’s, in sound order, each id once, whatever the notice', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const notice = noticeOf(blocks);
        const found = read(fileOf(notice));
        expect(faultsOf(found)).toEqual([]);
        const ids = found.elements.flatMap(({ attributes: { eId } }) => eId ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const text = withoutWhiteSpace(found.text);
        for (const { role, text: own } of notice.provisions) {
          // What XML cannot hold has a character in its place.
          const shown = own.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd'); // prettier-ignore
          if (!carrierRoles.has(role)) expect(text).toContain(withoutWhiteSpace(shown));
        }
      }),
    );
  });
});

/**
 * The schema itself is not part of the project. Where `AKOMA_NTOSO_XSD` names akomantoso30.xsd of OASIS (with xml.xsd
 * beside it), files are held against it.
 */
const { AKOMA_NTOSO_XSD: schema } = process.env;
it.skipIf(schema === undefined || schema === '')('is valid by the schema of OASIS', async () => {
  const { validateXML } = await import('xmllint-wasm');
  const file = schema ?? '';
  const imported = path.join(path.dirname(file), 'xml.xsd');
  const notices = [
    noticeOf(plan),
    noticeOf([], { issuers: [], issued: null, region: null }),
    ...fc.sample(anyBlocks, 100).map((blocks) => noticeOf(blocks)),
  ];
  const { errors } = await validateXML({
    xml: notices.map((notice, at) => ({ fileName: `${at}.xml`, contents: fileOf(notice) })),
    schema: [readFileSync(file, 'utf8')],
    preload: [{ fileName: 'xml.xsd', contents: readFileSync(imported, 'utf8') }],
  });
  expect(errors.map(({ message }) => message)).toEqual([]);
});
