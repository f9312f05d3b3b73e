import { expect, it } from 'vitest';
import { itemsAdded, verdictOf } from './verdict.ts';

const plan = '到2025年，每个街道培训护理员300人，提升队伍专业化水平。';
const verdict = (post: string, policy = plan, text = policy): string =>
  verdictOf(policy, post, { text, due: ['2025年'] });

it.each([
  ['agrees', '到2025年，每个街道培训护理员300人。'],
  ['differs', '到2025年，每个街道培训护理员500人。'],
  ['differs', '到2025年，每个街道持证护理员300人。'],
  ['differs', '到2030年，每个街道培训护理员300人。'],
  ['looser', '力争到2025年，每个街道培训护理员300人。'],
  ['looser', '“十四五”时期，每个街道培训护理员300人。'],
  ['looser', '提升队伍专业化、组织化水平。'],
])('%s: %s', (expected, post) => {
  expect(verdict(post)).toBe(expected);
});

it('minds what another sentence of the clause adds', () => {
  const said = '提升队伍专业化、组织化水平。';
  const [sentence, other] = ['提升队伍专业化水平。', '加强队伍组织化水平。'];
  expect(itemsAdded(sentence, said)).toEqual(['组织化水平']);
  expect(verdict(said, sentence, sentence + other)).toBe('agrees');
});
