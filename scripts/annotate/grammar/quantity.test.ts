import { describe, expect, it } from 'vitest';
import { quantitiesOf } from './quantity.ts';

/** value, unit, comparator of each quantity of a text. */
function read(text: string): unknown[] {
  return quantitiesOf(text).map(({ value, unit, comparator }) => [value, unit, comparator]);
}

describe('quantitiesOf', () => {
  it.each([
    ['总量达0.8万人', [[8000, '人', '=']]],
    ['有3名以上正式党员', [[3, '名', '>=']]],
    ['正式党员不足3名的', [[3, '名', '<']]],
    ['累计不得少于72小时', [[72, '小时', '>=']]],
    ['老年人超过1千名的社区', [[1000, '名', '>']]],
    ['至少孵化培育出3家机构', [[3, '家', '>=']]],
    ['负责2～8个社工站', [[[2, 8], '个', 'range']]],
    ['培育1-2个示范站', [[[1, 2], '个', 'range']]],
    ['一般按3至5年', [[[3, 5], '年', 'range']]],
    ['按照100、300、500元/人·月的标准', [[[100, 300, 500], '元/人·月', '=']]],
    ['≥25学时/年/人', [[25, '学时/年/人', '>=']]],
    ['从专项经费的2%以内列支', [[2, '%', '<=']]],
    ['保持在25%左右', [[25, '%', 'about']]],
    ['岗位8000多个', [[8000, '个', '>']]],
    ['培养1600余名毕业生', [[1600, '名', '>']]],
    ['投入60余万元', [[600000, '元', '>']]],
    ['1—2万元的补助', [[[10000, 20000], '元', 'range']]],
    ['比2020年翻一番', [[2, '倍', 'double']]],
    ['接诉后72小时内办结', [[72, '小时', '<=']]],
    ['单个项目最高补助300万元', [[3000000, '元', '<=']]],
    ['最高可给予50万元奖励', [[500000, '元', '<=']]],
    ['增速突破10%', [[10, '%', '>']]],
    ['按1:4配备', [[[1, 4], null, '=']]],
    ['三分之一以上', [[0.333333333333, null, '>=']]],
    ['百分之三十以上', [[30, '%', '>=']]],
    ['提高5个百分点', [[5, '个百分点', '=']]],
    ['强度不低于2.5。', [[2.5, null, '>=']]],
    ['每社区配备两名', [[2, '名', '=']]],
    ['达到一千五百人', [[1500, '人', '=']]],
    ['２０００人', [[2000, '人', '=']]],
  ])('%s', (text, quantities) => {
    expect(read(text)).toEqual(quantities);
  });

  it.each([
    '第3条',
    '1.完善机制',
    '（一）指导思想',
    '“十四五”末',
    '2025年底',
    '2021—2023年',
    '攀民政〔2022〕90号',
    '12345热线',
    'GB/T9704-2012',
    '十九届五中全会',
    '省委十一届六次、七次、八次全会',
    '2021年7月12日',
    '数十个',
    '形成一批站点',
    '“三社联动”机制',
    '一是加强',
    '8:30—17:30',
    '5G基站',
    '“四级网络”',
    '三农工作',
    '一般不另设',
    '“3+1”模式',
    '社区“两委”成员',
    '电话0812-3331234',
  ])('reads no quantity in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('says what a share is of', () => {
    const of = (text: string): (string | null)[] =>
      quantitiesOf(text).map((one) => one.of && text.slice(one.of.start, one.of.end));
    expect(of('占全市民政事业单位总数的89%')).toEqual(['全市民政事业单位总数']);
    expect(of('薪酬应不低于全市最低工资标准的160%')).toEqual(['全市最低工资标准']);
    expect(of('充电车位占总停车位的比例不低于20%')).toEqual(['总停车位']);
    expect(of('应达到专业技术岗位总量的70%')).toEqual(['专业技术岗位总量']);
    expect(of('覆盖率不低于50%')).toEqual([null]);
  });

  it('takes time in proportion to the length of the text', () => {
    const time = (text: string): number => {
      const start = performance.now();
      quantitiesOf(text);
      return performance.now() - start;
    };
    time('不低于一二三四五六七八九十'.repeat(2000));
    const one = time('不低于一二三四五六七八九十'.repeat(2000));
    expect(time('不低于一二三四五六七八九十'.repeat(8000))).toBeLessThan(one * 12 + 20);
  });
});
