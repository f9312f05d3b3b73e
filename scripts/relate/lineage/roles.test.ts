import { expect, it } from 'vitest';
import { withFormerRoles } from './roles.ts';

const came = (later: string): { type: 'body'; source: null; later: string } => ({
  type: 'body',
  source: null,
  later,
});

it('sets a body that was given its part beside the phrases that gave it, or its part', () => {
  const source = '完善党委统一领导，组织部门牵头抓总，民政部门协调推进的格局。';
  expect(withFormerRoles([came('民政部门牵头抓总')], source)).toEqual([
    {
      type: 'body',
      source: '组织部门牵头抓总，民政部门协调推进的格局',
      later: '民政部门牵头抓总',
    },
  ]);
});

it('near miss: others with another part', () => {
  const change = came('财政部门具体负责');
  expect(withFormerRoles([change], '组织部门牵头抓总。每年考核。')).toEqual([change]);
});
