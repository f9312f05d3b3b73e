import { expect, it } from 'vitest';
import { differenceOf } from './difference.ts';
import { relationOf } from './relation.ts';

const source = '健全养老服务网络，每个街道设立服务中心，配备护理人员，定期上门探访独居老人。';
it.each([
  ['verbatim', source.replaceAll('，', ',')],
  ['near-verbatim', source.replace('定期', '按时')],
  ['condensed', source.replace('配备护理人员，', '')],
  ['expanded', source.replace('，定期', '，建立健康档案，定期')],
  ['rewritten', '推进医养结合，鼓励社会资本参与，支持家庭照护床位建设。'],
])('%s', (relation, later) => {
  expect(relationOf(differenceOf(source, later))).toBe(relation);
});

it('calls a clause on the same figures adapted, in whatever words', () => {
  const difference = differenceOf('全省有护理员三万人。', '截至年末护理队伍已达八百名。');
  expect(relationOf(difference)).toBe('rewritten');
  expect(relationOf(difference, true)).toBe('adapted');
});
