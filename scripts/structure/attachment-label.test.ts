import { expect, test } from 'vitest';
import { attachmentWordOf } from './attachment-label.ts';

test.each([
  ['附 件：1.任务清单', '附件'],
  ['附表2', '附表'],
  ['附图：禁行线路', '附图'],
  ['附录', '附录'],
  ['附录A', '附录'],
  ['附件1-1', '附件'],
  ['附表1-2 资金表', '附表'],
  ['附件B 名单', '附件'],
  ['附件APP', null],
  ['附件所列项目', null],
  ['附图如下', null],
  ['附件一览表', null],
  ['附件一', '附件'],
  ['附则', null],
])('%j: %s', (text, word) => {
  expect(attachmentWordOf(text)).toBe(word);
});
