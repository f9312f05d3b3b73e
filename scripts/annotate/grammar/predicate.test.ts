import { describe, expect, it } from 'vitest';
import { governingLengthAt, opensWithVerb, predicateAt } from './predicate.ts';

const at = (body: string, rest: string): string | null =>
  predicateAt(body + rest, body.length, body.length + rest.length)?.sureness ?? null;

describe('predicateAt', () => {
  it.each([
    ['民政部门', '要加强指导'],
    ['承接机构', '不得克扣'],
    ['市政府', '将对各地进行评估'],
    ['相关事业单位', '可根据需要聘任'],
    ['各区', '应综合考虑'],
    ['有关部门', '积极配合'],
  ])('%s|%s is sure', (body, rest) => {
    expect(at(body, rest)).toBe('sure');
  });

  it('is likely after a verb that says a duty', () => {
    expect(at('社会工作服务站点', '配备专职人才')).toBe('likely');
    expect(at('县级层面', '制定考核方案')).toBe('likely');
  });

  it.each([
    ['市场主体', '要素保障'],
    ['部门', '需求较大'],
    ['企业', '应急能力'],
    ['社会组织', '可持续发展'],
    ['事业单位', '在编人员'],
    ['部门', '负责人参加'],
    ['社会组织', '孵化培育体系'],
    ['社会工作服务机构', '党建覆盖率'],
    ['政府', '承担的经费'],
    ['社区', '嵌入式服务'],
    ['市级', '有关部门落实责任'],
    ['博览集团', '有限公司'],
  ])('%s|%s is none', (body, rest) => {
    expect(at(body, rest)).toBeNull();
  });

  it('lets a verb that may be half a noun be doubtful', () => {
    expect(at('企业', '开发绿色产品')).toBe('doubtful');
    expect(at('机构', '管理人员')).toBeNull();
    expect(at('医疗机构', '建设研究型医院')).toBe('doubtful');
    expect(at('机构', '建设运营补贴')).toBeNull();
  });

  it('reads a verb that stands alone only where it is asked for: 由民政部门|登记', () => {
    expect(predicateAt('登记', 0, 2)).toBeNull();
    expect(predicateAt('登记', 0, 2, true)?.sureness).toBe('doubtful');
  });

  it('tells staff from an object: 管理人员, 提高人员经费', () => {
    expect(at('医疗机构', '提高人员经费支出')).toBe('likely');
    expect(at('医疗机构', '服务人员经费')).toBeNull();
  });

  it('takes a verb and a head for one word: 社工站|承接机构, 党委|组织部门', () => {
    expect(at('社工站', '承接机构制定计划')).toBeNull();
    expect(at('县级党委', '组织部门会同')).toBeNull();
    expect(at('市民政局', '组织开展检查')).toBe('likely');
  });

  it('tells what becomes of a body from what it is to do', () => {
    expect(at('社区', '有效发展')).toBeNull();
    expect(at('社区', '有效开展服务')).toBe('sure');
  });
});

describe('governingLengthAt', () => {
  it('takes the longest run of governing verbs', () => {
    expect(governingLengthAt('鼓励、支持、引导社会力量', 0)).toBe(8);
    expect(governingLengthAt('推动企业', 0)).toBe(2);
    expect(governingLengthAt('鼓舞士气', 0)).toBe(0);
  });
});

describe('opensWithVerb', () => {
  it('knows 完善 and 对, not 社区', () => {
    expect(opensWithVerb('完善机制', 0)).toBe(2);
    expect(opensWithVerb('对企业', 0)).toBe(1);
    expect(opensWithVerb('社区', 0)).toBe(0);
  });
});
