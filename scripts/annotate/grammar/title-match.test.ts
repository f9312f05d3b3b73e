import { describe, expect, it } from 'vitest';
import { broughtTitle, compareTitles } from './title-match.ts';

describe('compareTitles', () => {
  it.each([
    ['四川省民政事业“十四五”规划', '四川省民政事业『十四五』规划', 'same'],
    ['某省某办法（试行）', '某省某办法', 'same'],
    ['国务院办公厅关于加强监管的指导意见', '关于加强监管的指导意见', 'same'],
    ['国务院关于印发〈甲发展规划〉的通知', '甲发展规划', 'same'],
    ['民政事业发展第十四个五年规划', '民政事业发展“十四五”规划', 'same'],
    ['四川省社会工作专业人才培养“十四五”规划', '四川省社会工作专业人才队伍建设“十四五”规划', 'near'],
    ['攀枝花市社会工作专业队伍建设“十四五”规划', '攀枝花市社会工作专业人才队伍建设“十四五”规划', 'near'],
    ['全区社工站建设三年行动计划（2021—2023年）', '柳州市社工站建设三年行动计划（2021—2023年）', null],
    ['某省养老服务体系建设“十四五”规划', '某省社会服务体系建设“十四五”规划', null],
    ['某省养老服务“十三五”规划', '某省养老服务“十四五”规划', null],
    ['国务院关于加强监管的意见', '某省政府关于加强监管的意见', null],
  ])('%s / %s: %s', (one, other, expected) => {
    expect(compareTitles(one, other)).toBe(expected);
  }); // prettier-ignore
});

it('broughtTitle takes out what a notice brings', () => {
  expect(broughtTitle('国务院关于印发社会信用体系建设规划纲要的通知')).toBe(
    '社会信用体系建设规划纲要',
  );
  expect(broughtTitle('某省规划')).toBe('某省规划');
});
