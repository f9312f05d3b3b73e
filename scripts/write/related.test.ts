import { describe, expect, it } from 'vitest';
import { comparisonSchema, type Comparison, type Statement } from '../tree/comparison.ts';
import { relatedFiles } from './related.ts';
import { unzipped } from './zip.fixture.ts';

const region = { code: '110000', name: '北省', level: 'province' } as const;
const statement: Statement = {
  ...{ kind: 'target', name: '站点', valueText: '=1+1', value: 1000, unit: '个', comparator: '=' },
  ...{ due: '2025', dueText: null, nature: null, denominator: null, scope: '@甲', notice: 'n' },
  ...{ provision: 'p1', clause: '-第1段', annotation: null, status: 'machine', quote: '\t+建成' },
  url: '/notices/n/#p1',
};
const comparison: Comparison = {
  regions: [region],
  groups: ['站点'],
  rows: [
    {
      ...{ metric: 'm', name: '站点数', group: '站点', comparable: 'no', note: null, related: {} },
      kind: 'figure',
      ...{ cells: { '110000': [statement] }, distances: {} },
    },
    {
      ...{ metric: 'silent', name: '无人提及', group: '站点', comparable: 'no', note: null },
      kind: 'figure',
      ...{ related: {}, cells: { '110000': null }, distances: {} },
    },
  ],
};
const files = await relatedFiles({ comparison }, []);
const workbook = async (site?: string): Promise<Map<string, string>> =>
  unzipped((await relatedFiles({ comparison }, [], site)).get('comparison.xlsx') as Uint8Array);

describe('relatedFiles', () => {
  it('holds to its own schema', () => {
    const published: unknown = JSON.parse(String(files.get('comparison.json')));
    expect(comparisonSchema.parse(published)).toEqual(comparison);
  });

  it('opens right in a spreadsheet and runs nothing', () => {
    const csv = String(files.get('comparison.csv'));
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [, line = ''] = csv.split('\r\n');
    for (const cell of ["'=1+1", "'@甲", "'-第1段"]) expect(line).toContain(cell);
    expect(line).toContain("'\t+建成");
    expect(line).not.toMatch(/(?:^|,)"?[=+\-@\t]/u);
    expect(csv).not.toContain('无人提及');
  });

  it('says when, and whether that is inferred, and leads to the clause from wherever it is opened', async () => {
    const at = 'https://example.org';
    const whole = String((await relatedFiles({ comparison }, [], at)).get('comparison.csv'));
    expect(whole).toContain(',2025,,是,');
    expect(whole).toContain('https://example.org/notices/n/#p1');
    expect(String(files.get('comparison.csv'))).toContain(',/notices/n/#p1');
  });

  it('types numbers and text in the workbook: no cell is a formula', async () => {
    const parts = await workbook();
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toMatch(/<f[ >]/u);
    expect(sheet).toMatch(/<v>1000<\/v>/u);
    expect(sheet).toMatch(/ySplit="1"/u);
    expect(parts.get('xl/sharedStrings.xml')).toContain('=1+1');
    expect(parts.get('xl/workbook.xml')).toContain('来源');
    expect(sheet).not.toContain('<hyperlink ');
  });

  it('links to clauses where the address of the site is known', async () => {
    const parts = await workbook('https://example.org');
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<hyperlink ref="V2"');
    expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain(
      'Target="https://example.org/notices/n/#p1"',
    );
  });

  it('gives the same bytes at any time', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const again = await relatedFiles({ comparison }, []);
    expect(again.get('comparison.xlsx')).toEqual(files.get('comparison.xlsx'));
  });
});
