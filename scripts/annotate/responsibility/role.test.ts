import { describe, expect, it } from 'vitest';
import { modalityOf, roleOf, type Role, type Standing } from './role.ts';

describe('roleOf', () => {
  it.each<[string, string, Standing, Role]>([
    ['市民政局', '牵头建立师资库', 'subject', '牵头'],
    ['各级党委政府', '要加强对工作的领导', 'subject', '领导'],
    ['省财政厅', '负责制定政策', 'subject', '负责'],
    ['财政部门', '要研究制定保障政策', 'subject', '负责'],
    ['组织部门', '要做好宏观指导、综合协调和监督检查', 'subject', '指导'],
    ['市政府办公厅', '会同有关部门加强对工作的指导、督促和检查', 'subject', '指导'],
    ['自治区', '将对各地推进情况进行综合评估', 'subject', '监督'],
    ['审计部门', '依法对资金使用情况进行监督', 'subject', '监督'],
    ['省级层面', '要加强协调', 'subject', '协调'],
    ['各有关部门', '要积极配合', 'subject', '配合'],
    ['公安部门', '按照各自职责，协助做好调查', 'subject', '配合'],
    ['各地', '要将经费纳入财政预算', 'subject', '出资'],
    ['中央财政', '给予适当支持', 'subject', '出资'],
    ['承接机构', '应严格执行购买服务规定', 'subject', '实施'],
    ['各县（区）', '要结合实际细化方案', 'subject', '实施'],
    ['各地', '要把队伍建设作为一项重要任务', 'subject', '负责'],
    ['企业', '建设海外仓', 'object', '实施'],
    ['社会力量', '参与服务供给', 'object', '参与'],
    ['社会力量', '支持队伍建设', 'object', '参与'],
    ['所在单位', '合理确定薪酬水平', 'agent', '负责'],
    ['城管部门', '下沉力量', 'partner', '配合'],
    ['省教育厅', '实行联席会议制度，牵头推进改革', 'subject', '牵头'],
    ['医疗机构', '要积极参加医疗事故责任保险', 'subject', '实施'],
    ['区县', '对积极参与帮扶的企业给予倾斜支持', 'object', '实施'],
    ['物业企业', '协同运转', 'object', '实施'],
    ['市住建委', '组织开展受损鉴定和技术支持、质量监督工作', 'subject', '负责'],
    ['市地级层面', '实行总量控制', 'subject', '负责'],
    ['各行业主管部门', '要加强日常管理', 'subject', '负责'],
    ['市县财政', '承担', 'agent', '出资'],
    ['县级财政', '承担主体责任', 'subject', '负责'],
    ['审计局', '要加强对保障资金使用情况的审计监督', 'subject', '监督'],
    ['市生态环境局', '每季度通报空气质量改善情况', 'subject', '监督'],
    ['县民政局', '将适时开展督查', 'subject', '监督'],
    ['工作领导小组', '负责统筹协调全市工作', 'subject', '协调'],
    ['公安机关', '依法查处非法运输', 'subject', '负责'],
    ['国家机关', '应当优先采购', 'subject', '实施'],
    ['各职能部门', '要加强日常管理', 'subject', '实施'],
    ['省直各部门', '要认领任务', 'subject', '实施'],
    ['设区的市级以上人民政府生态环境主管部门', '应当加强网络建设', 'subject', '负责'],
  ])('%s %s (%s) → %s', (actor, duty, standing, role) => {
    expect(roleOf(duty, [actor], actor, standing)).toBe(role);
  });

  it('takes a vague body at the end of a list for one of those before it', () => {
    const names = ['民政部门', '市场监管部门', '相关部门'];
    expect(roleOf('应当建立机制', names, '民政、市场监管和相关部门', 'subject')).toBe('负责');
    expect(roleOf('应当建立机制', ['相关部门'], '相关部门', 'subject')).toBe('实施');
  });

  it('takes who bears the cost for the payer', () => {
    expect(roleOf('承担', ['购买主体'], '购买主体', 'agent', '所需经费')).toBe('出资');
    expect(roleOf('按7:3分担', ['省', '市县'], '省与市县', 'agent', '剩余部分')).toBe('出资');
    expect(roleOf('承担', ['购买主体'], '购买主体', 'agent', '相关责任')).toBe('负责');
  });
});

describe('modalityOf', () => {
  it('reads the modal word, or what governs the body', () => {
    expect(modalityOf('不得克扣薪酬', 'subject')).toBe('禁止');
    expect(modalityOf('可根据需要聘任', 'subject')).toBe('可');
    expect(modalityOf('将对各地进行评估', 'subject')).toBe('将');
    expect(modalityOf('将经费纳入预算', 'subject')).toBe('应');
    expect(modalityOf('要加强指导', 'subject')).toBe('应');
    expect(modalityOf('设立基金', 'object', '鼓励')).toBe('鼓励');
    expect(modalityOf('设立基金', 'object', '允许')).toBe('可');
    expect(modalityOf('收取费用', 'object', '严禁')).toBe('禁止');
    expect(modalityOf('依法执业', 'object', '督促')).toBe('应');
    expect(modalityOf('落实责任', 'object', '推动', '县级人民政府')).toBe('应');
    expect(modalityOf('开展试点', 'object', '推动', '各县（市、区）')).toBe('应');
    expect(modalityOf('开展试点', 'object', '推动', '社会组织')).toBe('鼓励');
    expect(modalityOf('开展服务', 'object', '推动', '发展较好的社区')).toBe('鼓励');
    expect(modalityOf('开展试点', 'object', '鼓励', '各县（市、区）')).toBe('鼓励');
  });
});
