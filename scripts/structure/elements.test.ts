import { expect, test } from 'vitest';
import { cutHeadLines, headElementOn, isFurtherApprover } from './elements.ts';
import { itemsOf, shownItems } from './pieces.fixture.ts';

test.each([
  ['000012', 'copy number'],
  ['№ 0012', 'copy number'],
  ['份号：000012', 'copy number'],
  ['机密★1年', 'security classification'],
  ['秘 密', 'security classification'],
  ['密级：绝密★长期', 'security classification'],
  ['特急', 'urgency'],
  ['加 急', 'urgency'],
  ['等级：特提·明电', 'urgency'],
  ['海园林〔2023〕17号', 'document number'],
  ['签发人：王某某', 'approver'],
  ['签 发 人：王某某 李某', 'approver'],
  ['会签人：王××', 'approver'],
])('%j is a %s', (text, role) => {
  expect(headElementOn(text)).toBe(role);
});

test.each([
  '2023',
  '机密文件管理',
  '急救中心',
  '签发人：由主要负责人担任',
  '签发人要对文件负责。',
  '根据海园林〔2023〕17号文件',
])('near miss: %j is no element', (text) => {
  expect(headElementOn(text)).toBeNull();
});

test.each([
  ['海园林〔2023〕17号  签发人：王某某 李某', ['海园林〔2023〕17号', '签发人：王某某 李某']],
  ['海园林〔2023〕17号签发人：王某某', ['海园林〔2023〕17号', '签发人：王某某']],
  ['特急 海民电〔2023〕3号', ['特急', '海民电〔2023〕3号']],
  ['海园林〔2023〕17号 公开方式：主动公开', ['海园林〔2023〕17号', '公开方式：主动公开']],
  ['000012 机密★1年 特急', ['000012', '机密★1年', '特急']],
  ['海州市关于检查的通知 海园林〔2023〕17号', ['海州市关于检查的通知', '海园林〔2023〕17号']],
  ['海州市园林局文件 海园林 〔2023〕 17 号', ['海州市园林局文件', '海园林 〔2023〕 17 号']],
])('%j holds several', (text, parts) => {
  expect(shownItems(cutHeadLines(itemsOf(text)))).toEqual(parts);
});

test.each([
  '贯彻 海园林〔2023〕17号 文件精神',
  '海州市园林局 海州市财政局',
  '关于 2023 年检查的通 知',
])('near miss: %j stays whole', (text) => {
  expect(shownItems(cutHeadLines(itemsOf(text)))).toEqual([text]);
});

test('names under 签发人', () => {
  expect(isFurtherApprover('王某某 李某')).toBe(true);
  expect(isFurtherApprover('通 知')).toBe(false);
  expect(isFurtherApprover('水利局')).toBe(false);
  expect(isFurtherApprover('关于做好检查')).toBe(false);
});
