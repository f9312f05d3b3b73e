/** Arbitrary texts for property tests: anything at all, and texts made of what notices are made of. */
import fc from 'fast-check';

const labels =
  '第一章 第二章 第一节 第一条 第二条 第三条 一、 二、 三、 —、 （一） （二） (一) （三） 1. 2. 3. 1、 10、 （1） (2) （3） 1） ① ② ⑴ 1.1 1.2 2.1 3.3.1 a. A. （a） Ⅰ. Ⅱ. 工程一： 任务2： —— 专栏1 专栏： 【专栏2】'.split(
    ' ',
  );
const words = [
  '总体要求',
  '指导思想。',
  '坚持党的领导。',
  '各级民政部门要加强领导，落实经费。',
  '到2025年，全市持证社工达到1.2万人，',
  '新要求：人民群众有了新期待。',
  '与此同时，',
  '（责任单位：市民政局）',
  '市民政局',
  '攀枝花市民政局',
  '2022年10月17日',
  '二〇二一年七月十二日',
  '攀民政〔2022〕90号',
  '关于印发《社会工作“十四五”规划》的通知',
  '社会工作“十四五”规划',
  '各县（区）民政局：',
  '附件',
  '附件1：任务分工表',
  '附件：1.任务分工表',
  '目录',
  '目 录',
  '一、总体要求........1',
  '- 3 -',
  '12',
  '13',
  '第3页共10页',
  '（此件公开发布）',
  '抄送：市委办公室。',
  '抄送：市委办公室，',
  '海州市民政局办公室 2023年5月9日印发',
  '2023年5月9日印发',
  '000012',
  '机密★1年',
  '特急',
  '签发人：王某某 李某',
  '海州市人民政府令第128号',
  '令',
  '第128号',
  '（盖章）',
  '海州市民',
  '政局',
  '2023年5',
  '月8日',
  '2023-05-08',
  '附件下载：清单.doc',
  '附件1：清单.docx',
  '序号',
  '指标',
  '单位',
  '序号 指标 目标值 指标类型',
  '序号\t指标\t目标值',
  '1\t持证人数\t2100人',
  '1 持证人数 ≥750 人 约束性',
  '2 覆盖率 100% 预期性',
  '指标 目标值 备注',
  '绿道 100公里',
  '公园 200 预期性',
  '地区    人数    补助标准',
  '东区    100     500元',
  '西区    200',
  '| 序号 | 指标 |',
  '|---|---|',
  '| 1 | 人数 |',
  '表1：主要指标',
  '（单位：万元）',
  '记者从市民政局获悉，',
  '索引号：510400',
  '发布日期：2022-10-17',
  '扫一扫在手机打开当前页',
  'https://example.gov.cn/a_b*c',
  '---',
  'title: 通知',
  '<p>',
  '</p>',
  '<strong>',
  '</strong>',
  '<br/>',
  '<h2>',
  '&amp;',
  '&nbsp;',
  '# ',
  '**',
  '{process.exit()}',
  '<script>alert(1)</script>',
  ']]>',
  '\u202e',
  '𠀀',
  '💡',
  '\ud800',
  '社'.repeat(45),
  '。',
  '；',
  '：',
  '，',
  '“',
  '》',
];
const breaks = [
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
  '\u2028',
  '\t',
  ' ',
  '\u3000\u3000',
  '   ',
  '\ufeff',
  '\u200b',
  '\u0085',
  '\v',
  '',
  '',
];

/** A text of labels, words and breaks of notices, in any order. */
export const noticeLike: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...labels) },
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      { weight: 5, arbitrary: fc.constantFrom(...breaks) },
      { weight: 1, arbitrary: fc.nat({ max: 2100 }).map(String) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

/** Any characters whatever, line breaks and tabs among them more often than chance would have it. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...breaks)), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** A text with a few stretches cut out, doubled, moved, or replaced by parts of notices. */
export function mutated(text: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: text.length });
  const change = fc.record({
    from: place,
    length: fc.nat({ max: 60 }),
    to: place,
    instead: fc.oneof(
      fc.constantFrom(...breaks),
      fc.constantFrom(...labels),
      fc.constantFrom(...words),
    ),
    move: fc.boolean(),
  });
  return fc.array(change, { minLength: 1, maxLength: 12 }).map((changes) => {
    let result = text;
    for (const { from, length, to, instead, move } of changes) {
      const stretch = result.slice(from, from + length);
      result = `${result.slice(0, from)}${instead}${result.slice(from + length)}`;
      if (move) result = `${result.slice(0, to)}${stretch}${result.slice(to)}`;
    }
    return result;
  });
}
