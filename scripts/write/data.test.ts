import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Unknown } from '../tree/unknown.ts';
import type { Notice, Records } from '../tree/notice.ts';
import { dataFiles, permalinks } from './data.ts';
import { noRecords, toNotice } from './notice.ts';
import { facts, noticeTree } from './notice-tree.fixture.ts';
import { recordKinds } from './published.ts';

const place = {
  provision: 's1-p1',
  quote: '=到2025年底，“建成”94个',
  lines: [3, 4] as [number, number],
};
const measured = {
  ...place,
  name: '社工站',
  metric: null,
  valueText: '100、300元',
  value: [100, 300],
  unit: '元',
  comparator: '=' as const,
  scope: null,
  denominator: null,
  status: 'machine' as const,
};
const dated = { text: null, date: '2025-12-31', inferred: true };
const records: Records = {
  indicators: [
    { ...measured, id: 'i1', due: dated, nature: null, class: 'goal', origin: 'prose' },
    {
      ...measured,
      id: 'i2',
      value: -5,
      due: null,
      nature: '预期性',
      class: 'norm',
      origin: 'table',
    },
  ],
  baselines: [{ ...measured, id: 'b1', asOf: { ...dated, text: '2020年底' } }],
  responsibilities: [
    {
      ...place,
      id: 'r1',
      status: 'confirmed',
      actor: '民政局、财政局',
      actors: ['民政局', '财政局'],
      agencies: ['civil-affairs', 'finance'],
      role: '牵头',
      modality: '应',
      duty: '@建设, "社工站"\n等',
    },
  ],
  funding: [
    {
      ...place,
      id: 'f1',
      type: 'source',
      source: '＋福彩公益金',
      payer: null,
      use: null,
      amountText: null,
      amount: 0.5,
      unit: null,
      status: 'policy',
      review: 'machine',
    },
  ],
  deadlines: [
    {
      ...place,
      id: 'd1',
      status: 'corrected',
      dateText: '到2025年底',
      from: null,
      to: '2025-12-31',
      milestone: '建成',
      type: 'deadline',
    },
  ],
  definitions: [
    { ...place, id: 'n1', status: 'machine', term: '社工站', text: '-站', type: 'abbreviation' },
  ],
  citations: [
    {
      ...place,
      id: 'c1',
      status: 'machine',
      title: '某某规划',
      docNumber: null,
      pinpoint: null,
      target: null,
      anchor: null,
      self: true,
    },
  ],
};

function notice(id: string, listed: Records): Notice {
  const { tree } = noticeTree([{ heading: '一', blocks: [{ provision: '甲\ud800' }] }]);
  const { region, source } = facts;
  return toNotice(tree, { id, source, region, supplied: {}, messages: [] }, listed);
}

const files = dataFiles([notice('b', records), notice('a', records)], permalinks('/zhengce'));
const none = dataFiles([notice('a', noRecords())], permalinks('/'));
const topic = { id: 'pay', name: '薪酬', about: '待遇', keywords: ['薪酬'] };
const [provision] = notice('a', noRecords()).provisions;
const inClause = records.funding.map((one) => ({ ...one, provision: provision?.id ?? '' }));
const missing = (id: string): Unknown => ({
  ...{ vocabulary: 'agencies', name: '某某办', count: 1, notices: [id] },
  example: { notice: id, provision: 's1-p1', quote: '由某某办牵头', line: 3 },
});
const topical = dataFiles([notice('a', { ...records, funding: inClause })], permalinks('/'), {
  topics: [topic],
  agencies: [],
  metrics: [],
  topicsOf: (text) => (text.includes('建成') ? ['pay'] : []),
  unknownIn: (all) => all.map(({ id }) => missing(id)),
});
const read = (name: string, from = files): unknown => JSON.parse(from.get(name) ?? '');

describe('dataFiles', () => {
  it('lists the notices and, of each kind, the records of all notices', () => {
    expect([...files.keys()]).toEqual(
      [...none.keys()].flatMap((name) =>
        name === 'notices/a.xml' ? [name, 'notices/b.json', 'notices/b.xml'] : [name],
      ),
    );
    expect([...none.keys()]).toMatchInlineSnapshot(`
      [
        "notices/a.json",
        "notices/a.xml",
        "notices.json",
        "indicators.json",
        "indicators.csv",
        "baselines.json",
        "baselines.csv",
        "responsibilities.json",
        "responsibilities.csv",
        "funding.json",
        "funding.csv",
        "deadlines.json",
        "deadlines.csv",
        "definitions.json",
        "definitions.csv",
        "citations.json",
        "citations.csv",
        "topics.json",
        "vocabulary.json",
        "unknown.json",
        "schema/notice.json",
        "schema/notices.json",
        "schema/topics.json",
        "schema/vocabulary.json",
        "schema/unknown.json",
        "schema/indicators.json",
        "schema/baselines.json",
        "schema/responsibilities.json",
        "schema/funding.json",
        "schema/deadlines.json",
        "schema/definitions.json",
        "schema/citations.json",
      ]
    `);
    expect(read('notices/b.json')).toEqual(JSON.parse(JSON.stringify(notice('b', records))));
    expect(read('notices.json')).toMatchObject([
      { id: 'a', title: '某某规划', permalink: '/zhengce/notices/a/' },
      { id: 'b', permalink: '/zhengce/notices/b/' },
    ]);
    expect(read('indicators.json')).toMatchObject([
      { notice: 'a', region: { code: '510400' }, permalink: '/zhengce/notices/a/#s1-p1', id: 'i1' },
      { notice: 'a', id: 'i2' },
      { notice: 'b', id: 'i1' },
      { notice: 'b', id: 'i2' },
    ]);
    expect(read('indicators.json', none)).toEqual([]);
  });

  it('says of each record where it stands and what it is about', () => {
    expect(read('funding.json', topical)).toMatchObject([
      { clause: provision?.citation, topics: ['pay'] },
    ]);
    expect(read('funding.json')).toMatchObject([{ topics: [] }, { topics: [] }]);
    expect(read('vocabulary.json', topical)).toEqual({
      topics: [topic],
      agencies: [],
      metrics: [],
    });
  });

  it('does not depend on the order of the notices', () => {
    const other = dataFiles([notice('a', records), notice('b', records)], permalinks('/zhengce/'));
    expect([...other]).toEqual([...files]);
  });

  it('holds to its own schemas', () => {
    for (const name of ['notices', ...recordKinds]) {
      const validate = new Ajv2020().compile(read(`schema/${name}.json`) as object);
      for (const from of [files, none]) {
        expect(validate(read(`${name}.json`, from)), JSON.stringify(validate.errors)).toBe(true);
      }
      expect(validate([{ id: 'x' }])).toBe(false);
    }
    const unknown = new Ajv2020().compile(read('schema/unknown.json') as object);
    expect(read('unknown.json', topical)).toEqual([missing('a')]);
    expect(unknown(read('unknown.json', topical))).toBe(true);
    expect(unknown([{ ...missing('a'), vocabulary: 'x' }])).toBe(false);
    const vocabulary = new Ajv2020().compile(read('schema/vocabulary.json') as object);
    expect(vocabulary(read('vocabulary.json', topical))).toBe(true);
    const validate = new Ajv2020().compile(read('schema/notice.json') as object);
    expect(validate(read('notices/a.json')), JSON.stringify(validate.errors)).toBe(true);
  });

  it('writes tables that spreadsheets open and do not run', () => {
    const one = dataFiles([notice('a', records)], permalinks('/'));
    const lines = (kind: string, from = one): string[] =>
      (from.get(`${kind}.csv`) ?? '').slice(1).split('\r\n');
    for (const kind of recordKinds) expect(one.get(`${kind}.csv`)?.[0]).toBe('\ufeff');
    expect(lines('indicators').slice(1)).toMatchInlineSnapshot(`
      [
        "a,510400,攀枝花市,prefecture,/notices/a/#s1-p1,,,i1,s1-p1,'=到2025年底，“建成”94个,3,4,machine,社工站,,100、300元,100; 300,元,'=,,,,2025-12-31,true,,goal,prose",
        "a,510400,攀枝花市,prefecture,/notices/a/#s1-p1,,,i2,s1-p1,'=到2025年底，“建成”94个,3,4,machine,社工站,,100、300元,-5,元,'=,,,,,,预期性,norm,table",
        "",
      ]
    `);
    expect(lines('responsibilities').slice(1)).toMatchInlineSnapshot(`
      [
        "a,510400,攀枝花市,prefecture,/notices/a/#s1-p1,,,r1,s1-p1,'=到2025年底，“建成”94个,3,4,confirmed,民政局、财政局,民政局; 财政局,civil-affairs; finance,牵头,应,"'@建设, ""社工站""
      等"",
        "",
      ]
    `);
    expect(one.get('funding.csv')).toContain(`,'＋福彩公益金,`);
    expect(one.get('definitions.csv')).toContain(`,'-站,`);
    expect(lines('baselines', none)).toMatchInlineSnapshot(`
      [
        "notice,regionCode,regionName,regionLevel,permalink,clause,topics,id,provision,quote,firstLine,lastLine,status,name,metric,valueText,value,unit,comparator,scope,denominator,asOfText,asOfDate,asOfInferred",
        "",
      ]
    `);
  });
});

describe('permalinks', () => {
  it('spells out what an address cannot hold', () => {
    expect(permalinks('/')('某某 1', 's1?p2')).toBe('/notices/%E6%9F%90%E6%9F%90%201/#s1%3Fp2');
  });
});
