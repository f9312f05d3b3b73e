import { expect, test } from 'vitest';
import { gluedTableAt } from './table-glued.ts';
import { shownReading } from './table-reading.fixture.ts';

const read = (text: string): ReturnType<typeof shownReading> => shownReading(gluedTableAt, text);

test.each([
  [
    'two figures with their units',
    '指标2020年2025年属性\n床位占比45%55%约束性\n预期寿命79岁80岁预期性',
    ['= 指标/2020年/2025年/属性', '床位占比/45%/55%/约束性', '预期寿命/79岁/80岁/预期性'],
  ],
  [
    'a unit before the figure',
    '序号指标单位目标值属性\n1绿道长度公里200约束性\n2公园数量个30预期性',
    ['= 序号/指标/单位/目标值/属性', '1/绿道长度/公里/200/约束性', '2/公园数量/个/30/预期性'],
  ],
  [
    'figures in the name',
    '序号指标目标值指标类型\n12025年床位数1000张约束性\n210分钟服务圈覆盖率90%约束性',
    [
      '= 序号/指标/目标值/指标类型',
      '1/2025年床位数/1000张/约束性',
      '2/10分钟服务圈覆盖率/90%/约束性',
    ],
  ],
  [
    'a row broken over lines, and the sentence after the last',
    '序号指标目标值指标类型\n1每千名老年人\n床位数40张约束性\n2护理员5万人次预期性\n以上任务请抓好落实。',
    ['= 序号/指标/目标值/指标类型', '1/每千名老年人床位数/40张/约束性', '2/护理员/5万人次/预期性'],
  ],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('figures that may be divided in several ways are told', () => {
  expect(read('序号指标单位2020年2025年属性\n1床位数张10002000约束性\n2覆盖率%50%90%预期性')).toBe(
    'glued',
  );
});

test.each([
  ['words of a header in a sentence', '指标和目标值由各县确定。\n1个单位报送1份。'],
  ['a heading', '主要任务和责任单位\n建设绿道20公里\n修缮步道10公里'],
  ['clauses under a header', '序号指标目标值\n各县要按期完成任务，确保质量。'],
])('near miss: %s', (_, text) => {
  expect(read(text)).toBeNull();
});
