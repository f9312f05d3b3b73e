import { expect, it } from 'vitest';
import { withoutMoved } from './elsewhere.ts';

const added = (later: string): { type: 'addition'; source: null; later: string } => ({
  type: 'addition',
  source: null,
  later,
});

it('tells of no words that the other text has in another pair', () => {
  const texts = { source: ['整合慈善资源。建立基金。'], later: [] };
  expect(withoutMoved([added('整合慈善资源')], texts)).toEqual([]);
  expect(withoutMoved([added('整合慈善资源，培育志愿队伍')], texts)).toEqual([
    added('培育志愿队伍'),
  ]);
});

it('near miss: new words, short words, and other changes stay', () => {
  const texts = { source: ['建立基金，整合资源。'], later: ['建立基金，整合资源。'] };
  const changes = [
    added('培育志愿队伍'),
    added('基金'),
    { type: 'wording' as const, source: '建立基金', later: '设立基金' },
  ];
  expect(withoutMoved(changes, texts)).toEqual(changes);
  expect(withoutMoved([{ type: 'deletion', source: '培育队伍', later: null }], texts)).toHaveLength(
    1,
  );
});
