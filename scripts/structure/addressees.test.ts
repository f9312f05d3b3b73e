import { expect, test } from 'vitest';
import { addresseesAt } from './addressees.ts';
import { layoutOf } from './paragraphs.ts';
import { itemsOf } from './pieces.fixture.ts';

function read(text: string): [string[], number] | null {
  const items = itemsOf(text);
  const found = addresseesAt(items, 0, layoutOf(items.map(({ piece }) => piece.line)));
  return found && [found.names, found.length];
}

test.each([
  ['各县（区）人民政府，市直有关部门：\n正文。', [['各县（区）人民政府', '市直有关部门'], 1]],
  ['各街道，各人民团体：\n正文。', [['各街道', '各人民团体'], 1]],
  ['市应急管理局：\n正文。', [['市应急管理局'], 1]],
  ['王某某委员：\n正文。', [['王某某委员'], 1]],
  ['同志们：\n正文。', [['同志们'], 1]],
  ['各星级酒店，广大游客：\n正文。', [['各星级酒店', '广大游客'], 1]],
  ['尊敬的王某某、李某代表：\n正文。', [['王某某、李某代表'], 1]],
  ['各区民政局，\n市救助站：\n正文。', [['各区民政局', '市救助站'], 2]],
  ['各区民政局、市直有关单位\n请检查。', [['各区民政局、市直有关单位'], 1]],
  ['浙江、福建省水利厅：\n正文。', [['浙江、福建省水利厅'], 1]],
  ['北京、上海、广东省（市）水利厅（局）：\n正文。', [['北京、上海、广东省（市）水利厅（局）'], 1]],
  [
    '各省、自治区财政厅（局）、\n民政厅（局），新疆生产建设兵团：\n正文。',
    [['各省、自治区财政厅（局）、民政厅（局）', '新疆生产建设兵团'], 2],
  ],
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  '各县要落实以下措施：\n一、建设绿道。',
  '责任单位：\n市园林局。',
  '各项任务：\n一、建设绿道。',
  '各镇要做好三件事：\n一、建设绿道。',
  '全市性河流：\n清水河。',
  '养护、清淤：\n正文。',
  '各部门职责如下：\n一、园林局。',
  '根据各区民政局：\n正文。',
  '公开方式：主动公开各区民政局：\n正文。',
  '加强领导、压实各市责任、落实经费：\n正文。',
  '认真学习、贯彻落实各市水利局：\n正文。',
  '各区民政局要加强检查。\n正文。',
  '海州市园林局\n请检查。',
  '各区民政局\n一、请检查。',
])('near miss: %j addresses nobody', (text) => {
  expect(read(text)).toBeNull();
});
