import { expect, test } from 'vitest';
import { itemsOf, shownItems } from './pieces.fixture.ts';
import { cutRunOnHead } from './run-on-head.ts';

const cut = (text: string): string[] => shownItems(cutRunOnHead(itemsOf(text)));

test.each([
  [
    '关于加强绿道管护的通知各区园林局：为加强管护，现通知如下。',
    ['关于加强绿道管护的通知', '各区园林局：', '为加强管护，现通知如下。'],
  ],
  [
    '关于印发《绿道管护办法》的通知各区规划局、园林局：现印发给你们。',
    ['关于印发《绿道管护办法》的通知', '各区规划局、园林局：', '现印发给你们。'],
  ],
  [
    '关于开展绿道检查的通知各县园林局，市直有关单位：现通知如下。',
    ['关于开展绿道检查的通知', '各县园林局，市直有关单位：', '现通知如下。'],
  ],
  [
    '关于印发《海州市绿道办法》的通知各县园林局：现印发给你们。',
    ['关于印发《海州市绿道办法》的通知', '各县园林局：', '现印发给你们。'],
  ],
])('%j', (text, parts) => {
  expect(cut(text)).toEqual(parts);
});

test.each([
  '关于加强绿道管护的通知要求各区做到：加强管护。',
  '绿道管护办法各区园林局：加强管护。',
  '现将关于绿道的通知印发。各区园林局：请落实。',
  '关于加强绿道管护的通知',
])('near miss: %j stays whole', (text) => {
  expect(cut(text)).toEqual([text]);
});
