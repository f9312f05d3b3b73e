import { describe, expect, it } from 'vitest';
import { bodyText, subjectAt } from './body.ts';
import { blotOut, findEnclosures } from './enclosure.ts';
import { segmentsOf, sentencesOf } from './sentence.ts';

function subject(text: string, governed = false): string | null {
  const body = bodyText(blotOut(text, findEnclosures(text)));
  const [sentence] = sentencesOf(body.text);
  const [first, second] = sentence ? segmentsOf(body.text, sentence) : [];
  if (!first) return null;
  const found = subjectAt(body, first.start, first.end, second ?? null, governed);
  return found && text.slice(found.start, found.end);
}

describe('subjectAt', () => {
  it.each([
    ['民政部门要加强队伍建设', '民政部门'],
    ['各县（区）要完善机制', '各县（区）'],
    ['镇人民政府（街道办事处）可依托社工站设置', '镇人民政府（街道办事处）'],
    ['工会、共青团、妇联等组织密切配合', '工会、共青团、妇联等组织'],
    ['供养老人超过100名的养老服务机构，至少设置1个岗位', '供养老人超过100名的养老服务机构'],
    ['承担试点任务的县（区），采取以奖代补方式', '承担试点任务的县（区）'],
    ['以社会工作服务为主的事业单位，其岗位应达到70%', '以社会工作服务为主的事业单位'],
    ['项目承接机构的业务范围应含有社会工作', '项目承接机构'],
    ['社工站和社工队伍应聚焦特殊群体', '社工站和社工队伍'],
    ['任何单位和个人，不得侵占资金', '任何单位和个人'],
    ['社工站承接机构制定计划', '社工站承接机构'],
    ['教育部、财政部要加强指导', '教育部、财政部'],
    ['省级层面加强政策协调', '省级层面'],
    ['韩城市要制定方案', '韩城市'],
  ])('%s', (text, expected) => {
    expect(subject(text)).toBe(expected);
  });

  it.each([
    '完善社会组织孵化机制',
    '加强部门协同',
    '对符合条件的机构给予补助',
    '将社会组织纳入购买目录',
    '以企业为主体开展创新',
    '政府购买社会工作服务向社区倾斜',
    '社会工作服务机构党建覆盖率达到100%',
    '社会工作专业人才介入社区治理',
    '组织开展评选活动',
    '办公室应相对独立',
    '本地没有适合的机构，可以引进',
    '可依托社工站开展服务',
    '县长主持县政府工作',
  ])('finds none in: %s', (text) => {
    expect(subject(text)).toBeNull();
  });

  it('lets what 鼓励 governs have a doubtful predicate', () => {
    expect(subject('企业开发绿色产品')).toBeNull();
    expect(subject('企业开发绿色产品', true)).toBe('企业');
  });
});
