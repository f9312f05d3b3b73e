import { describe, expect, it } from 'vitest';
import { paymentOf, wholeName } from './payment.ts';

describe('paymentOf', () => {
  it.each([
    ['所需经费由购买主体承担', { payer: '购买主体' }],
    ['推动各购买主体将项目经费纳入预算', { payer: '各购买主体', use: '项目经费' }],
    ['对获得资格的社区工作者按规定给予职业津贴', { payer: null, use: '获得资格的社区工作者' }],
    ['从工作经费或救助专项经费的2%以内列支', { source: '工作经费或救助专项经费' }],
    ['可统筹使用自治区福彩公益金用于购买服务', { source: '自治区福彩公益金', use: '购买服务' }],
    ['对于事业单位的人才，按照岗位兑现待遇', { use: '事业单位的人才' }],
    ['对通过考试的，鼓励用人单位适当提高工资', { payer: '用人单位', use: '通过考试' }],
    ['市财政每年安排500万元专项资金，用于机构建设', { payer: '市财政', use: '机构建设' }],
    ['所需资金由市、县财政按4:6比例分担', { payer: '市、县财政' }],
    ['承接机构应严格执行规定', { payer: null }],
    ['提高卫生防疫津贴标准', { use: null }],
    ['审计、监察、财政部门要对养老资金加强监督', { payer: null }],
    ['财政部门应对困难家庭给予补助', { payer: '财政部门', use: '困难家庭' }],
    [
      '对上缴对应的企业所得税地方所得部分由财政给予50%奖励',
      { use: '上缴对应的企业所得税地方所得部分' },
    ],
    ['对应的地方所得部分由财政承担', { use: null }],
    ['从福彩公益金的2%以内列支培训经费', { source: '福彩公益金', use: '培训经费' }],
    ['培训所需经费由市财政承担', { payer: '市财政', use: '培训' }],
    ['加大对社区养老的资金投入力度', { use: '社区养老' }],
    ['购买居家养老服务', { use: '居家养老服务' }],
    ['完善政府购买服务的机制', { use: null }],
    ['各地要将应由政府承担的工作经费纳入预算', { payer: '各地', use: '应由政府承担的工作经费' }],
  ])('%s', (text, parts) => {
    expect(paymentOf(text, '资金')).toMatchObject(parts);
  });
});

it('wholeName takes the words before a name that belong to it', () => {
  const name = (text: string, word: string): string =>
    wholeName(text, text.indexOf(word), text.indexOf(word) + word.length);
  expect(name('统筹使用困难群众救助补助资金', '补助资金')).toBe('困难群众救助补助资金');
  expect(name('探索建立社会工作发展专项基金', '专项基金')).toBe('社会工作发展专项基金');
  expect(
    name('这里面有很多很多说不清楚从哪儿开始的呀呀呀呀呀呀呀呀呀呀呀呀呀呀呀资金', '资金'),
  ).toBe('资金');
});
