import { expect, test } from 'vitest';
import { itemsOf, treeOf } from './pieces.fixture.ts';
import { drawnTableAt } from './table-drawn.ts';
import { shownReading } from './table-reading.fixture.ts';
import { sourceText, withoutWhiteSpace } from '../tree/text.ts';

const read = (text: string): ReturnType<typeof shownReading> => shownReading(drawnTableAt, text);

const rows = ['= 县区/标准/备注', '东县/500元/新增', '西县/600元/'];

test.each([
  ['pipes alone', '县区|标准|备注\n东县|500元|新增\n西县|600元|'],
  ['pipes at both ends', '|县区|标准|备注|\n|东县|500元|新增|\n|西县|600元||'],
  ['wide pipes', '县区｜标准｜备注\n东县｜500元｜新增\n西县｜600元｜'],
  [
    'plus and minus signs',
    '+------+------+------+\n| 县区 | 标准 | 备注 |\n+------+------+------+\n| 东县 | 500元 | 新增 |\n| 西县 | 600元 |    |\n+------+------+------+',
  ],
  [
    'box signs, a line under each row',
    '┌──┬──┬──┐\n│县区│标准│备注│\n├──┼──┼──┤\n│东县│500元│新增│\n├──┼──┼──┤\n│西县│600元│  │\n└──┴──┴──┘',
  ],
  [
    'cells broken over lines',
    '┌──┬──┬──┐\n│县  │标准│备注│\n│区  │    │    │\n├──┼──┼──┤\n│东  │500 │新增│\n│县  │元  │    │\n├──┼──┼──┤\n│西县│600元│  │\n└──┴──┴──┘',
  ],
])('a drawn table: %s', (_, text) => {
  expect(read(text)).toEqual(rows);
});

test('a cell that spans rows, with lines drawn beside it', () => {
  expect(
    read(
      '┌──┬───┬──┐\n│一级│二级  │目标│\n├──┼───┼──┤\n│    │床位  │300 │\n│养老├───┼──┤\n│    │护理员│50  │\n├──┼───┼──┤\n│儿童│之家  │20  │\n└──┴───┴──┘',
    ),
  ).toEqual(['= 一级/二级/目标', '养老/床位/300', '/护理员/50', '儿童/之家/20']);
});

test('words with no first cell go on with the row above where lines are drawn only around the body', () => {
  expect(
    read(
      '+----+----+----+\n|县区|任务|时限|\n+----+----+----+\n|东县|建绿|3月|\n|    |道  |    |\n|西县|清河|6月|\n+----+----+----+',
    ),
  ).toEqual(['= 县区/任务/时限', '东县/建绿道/3月', '西县/清河/6月']);
});

test('rows with unlike cells are told', () => {
  expect(read('┌──┬──┐\n│县区│标准│\n├──┴──┤\n│东县500元 │\n└─────┘')).toBe('ragged');
});

test.each([
  ['links of a page', '首页 | 新闻 | 公开\n机构 | 政策 | 互动'],
  ['a source and its date', '来源：市府办 | 2023年3月\n正文从这里开始。'],
  ['one row', '县区|标准|备注'],
  ['lines between paragraphs', '————————\n请认真执行。\n————————'],
  ['a box of one cell', '┌────┐\n│注意事项│\n│请阅读  │\n└────┘'],
  ['words on one side', '甲|乙\n丙|丁'],
])('near miss: %s', (_, text) => {
  expect(read(text)).toBeNull();
});

test('the signs are kept beside the table, in the order of the source', () => {
  const text =
    '一、标准\n+----+----+\n|县区|标准|\n+----+----+\n|东县|500|\n|西县|600|\n+----+----+\n二、附则';
  const { tree, messages } = treeOf(text);
  expect(messages).toEqual([]);
  expect(withoutWhiteSpace(sourceText(tree))).toBe(withoutWhiteSpace(text));
});

test('of lines that look drawn and are no table, only a few are looked at', () => {
  const items = itemsOf('甲|乙\n'.repeat(4000));
  const start = performance.now();
  items.forEach((_, at) => drawnTableAt(items, at));
  expect(performance.now() - start).toBeLessThan(4000);
});
