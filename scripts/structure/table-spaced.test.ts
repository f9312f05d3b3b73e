import { describe, expect, test } from 'vitest';
import { itemsOf } from './pieces.fixture.ts';
import { shownReading } from './table-reading.fixture.ts';
import { singleSpacedTableAt, spacedTableAt } from './table-spaced.ts';

const spaced = (text: string): ReturnType<typeof shownReading> => shownReading(spacedTableAt, text);
const single = (text: string): ReturnType<typeof shownReading> =>
  shownReading(singleSpacedTableAt, text);

describe('runs of spaces', () => {
  test.each([
    [
      'columns of figures under any names',
      '学校        招生计划    学制\n第一中学    500人       3年\n第二中学    400人       3年\n第三中学    300人       2年',
      ['= 学校/招生计划/学制', '第一中学/500人/3年', '第二中学/400人/3年', '第三中学/300人/2年'],
    ],
    [
      'names of columns over words',
      '姓\u3000名    职\u3000务    籍\u3000贯\n张\u3000三    主\u3000任    甲市\n李小四    副主任    乙市\n王五五    科\u3000员    丙市',
      [
        '= 姓名/职务/籍贯',
        '张\u3000三/主\u3000任/甲市',
        '李小四/副主任/乙市',
        '王五五/科\u3000员/丙市',
      ],
    ],
    [
      'wide spaces, without alignment',
      '县区\u3000\u3000任务\u3000\u3000时限\n东县\u3000\u3000建绿道\u3000\u30003月底\n西县\u3000\u3000清理河道\u3000\u30006月底',
      ['= 县区/任务/时限', '东县/建绿道/3月底', '西县/清理河道/6月底'],
    ],
    [
      'an empty cell, told by where the others stand',
      '地区      人数    补助标准    金额\n东区      100     500元       5万元\n西区      200     500元       10万元\n合计      300                 15万元',
      [
        '= 地区/人数/补助标准/金额',
        '东区/100/500元/5万元',
        '西区/200/500元/10万元',
        '合计/300//15万元',
      ],
    ],
    [
      'cells that go on in the next line',
      '序号  指标            目标值    属性\n1     每千名老年人    40张      约束性\n      床位数\n2     护理员人次      5万人次   预期性\n3     机构            90%       预期性\n      覆盖率',
      [
        '= 序号/指标/目标值/属性',
        '1/每千名老年人床位数/40张/约束性',
        '2/护理员人次/5万人次/预期性',
        '3/机构覆盖率/90%/预期性',
      ],
    ],
    [
      'a header of two rows',
      '序号  指标        2020年   2025年目标         属性\n                           城镇     农村\n1     普及率      80%      95%      90%       约束性\n2     处理率      70%      98%      85%       预期性\n3     覆盖率      60%      90%      80%       预期性',
      [
        '= 序号/指标/2020年/2025年目标//属性',
        '= ///城镇/农村/',
        '1/普及率/80%/95%/90%/约束性',
        '2/处理率/70%/98%/85%/预期性',
        '3/覆盖率/60%/90%/80%/预期性',
      ],
    ],
    [
      'an empty last cell among few rows',
      '船长（米）    补贴标准（元/船）    备注\n12以下        10000                不含休渔\n12—24         35000\n24以上        80000                须安装北斗',
      [
        '= 船长（米）/补贴标准（元/船）/备注',
        '12以下/10000/不含休渔',
        '12—24/35000/',
        '24以上/80000/须安装北斗',
      ],
    ],
    [
      'an empty last cell, of one row that has it',
      '船长    补贴标准    备注\n12      10000\n24      35000       含油\n36      45000',
      ['= 船长/补贴标准/备注', '12/10000/', '24/35000/含油', '36/45000/'],
    ],
    [
      'several cells that go on, the first among them',
      '事项          责任单位        时限\n建设绿道      市园林局、市    2023年底\n和步道        住建局\n清理河道      市水利局        2024年底',
      [
        '= 事项/责任单位/时限',
        '建设绿道和步道/市园林局、市住建局/2023年底',
        '清理河道/市水利局/2024年底',
      ],
    ],
    [
      'names that go on under the header',
      '船长        补贴标准        备注\n（米）      （元/船）\n12以下      10000           含油\n24以上      80000           无',
      ['= 船长（米）/补贴标准（元/船）/备注', '12以下/10000/含油', '24以上/80000/无'],
    ],
    [
      'a group named once, of words only',
      '领域        任务        单位\n养老        建床位      民政局\n            建食堂      商务局\n儿童        建之家      妇联会',
      ['= 领域/任务/单位', '养老/建床位/民政局', '/建食堂/商务局', '儿童/建之家/妇联会'],
    ],
    [
      'rows whose remark is empty',
      '姓名    职务    备注\n张三    主任    新任\n李四    主任\n王五    主任    连任',
      ['= 姓名/职务/备注', '张三/主任/新任', '李四/主任/', '王五/主任/连任'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spaced(text)).toEqual(expected);
  });

  test('the header over the next page is no row', () => {
    const page = '县区  任务数  完成率\n东县  100  90%\n西县  200  95%\n南县  300  80%';
    expect(spaced(`${page}\n${page}`)).toHaveLength(7);
  });

  test.each([
    [
      'a row with too many cells',
      '序号  单位  任务  时限\n1  东区  建设\n2  西区  培训  6月  多\n3  南区',
      'ragged',
    ],
    [
      'a column without a name',
      '序号  单位  数量\n1  东区  10  甲\n2  西区  20  乙\n3  南区  30  丙',
      'header',
    ],
    [
      'a grid without names',
      '张家村    老屋组    李小甲\n李家村    新屋组    王小乙\n王家村    河边组    赵小丙',
      'nameless',
    ],
  ])('%s is told', (_, text, fault) => {
    expect(spaced(text)).toBe(fault);
  });

  test.each([
    ['prose', '各县  要按期  完成任务，\n各市  要认真  组织实施，\n各区  要严格  落实责任。'],
    ['names in rows', '张三  李四  王五\n赵六  钱七  孙八\n周九  吴十  郑一'],
    ['contacts', '联系人：张三    电话：123\n联系人：李四    电话：456\n联系人：王五    电话：789'],
    [
      'addresses',
      '东区民政局    中山路12号    410000\n西区民政局    解放路34号    410001\n南区民政局    人民路56号    410002',
    ],
    ['signatures', '甲市民政局    甲市财政局\n2023年1月1日\n甲市教育局    甲市公安局'],
    [
      'bodies in two columns',
      '甲市民政局    乙市民政局\n丙市民政局    丁市民政局\n戊市民政局    己市民政局',
    ],
    [
      'a number and who signs',
      '甲政发〔2023〕1号        签发人：张三\n关于开展工作的通知\n各县人民政府：',
    ],
    [
      'names in two columns, the last one short',
      '甲市民政局    乙市民政局\n丙市民政局    丁市民政局\n戊市民政局',
    ],
    [
      'places in columns',
      '张家村    李家村    王家村\n赵家村    钱家村    孙家村\n周家村    吴家村    郑家村',
    ],
    ['a form', '姓名        性别\n住址\n电话        邮编\n单位'],
    ['numbered clauses', '1.  加强领导\n2.  落实责任\n3.  做好宣传'],
    ['headings', '一、  总体要求\n二、  重点任务\n三、  保障措施'],
    ['a schedule in a sentence', '时间安排\n2023年1月  动员部署阶段\n2023年3月  组织实施阶段'],
    [
      'recipients of copies',
      '抄送：市委办公室  市人大办公室\n      市法院  市检察院  市委宣传部\n      市纪委  市监委  市委组织部',
    ],
  ])('near miss: %s', (_, text) => {
    expect(spaced(text)).toBeNull();
  });
});

test.each([
  [
    'two rows with as many fields as the header, under names',
    '公园名称      园长      责任单位\n东园          李某某    市园林局\n西山公园      王某      县水利局',
    ['= 公园名称/园长/责任单位', '东园/李某某/市园林局', '西山公园/王某/县水利局'],
  ],
  [
    'numbered names under a header, with figures beside them',
    '指标        2020年    2025年    属性\n1.绿道长度  60        65        预期性\n2.公园数量  20        28        约束性',
    ['= 指标/2020年/2025年/属性', '1.绿道长度/60/65/预期性', '2.公园数量/20/28/约束性'],
  ],
  [
    'one row that is numbered',
    '序号  项目名称  责任单位\n1     东园      市园林局',
    ['= 序号/项目名称/责任单位', '1/东园/市园林局'],
  ],
])('%s', (_, text, expected) => {
  expect(spaced(text)).toEqual(expected);
});

test.each([
  '公园名称      园长\n东园          李某某\n西山公园      王某',
  '序号  项目名称  责任单位\n3     东园      市园林局',
  '市园林局      市水利局      市民政局\n市财政局      市教育局      市交通局\n2022年3月9日',
])('near miss: %j is none', (text) => {
  expect(spacedTableAt(itemsOf(text), 0)).toBeNull();
});

test.each([
  '项目      内容        责任单位\n养老服务\n设施      新建床位    市民政局\n食堂      新建食堂    市商务局',
  '项目 内容 责任单位\n养老服务\n设施 新建床位 市民政局\n食堂 新建食堂 市商务局',
])('lines of one field under a header and over rows leave the columns in doubt: %j', (text) => {
  const found = [spacedTableAt, singleSpacedTableAt].flatMap(
    (read) => read(itemsOf(text), 0) ?? [],
  );
  expect(found.map(({ fault, length }) => [fault, length])).toEqual([['ragged', 4]]);
});

test.each([
  '项目      内容        责任单位\n养老服务\n设施      新建床位    市民政局',
  '市民政局    市财政局    市教育局\n养老服务\n设施      新建床位    市民政局\n食堂      新建食堂    市商务局',
  '项目      内容        责任单位\n各县要加强领导，落实经费。\n设施      新建床位    市民政局\n食堂      新建食堂    市商务局',
])('near miss: %j', (text) => {
  expect(spacedTableAt(itemsOf(text), 0)).toBeNull();
});

describe('single spaces', () => {
  test('every row as many words as the header, and figures among them', () => {
    expect(single('企业名称 产值 税收\n甲公司 100 10\n乙公司 200 20\n丙公司 300 30')).toEqual([
      '= 企业名称/产值/税收',
      '甲公司/100/10',
      '乙公司/200/20',
      '丙公司/300/30',
    ]);
  });

  test('near miss: a header of more words than the rows have', () => {
    expect(single('指标 目标值 备注\n绿道 100\n公园 200\n步道 300')).toBeNull();
  });

  test.each([
    [
      'prose',
      '各单位 要在 2023年底 前完成\n各县区 要在 2024年底 前完成\n各部门 要在 2025年底 前完成',
    ],
    ['names', '张三 李四 王五\n赵六 钱七 孙八\n周九 吴十 郑一'],
    ['clauses', '（一） 工作目标 2023年底\n（二） 主要任务 2024年底\n（三） 保障措施 2025年底'],
    ['two lines', '单位 名称 金额\n东区 甲 100'],
  ])('near miss: %s', (_, text) => {
    expect(single(text)).toBeNull();
  });
});
