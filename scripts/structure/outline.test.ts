import { describe, expect, test } from 'vitest';
import type { Block } from '../tree/nodes.ts';
import { headingsIn, treeOf } from './pieces.fixture.ts';

function addresses(text: string): string[] {
  const list = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) => [
      `${block.id} ${block.citation}`,
      ...(block.type === 'division' ? list(block.children.slice(1) as Block[]) : []),
    ]);
  return list(treeOf(text).tree.children);
}
const plan = [
  '一、总体要求',
  '坚持生态优先。',
  '严控开采，修复山体。',
  '二、附则',
  '自公布之日起施行。',
];

describe('ids and citations', () => {
  test('are hierarchical and readable', () => {
    expect(addresses(plan.join('\n'))).toEqual([
      's1 一、',
      's1-p1 一、第1段',
      's1-p2 一、第2段',
      's2 二、',
      's2-p1 二、',
    ]);
  });

  test('of elder siblings stay when a clause is inserted', () => {
    const inserted = addresses(plan.toSpliced(3, 0, '新建绿道二十公里。').join('\n'));
    for (const address of addresses(plan.join('\n'))) expect(inserted).toContain(address);
    expect(inserted).toContain('s1-p3 一、第3段');
  });

  test('of 2.1 with no 2 above it, and of （一） under 二、, differ', () => {
    const ids = addresses(
      '2.1 绿道\n新建。\n2.2 公园\n新建。\n一、河道\n疏浚。\n二、湖泊\n（一）清淤',
    ).map((address) => address.split(' ')[0]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of a label that is printed twice differ', () => {
    const ids = addresses('一、绿道\n新建。\n一、河道\n疏浚。').map(
      (address) => address.split(' ')[0],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('—— items', () => {
  const dashes = (...items: string[]): string[] =>
    headingsIn(
      `一、主要目标\n到2030年，全市绿道成网。\n${items.join('\n')}\n二、附则\n自公布之日起施行。`,
    );

  test('with a lead are headings', () => {
    expect(dashes('——路网更密。新建绿道二十公里。', '——水质更清。断面全部达标。')).toEqual([
      '一、｜主要目标',
      '  ~ ——｜路网更密',
      '  ~ ——｜水质更清',
      '二、｜附则',
    ]);
  });

  test('near miss: with a single sentence each they are paragraphs', () => {
    expect(dashes('——新建绿道二十公里，连通社区；', '——断面水质达标，河道畅通。')).toEqual([
      '一、｜主要目标',
      '二、｜附则',
    ]);
  });
});

test('a caption names its table', () => {
  expect(
    headingsIn(
      '一、主要目标\n全市绿道成网。\n表1 绿道指标\n指标\t目标值\n绿道\t200公里\n公园\t30个',
    ),
  ).toEqual(['一、｜主要目标', '  ▦ 表1｜绿道指标']);
});
