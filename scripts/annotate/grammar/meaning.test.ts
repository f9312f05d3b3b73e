import { describe, expect, it } from 'vitest';
import { findMeanings, headedMeaning } from './meaning.ts';

const read = (text: string): string[][] => findMeanings(text).map((one) => [one.term, one.text]);

describe('findMeanings', () => {
  it.each([
    ['本办法所称长者饭堂是指为老年人提供助餐服务的场所。', '长者饭堂', '为老年人提供助餐服务的场所'],
    ['本意见所称社区工作者，是指全日制专职工作人员。', '社区工作者', '全日制专职工作人员'],
    ['本方案所称中介服务，是要求申请人委托开展的有偿服务。', '中介服务', '要求申请人委托开展的有偿服务'],
    ['上述措施中所称一线医务人员范围为驰援湖北的医务人员。', '一线医务人员', '驰援湖北的医务人员'],
    ['本意见中“中小企业”按《划型标准规定》认定。', '中小企业', '《划型标准规定》认定'],
    ['社会工作是运用专业知识予以帮助的职业活动。', '社会工作', '运用专业知识予以帮助的职业活动'],
    ['经办人员指涉及受理、调查等事项的工作人员。', '经办人员', '涉及受理、调查等事项的工作人员'],
    ['合同研发组织（CRO：Contract）是指提供研发服务的机构。', '合同研发组织（CRO：Contract）', '提供研发服务的机构'],
    ['本规定所称的困境儿童，包括家庭困境儿童和安全困境儿童。', '困境儿童', '家庭困境儿童和安全困境儿童'],
    ['本办法所称重点对象，主要包括：低保对象、特困人员。', '重点对象', '低保对象、特困人员'],
    ['其中，就业困难人员是指办理登记的人员。', '就业困难人员', '办理登记的人员'],
    ['所谓“帮扶车间”，是指吸纳就业的组织形式。', '帮扶车间', '吸纳就业的组织形式'],
    ['注：1.“双随机”是指随机抽取检查对象。', '双随机', '随机抽取检查对象'],
    ['也称“科技悬赏制”，是指张榜征集成果的制度。', '科技悬赏制', '张榜征集成果的制度'],
  ])('%s', (text, term, meaning) => {
    expect(read(text)).toEqual([[term, meaning]]);
  }); // prettier-ignore

  it('reads two meanings in one sentence', () => {
    expect(read('“主区”是指围网区域；“分区”是指重点企业。')).toEqual([
      ['主区', '围网区域'],
      ['分区', '重点企业'],
    ]);
  });

  it('reads a quoted word with 指', () => {
    expect(read('“一江”指黄浦江，“一河”指苏州河。')).toEqual([
      ['一江', '黄浦江'],
      ['一河', '苏州河'],
    ]);
    expect(read('“专家”指导基层。')).toEqual([]);
  });

  it.each([
    '社会工作人才是加强和创新社会治理的重要主体。',
    '社会工作人才队伍是党的六支主体人才队伍之一。',
    '这些既是专业社会工作发展的初心。',
    '规划是指导未来发展的宏伟蓝图。',
    '“十四五”时期，是开启新征程的第一个五年。',
    '一是氛围还不够浓。',
    '市民政局指导县区民政部门的工作。',
    '各级党委和政府是落实方针的责任主体。',
  ])('reads no meaning in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('headedMeaning reads what is said of the term in the heading', () => {
  expect(headedMeaning('是指融合现代通信技术的汽车。', false)).toBe('融合现代通信技术的汽车');
  expect(headedMeaning('是国际通行的配置资产。', true)).toBe('国际通行的配置资产');
  expect(headedMeaning('是国际通行的配置资产。', false)).toBeNull();
  expect(headedMeaning('也称“悬赏制”，是指张榜征集成果的制度。', true)).toBe('张榜征集成果的制度');
  expect(headedMeaning('原指以制造业为主的地区。', true)).toBe('以制造业为主的地区');
  expect(headedMeaning('原指以制造业为主的地区。', false)).toBeNull();
  expect(headedMeaning('该指标为可回收物量的占比。', true)).toBe('可回收物量的占比');
});
