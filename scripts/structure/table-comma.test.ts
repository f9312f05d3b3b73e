import { expect, test } from 'vitest';
import { sourceText, withoutWhiteSpace } from '../tree/text.ts';
import { treeOf } from './pieces.fixture.ts';
import { commaTableAt } from './table-comma.ts';
import { shownReading } from './table-reading.fixture.ts';

const read = (text: string): ReturnType<typeof shownReading> => shownReading(commaTableAt, text);

test.each([
  [
    'half-width commas, and a cell that holds one',
    '县区,标准（元）,备注\n东县,500,"新增,含街道"\n西县,600,',
    ['= 县区/标准（元）/备注', '东县/500/新增,含街道', '西县/600/'],
  ],
  [
    'full-width commas',
    '县区，标准，备注\n东县，500元，新增\n西县，600元，',
    ['= 县区/标准/备注', '东县/500元/新增', '西县/600元/'],
  ],
  ['two columns', '县区,金额\n东县,500\n西县,600', ['= 县区/金额', '东县/500', '西县/600']],
  [
    'names of columns over words',
    '姓名,职务,单位\n张三,主任,甲局',
    ['= 姓名/职务/单位', '张三/主任/甲局'],
  ],
])('commas: %s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('figures with a comma for the thousands leave the columns open', () => {
  expect(read('县区,人数,金额\n东县,5,300\n西县,6,400\n合计,11,1,700')).toBe('ragged');
});

test.each([
  ['prose', '各县要提高认识，加强领导，落实责任\n各部门要密切配合，形成合力，按时完成'],
  ['prose that names columns', '要明确任务，责任，时限。\n要加强督导，检查，考核。'],
  ['names in a row', '张三，李四，王五\n赵六，钱七，孙八'],
  ['addressees', '各县人民政府，市政府各部门，各直属机构：\n现印发通知，请执行，并报告'],
  ['figures in prose', '2023年，全市绿道，达到100公里\n2024年，全市绿道，达到200公里'],
  ['one line', '县区,金额,备注'],
])('near miss: %s', (_, text) => {
  expect(read(text)).toBeNull();
});

test('commas and quotation marks are kept beside the table', () => {
  const text = '一、标准\n县区,标准,备注\n东县,500,"新增,含街道"\n西县,600,\n二、附则';
  const { tree, messages } = treeOf(text);
  expect(messages).toEqual([]);
  expect(withoutWhiteSpace(sourceText(tree))).toBe(withoutWhiteSpace(text));
});
