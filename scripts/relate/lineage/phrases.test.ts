import { expect, it } from 'vitest';
import { alignParts, itemsOf, matchTitles, phrasesOf } from './phrases.ts';

it('ends phrases at commas and stops, not inside figures or titles', () => {
  expect(phrasesOf('补助10,000元，用于《养老，托育规划》。')).toEqual([
    '补助10,000元，',
    '用于《养老，托育规划》。',
  ]);
});

it('takes titles for items of their own, and figures for none', () => {
  expect(itemsOf('根据《甲》《乙》和丙、丁')).toEqual(['根据', '《甲》', '《乙》', '和丙、', '丁']);
  expect(itemsOf('按100、300元')).toEqual(['按100、300元']);
});

it('sets phrases beside their like, and what has none alone', () => {
  const source = ['加强床位建设，', '推动设备更新，', '开展服务。'];
  const later = ['加强护理床位建设，', '开展服务。'];
  expect(alignParts(source, later)).toEqual([
    ['加强床位建设，', '加强护理床位建设，'],
    ['推动设备更新，', null],
    ['开展服务。', '开展服务。'],
  ]);
});

it('matches titles in whatever order they stand', () => {
  const source = ['《养老服务规划》', '《人才发展规划》'];
  expect(matchTitles(source, ['《人才发展纲要》', '《养老服务发展规划》', '《预算法》'])).toEqual([
    ['《养老服务规划》', '《养老服务发展规划》'],
    ['《人才发展规划》', '《人才发展纲要》'],
    [null, '《预算法》'],
  ]);
});
