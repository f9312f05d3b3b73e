import { expect, it } from 'vitest';
import { kindWanted, parseQuestion } from './question.ts';

it.each([
  ['什么是社会工作', '社会工作', '定义'],
  ['五社联动是什么意思？', '五社联动', '定义'],
  ['社工站的定义', '社工站', '定义'],
  ['财政部门负责什么', '财政部门', '责任'],
  ['民政部门的职责是什么', '民政部门', '责任'],
  ['残联有哪些职责呢', '残联', '责任'],
  ['谁负责督导培训', '督导培训', '责任'],
  ['社工站由谁运营', '社工站', '责任'],
  ['资金监管由哪个部门负责', '资金监管', '责任'],
  ['社工站的经费从哪里来', '社工站', '资金'],
  ['社工站覆盖率是多少', '社工站覆盖率', '指标'],
  ['什么时候实现全覆盖', '全覆盖', '时限'],
  ['如何培训社工', '培训社工', ''],
])('%s asks about %s', (query, subject, wanted) => {
  expect(parseQuestion(query)).toEqual({ subject, wanted });
});

it.each(['社工站', '由谁', '理由谁知', '没有什么', '什么', '定义', '岗位职责为依据的评价体系'])(
  '%s is no question',
  (query) => {
    expect(parseQuestion(query)).toBeNull();
  },
);

it('knows words for kinds of record, and none within a longer word', () => {
  expect(kindWanted('职责')).toBe('责任');
  expect(kindWanted('岗位职责')).toBeNull();
});
