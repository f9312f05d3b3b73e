import { describe, expect, test } from 'vitest';
import type { Block, Heading } from '../tree/nodes.ts';
import { headingsIn, treeOf } from './pieces.fixture.ts';

const numbering = (text: string): string[] =>
  treeOf(text).messages.filter((message) => message.endsWith('numbering'));

test('what follows the last item of a list that ended its items with semicolons belongs to the parent', () => {
  const { tree } = treeOf(
    '一、奖励\n给予奖励：\n（一）绿道每公里一万元；\n（二）公园每个五万元。\n对步道另行研究。\n二、附则\n自公布之日起施行。',
  );
  const [first] = tree.children.filter((child) => child.type === 'division');
  const last = first?.children.at(-1);
  expect(last).toMatchObject({ type: 'provision', citation: '一、第2段' });
});

describe('headings under headings', () => {
  test.each([
    [
      'three schemes',
      '一、总体要求\n（一）指导思想\n坚持生态优先。\n（二）主要目标\n1. 路网目标\n路网更密。\n2. 水质目标\n水质更清。\n二、附则\n自公布之日起施行。',
      [
        '一、｜总体要求',
        '  （一）｜指导思想',
        '  （二）｜主要目标',
        '    1.｜路网目标',
        '    2.｜水质目标',
        '二、｜附则',
      ],
    ],
    [
      'half-width and mixed brackets',
      '一、总体要求\n(一)指导思想\n坚持生态优先。\n（二)主要目标\n路网更密。\n〔三〕基本原则\n因地制宜。',
      ['一、｜总体要求', '  (一)｜指导思想', '  （二)｜主要目标', '  〔三〕｜基本原则'],
    ],
    [
      'numbers that run on through the document',
      '一、提质\n（一）建绿道\n新建二十公里。\n（二）清河道\n疏浚两条。\n二、保障\n（三）保经费\n列入预算。',
      ['一、｜提质', '  （一）｜建绿道', '  （二）｜清河道', '二、｜保障', '  （三）｜保经费'],
    ],
    [
      'a box with numbers of its own',
      '一、总体要求\n坚持生态优先。\n专栏1 绿道工程\n1. 建绿道\n新建二十公里。\n2. 修步道\n修缮十公里。\n二、附则\n自公布之日起施行。',
      ['一、｜总体要求', '  □ 专栏1｜绿道工程', '    1.｜建绿道', '    2.｜修步道', '二、｜附则'],
    ],
    [
      'numbers with a word, and Roman ones',
      'Ⅰ. 总体要求\n坚持生态优先。\nⅡ. 重点任务\n工程一：绿道贯通\n新建二十公里。\n工程二：河道清淤\n疏浚两条。\nⅢ. 附则\n自公布之日起施行。',
      ['Ⅰ.｜总体要求', 'Ⅱ.｜重点任务', '  工程一｜绿道贯通', '  工程二｜河道清淤', 'Ⅲ.｜附则'],
    ],
    [
      'attachments begin again at one',
      '海州市绿道方案\n一、总体要求\n坚持生态优先。\n二、附则\n自公布之日起施行。\n附件1\n任务清单\n一、建绿道\n新建二十公里。',
      ['一、｜总体要求', '二、｜附则', '附件1｜任务清单', '  一、｜建绿道'],
    ],
  ])('%s', (_, text, expected) => {
    expect(headingsIn(text)).toEqual(expected);
    expect(numbering(text)).toEqual([]);
  });
});

describe('a break in the numbering', () => {
  test('a misprinted scheme keeps its label, gets the right one, and a message', () => {
    const text =
      '一、总体要求\n（一）指导思想\n坚持生态优先。\n（二）基本原则\n因地制宜。\n（3）主要目标\n路网更密。\n（四）保障\n列入预算。';
    expect(headingsIn(text)).toContain('  （3）｜主要目标 → （三）');
    expect(numbering(text)).toEqual(['6 numbering']);
  });

  test('a number printed twice, where the next goes on from the right one', () => {
    const text =
      '一、建绿道\n新建。\n二、清河道\n疏浚。\n二、修步道\n修缮。\n四、保经费\n列入预算。';
    expect(headingsIn(text)).toEqual([
      '一、｜建绿道',
      '二、｜清河道',
      '二、｜修步道 → 三、',
      '四、｜保经费',
    ]);
    expect(numbering(text)).toEqual(['5 numbering']);
  });

  test('a number with a word, printed twice', () => {
    const text =
      '工程一：建绿道\n新建。\n工程二：清河道\n疏浚。\n工程二：修步道\n修缮。\n工程四：保经费\n列入预算。';
    expect(headingsIn(text)).toContain('工程二｜修步道 → 工程三');
  });

  test('near miss: where a number is missing, the label stays and only the message comes', () => {
    const text = '一、建绿道\n新建。\n三、清河道\n疏浚。\n四、修步道\n修缮。';
    expect(headingsIn(text)).toEqual(['一、｜建绿道', '三、｜清河道', '四、｜修步道']);
    expect(numbering(text)).toEqual(['3 numbering']);
  });
});

test('signatures and a farewell end the document, not its last division', () => {
  const { tree } = treeOf(
    '海州市绿道方案\n一、建绿道\n新建二十公里。\n特此通知。\n海州市园林局\n2022年3月9日',
  );
  expect(tree.children.slice(-3).map((block) => block.type)).toEqual([
    'provision',
    'provision',
    'provision',
  ]);
});

describe('what follows the items of an article', () => {
  const citations = (text: string): string[] =>
    treeOf(text).tree.children.flatMap(function own(block: Heading | Block): string[] {
      if (block.type === 'division') return block.children.flatMap(own);
      return block.type === 'provision' ? [block.citation] : [];
    });

  test('is a paragraph of the article', () => {
    expect(
      citations(
        '海州市绿道办法\n第一条 有下列情形之一的，不予补贴：\n（一）占用绿道的；\n（二）已经领取的。\n有前款第二项情形的，追回补贴。\n第二条 自公布之日起施行。',
      ).slice(1),
    ).toEqual(['第一条第一款', '第一条第（一）项', '第一条第（二）项', '第一条第二款', '第二条']);
  });

  test('near miss: under an item that is a heading, it stands in the item', () => {
    expect(
      citations(
        '海州市绿道办法\n第一条 主要任务\n（一）建设绿道\n各县要加快建设。\n（二）管护绿道\n各县要加强管护。',
      ).slice(1),
    ).toEqual(['第一条第（一）项', '第一条第（二）项']);
  });
});
