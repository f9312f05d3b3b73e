import { expect, test } from 'vitest';
import { shownReading } from './table-reading.fixture.ts';
import { stackedTableAt } from './table-stacked.ts';

/** Cells apart by strokes stand each on its own line. */
const read = (cells: string): ReturnType<typeof shownReading> =>
  shownReading(stackedTableAt, cells.replaceAll('/', '\n'));

test.each([
  [
    'two names that make a word are two columns where the rows have both',
    '序号/指标/2025年/属性/1/床位/1000张/约束性/2/人次/500/预期性',
    ['= 序号/指标/2025年/属性', '1/床位/1000张/约束性', '2/人次/500/预期性'],
  ],
  [
    'a name broken over two lines, where the rows have a cell less',
    '序号/指标/目标值/指标/类型/1/床位/1000张/约束性/2/人次/500/预期性',
    ['= 序号/指标/目标值/指标类型', '1/床位/1000张/约束性', '2/人次/500/预期性'],
  ],
  [
    'a figure that is the next number',
    '序号/站点/个数/1/东站/2/2/西站/3/3/南站/1',
    ['= 序号/站点/个数', '1/东站/2', '2/西站/3', '3/南站/1'],
  ],
  [
    'a cell broken after a comma',
    '序号/任务/责任单位/时限/1/建设绿道，/完善步道/市住建局/6月/2/清理河道/市水利局/9月',
    ['= 序号/任务/责任单位/时限', '1/建设绿道，完善步道/市住建局/6月', '2/清理河道/市水利局/9月'],
  ],
  [
    'the sum of a column',
    '序号/项目/金额/1/设备/100/2/培训/50/合计/150/以上资金请专款专用。',
    ['= 序号/项目/金额', '1/设备/100', '2/培训/50', '合计//150'],
  ],
  [
    'no numbers, known names',
    '任务/牵头单位/时限/建站点/市民政局/2023年底/搞培训/市人社局/2024年底/做宣传/市委宣传部/长期',
    [
      '= 任务/牵头单位/时限',
      '建站点/市民政局/2023年底',
      '搞培训/市人社局/2024年底',
      '做宣传/市委宣传部/长期',
    ],
  ],
  [
    'no numbers, any names over columns of figures',
    '县区/任务数/完成率/东县/100/90%/西县/200/95%/南县/300/80%',
    ['= 县区/任务数/完成率', '东县/100/90%', '西县/200/95%', '南县/300/80%'],
  ],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  [
    'a broken cell that may be of two columns',
    '序号/任务/单位名称/时限/1/建绿道/修步道/市住建局/6月/2/清河道/市水利局/9月/3/植树/市林业局/9月',
    'ragged',
  ],
  [
    'a last row with a cell too few',
    '任务/牵头单位/时限/建站点/市民政局/6月/搞培训/市人社局/7月/做宣传/市委宣传部',
    'unfinished',
  ],
  ['figures under 属性', '序号/指标/属性/1/床位/100/2/人次/200', 'mixed'],
])('%s is told', (_, text, fault) => {
  expect(read(text)).toBe(fault);
});

test.each([
  ['headings', '工作目标/主要任务/保障措施/组织领导/资金保障/宣传引导/监督检查/考核评估/附则'],
  ['a menu of a page', '首页/政务公开/办事服务/互动交流/浏览次数/100/字号/大/中/小'],
  ['signatures and days', '张三/2023年1月1日/李四/2023年2月1日/王五/2023年3月1日'],
  ['facts', '报名时间/2023年1月1日至31日/报名地点/市民政局一楼/联系电话/0731-1234567'],
  ['sentences', '任务/单位/时限/各县要按期完成，确保质量。/市局要督导。/各乡镇要配合。'],
])('near miss: %s', (_, text) => {
  expect(read(text)).toBeNull();
});
