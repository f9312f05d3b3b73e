import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { annotate } from '../annotate/index.ts';
import { loadVocabulary } from '../annotate/vocabulary.ts';
import { readBytes } from '../read/index.ts';
import { structure } from '../structure/index.ts';
import { clausesOf } from '../tree/clause.ts';
import type { RecordKind, Records } from '../tree/notice.ts';
import { textLeaves, withoutWhiteSpace } from '../tree/text.ts';
import { marksOf } from './marks.ts';
import { toMdx } from './mdx.ts';
import type { Marks } from './mdx.ts';
import { facts } from './notice-tree.fixture.ts';
import { noRecords } from './notice.ts';
import { expected, shown } from './page.fixture.ts';
import { engines } from './rendering.fixture.ts';

const text = `某某市社会工作发展规划
一、发展目标
到2025年底，社工总量达到2100人，
其中持证社工达到2100人。由市民政局
牵头，市财政局配合，2025年底前完成。
二、主要任务
表1 主要指标
序号	指标	2020年	2025年	属性
1	社工总量	1740人	2100人	约束性
2	社工站	20个	94个	预期性
三、保障措施
落实《某某省“十四五”规划》（某政发〔2021〕1号），安排福彩公益金，每站补助5万元。五社联动，即社区、社会组织联动。
`;
const { vocabulary } = loadVocabulary('content/vocabulary');
const { source } = readBytes(Buffer.from(text), 'source.txt');
if (!source || !vocabulary) throw new Error('The fixture cannot be read.');
const tree = structure(source, new VFile());
const { records, places } = annotate(tree, {
  letterhead: tree.letterhead,
  period: null,
  vocabulary,
});
const all: Records[RecordKind][number][] = (Object.keys(records) as RecordKind[]).flatMap(
  (kind): Records[RecordKind][number][] => records[kind],
);

/** What the source says under each mark. */
function quotes(marks: Marks): string[] {
  const each = [...marks.values()].flat();
  return each.map(({ start, end }) => withoutWhiteSpace(text.slice(start, end)));
}

describe('marksOf', () => {
  it('marks each record where it was read', () => {
    expect(all.length).toBeGreaterThan(8);
    const marks = marksOf(tree, records, places);
    expect(quotes(marks).sort()).toEqual(all.map(({ quote }) => quote).sort());
    for (const record of all) {
      const mark = marks.get(record.provision)?.find(({ attributes: { id } }) => id === record.id);
      const { line } = textLeaves(tree).findLast(
        ({ position }) => (position.start.offset ?? 0) <= (mark?.start ?? 0),
      )?.position.start ?? { line: 0 };
      expect(line, record.id).toBe(record.lines[0]);
    }
  });

  it('finds a record whose place it is not told, on its own line', () => {
    const clause = clausesOf(tree).find((one) => one.text.includes('2100人'));
    const [deadline] = records.deadlines;
    if (!clause || !deadline) throw new Error('The fixture has no deadline.');
    const lines: [number, number] = [4, 4];
    const added = { ...deadline, provision: clause.provision, quote: '2100人', lines };
    const marks = marksOf(tree, { ...noRecords(), deadlines: [added] });
    const [mark] = marks.get(clause.provision) ?? [];
    expect(mark?.start).toBe(text.lastIndexOf('2100人', text.indexOf('由市民政局')));
  });

  it('follows a quote that a person has corrected, and leaves out what no clause says', () => {
    const [deadline] = records.deadlines;
    if (!deadline) throw new Error('The fixture has no deadline.');
    const changed = (quote: string): Records => {
      return { ...noRecords(), deadlines: [{ ...deadline, quote }] };
    };
    expect(quotes(marksOf(tree, changed('社工总量'), places))).toEqual(['社工总量']);
    expect(marksOf(tree, changed('没有的话'), places).size).toBe(0);
  });

  it('gives the facts that a reviewer reads', () => {
    const target = records.indicators.find(({ origin }) => origin === 'table');
    const marks = marksOf(tree, records, places);
    const mark = marks
      .get(target?.provision ?? '')
      ?.find(({ attributes: { id } }) => id === target?.id);
    expect(mark).toMatchObject({
      component: 'Indicator',
      attributes: {
        name: '社工总量',
        valueText: '2100人',
        comparator: '=',
        due: '2025',
        nature: '约束性',
        class: 'goal',
        status: 'machine',
      },
    });
    const [funding] = records.funding;
    const money = marks.get(funding?.provision ?? '')?.find((one) => one.component === 'Funding');
    expect(money?.attributes).toMatchObject({ status: 'policy', review: 'machine' });
  });

  it.each(engines)('leaves the text as it is, by $name', async ({ render }) => {
    const page = await render(toMdx(tree, facts, marksOf(tree, records, places)));
    expect(shown(page)).toEqual(expected(tree.children));
  });
});
