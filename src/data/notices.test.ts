import { expect, it } from 'vitest';
import type { FrontMatter } from '../../scripts/tree/front-matter.ts';
import { byRegion } from './notices.ts';

function notice(id: string, code: string | null, issued: string | null): FrontMatter {
  return {
    id,
    issued,
    region: code === null ? null : { code, name: code, level: 'prefecture' },
    title: id,
    noticeTitle: null,
    kind: '规划',
    issuers: [],
    docNumber: null,
    addressees: [],
    period: null,
    source: { file: 'source.txt', sha256: '', encoding: 'utf-8', bytes: 0, lines: 0 },
    supplied: [],
  };
}

it('orders by region, the newest first, and those of no region last', () => {
  const notices = [
    notice('nowhere', null, '2024-01-01'),
    notice('old', '510400', '2020-01-01'),
    notice('undated', '510400', null),
    notice('new', '510400', '2022-10-17'),
    notice('province', '510000', '2021-01-01'),
  ];
  expect(notices.sort(byRegion).map(({ id }) => id)).toEqual([
    'province',
    'new',
    'old',
    'undated',
    'nowhere',
  ]);
});
