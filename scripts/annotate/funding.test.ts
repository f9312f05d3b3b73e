import { describe, expect, it } from 'vitest';
import type { Letterhead } from '../tree/nodes.ts';
import { clausesOfLines } from './clauses.fixture.ts';
import type { NoticeContext } from './context.ts';
import { extractFunding } from './funding.ts';
import { fundVocabulary } from './vocabulary.fixture.ts';

const context = {
  letterhead: {} as Letterhead,
  period: null,
  vocabulary: { funds: fundVocabulary() },
} as unknown as NoticeContext;

const read = (...lines: string[]): string[] =>
  extractFunding(clausesOfLines(lines), context).map(
    ({ type, clause, start, end }) => `${type}：${clause.text.slice(start, end)}`,
  );

describe('extractFunding', () => {
  it.each([
    ['将督导经费纳入本级预算安排。', ['财政预算：将督导经费纳入本级预算安排']],
    ['对取得资格的社区工作者给予职业津贴。', ['津贴补贴：对取得资格的社区工作者给予职业津贴']],
    ['逐步加大福利彩票公益金支持力度，引导社会资金投向社会工作服务项目。', ['福彩公益金：逐步加大福利彩票公益金支持力度', '慈善与社会资金：引导社会资金投向社会工作服务项目']],
    ['通过政府购买服务方式引入机构。', ['政府购买服务：通过政府购买服务方式引入机构']],
    ['按照“谁使用、谁购买”的原则，所需经费由购买主体承担。', ['财政预算：按照“谁使用、谁购买”的原则，所需经费由购买主体承担']],
    ['对事业单位的人才，按岗位兑现工作待遇，对通过考试的，适当提高工资待遇。', ['薪酬：对事业单位的人才，按岗位兑现工作待遇', '薪酬：对通过考试的，适当提高工资待遇']],
    ['承接机构不得违规克扣、截留社工薪酬。', ['资金监管：承接机构不得违规克扣、截留社工薪酬']],
    ['助理社工师不低于最低工资标准的200%，社工师不低于最低工资标准的230%。', ['薪酬：助理社工师不低于最低工资标准的200%', '薪酬：社工师不低于最低工资标准的230%']],
    ['建立以政府奖励为导向，以用人单位为主体，符合人才特点的表扬奖励机制。', ['奖励：建立以政府奖励为导向，以用人单位为主体，符合人才特点的表扬奖励机制']],
    ['将经费纳入财政预算，发挥财政资金作用，提高资金绩效。', ['财政预算：将经费纳入财政预算，发挥财政资金作用，提高资金绩效']],
    ['所需资金由省级财政与市县按6:4分担。', ['资金支持：所需资金由省级财政与市县按6:4分担']],
    ['省、市、县按4:3:3比例分担。', ['财政预算：省、市、县按4:3:3比例分担']],
    ['市级财政每年安排不少于2000万元用于人才培养。', ['财政预算：市级财政每年安排不少于2000万元用于人才培养']],
    ['起付标准不高于人均收入的50%，支付比例不低于60%。', ['社会保险：起付标准不高于人均收入的50%，支付比例不低于60%']],
    ['土地出让收益用于农业农村比例达到50%以上。', ['资金支持：土地出让收益用于农业农村比例达到50%以上']],
    ['依法依规进行采购。', ['政府购买服务：依法依规进行采购']],
  ])('%s', (text, records) => {
    expect(read(text)).toEqual(records);
  }); // prettier-ignore

  it.each([
    ['护理补贴标准分别为120元、80元。', '120元、80元', [120, 80]],
    ['奖励甲类500元、乙类300元。', '500元、乙类300元', [500, 300]],
    ['对项目给予50%奖励。', '50%', 50],
    ['补贴标准为120元，由民政部门在每年第1季度核定后按80元预拨。', '120元', 120],
  ])('takes all rates of a list: %s', (text, amountText, amount) => {
    expect(extractFunding(clausesOfLines([text]), context)[0]).toMatchObject({
      amountText,
      amount,
    });
  });

  it.each([
    '政府购买社会工作服务机制更加完善。',
    '链接政策、人才、资金、物资、服务等资源。',
    '地方一般公共预算收入超过7000亿元。',
    '落实《政府购买服务管理办法》。',
    '健全住房租赁制度。',
    '实现政府购买服务站项目专职岗位持证上岗率50%以上。',
    '宣传柳州市奖励政策。',
    '完善考核、奖励惩戒机制。',
    '激发社会活力。',
    '原则上由社会资本举办，社会资本办医继续领先。',
    '生活补贴目标人群覆盖率均达到100%。',
    '申请送餐补贴资格的，应接受评估。',
    '出现骗取补贴资金等行为的，应终止合作。',
    '建设政府采购电子交易平台。',
    '财政收入达到20亿元。',
  ])('reads no funding in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives the amount, and tells what is, what shall be and what another body said', () => {
    const records = extractFunding(
      clausesOfLines([
        '#一、发展现状',
        ' 目前给予2万元/人的专项资金支持。',
        '按照100、300、500元/人·月的标准发放职业津贴。',
        '《某意见》明确要求“支持建立购买社会工作服务机制”。',
      ]),
      context,
    );
    expect(records.map(({ amountText, status }) => [amountText, status])).toEqual([
      ['2万元/人', 'baseline'],
      ['100、300、500元/人·月', 'policy'],
      [null, 'cited'],
    ]);
  });
});

it('finds what stands in the text, however often it is repeated', () => {
  for (const part of [
    '经费，',
    '购买',
    '对补贴的，',
    '100元、',
    '不低于工资标准，',
    '由财政',
    '按照预算，',
  ]) {
    const found = extractFunding(clausesOfLines([part.repeat(2000)]), context);
    for (const { start, end } of found) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(part.length * 2000);
    }
  }
});
