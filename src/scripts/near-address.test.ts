import { expect, it } from 'vitest';
import { nearest } from './near-address.ts';

const known = ['panzhihua-2022-90', 'chuxiong-2021-13', 'liuzhou-2021-58'];

it('finds what was mistyped, cut or written in capitals', () => {
  expect(nearest('panzihua-2022-90', known)).toEqual(['panzhihua-2022-90']);
  expect(nearest('Panzhihua', known)).toEqual(['panzhihua-2022-90']);
  expect(nearest('liuzhou-2021-13', known)[0]).toBe('liuzhou-2021-58');
});

it('finds nothing where nothing is near', () => {
  expect(nearest('wp-login.php', known)).toEqual([]);
  expect(nearest('', known)).toEqual([]);
  expect(nearest('2022', known)).toEqual([]);
});
