import { describe, expect, it } from 'vitest';
import { bodyText, subjectAt } from './body.ts';
import { blotOut, findEnclosures } from './enclosure.ts';
import { segmentsOf, sentencesOf } from './sentence.ts';

function subject(text: string, governed = false): string | null {
  const body = bodyText(blotOut(text, findEnclosures(text)));
  const [sentence] = sentencesOf(body.text);
  const [first, second] = sentence ? segmentsOf(body.text, sentence) : [];
  if (!first) return null;
  const found = subjectAt(
    body,
    first.start,
    first.end,
    second ?? null,
    governed ? 'governed' : 'free',
  );
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
    ['崇明区要坚持绿色发展', '崇明区'],
    ['村（社区）要做好宣传', '村（社区）'],
    ['新建学校应当同步建设', '新建学校'],
    ['残疾人工作委员会负责组织、协调有关部门', '残疾人工作委员会'],
    ['区财政局保障所需资金', '区财政局'],
    ['省级有关部门和各市政府分别制定方案', '省级有关部门和各市政府'],
    ['国际博览集团有限公司要利用平台', '国际博览集团有限公司'],
    ['医疗机构的各项收支要严格管理', '医疗机构'],
    ['申请地镇人民政府可先行救助', '申请地镇人民政府'],
    ['居住地所在街（镇）应当予以协助', '居住地所在街（镇）'],
    ['检验检测认证机构与境外机构建立合作机制', '检验检测认证机构'],
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
    '灾区道路修复',
    '企业的重要作用',
    '企业保障所需资金',
    '新建学校同步规划',
    '申请地点应当公开',
    '高新技术企业上市',
  ])('finds none in: %s', (text) => {
    expect(subject(text)).toBeNull();
  });

  it('lets people close a list that 鼓励 governs, and ends it before a verb', () => {
    expect(subject('社会组织和社区、家庭等加大投入', true)).toBe('社会组织和社区、家庭等');
    expect(subject('街道、社区等开办托育机构', true)).toBe('街道、社区等');
    expect(subject('社会组织和社区、家庭等加大投入')).toBeNull();
  });

  it('takes a platform that 鼓励 governs for a body only where it acts', () => {
    expect(subject('网络直播平台销售农产品', true)).toBe('网络直播平台');
    expect(subject('共治平台协同运转', true)).toBeNull();
  });

  it('lets what 鼓励 governs have a doubtful predicate', () => {
    expect(subject('企业开发绿色产品')).toBeNull();
    expect(subject('企业开发绿色产品', true)).toBe('企业');
  });
});
