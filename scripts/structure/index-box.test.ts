import { expect, test } from 'vitest';
import { indexBoxOf } from './index-box.ts';
import { itemsOf } from './pieces.fixture.ts';

const boxed = (text: string): ReturnType<typeof indexBoxOf> =>
  indexBoxOf(itemsOf(text).map((item) => ({ ...item, role: 'site chrome' as const })));

test('the fields of a page', () => {
  expect(
    boxed('索引号：HZ-01\n发文机关：海州市水利局\n发文字号：海水〔2022〕15号\n成文日期：2022-3-9'),
  ).toEqual({
    title: null,
    issuers: ['海州市水利局'],
    docNumber: '海水〔2022〕15号',
    issued: '2022-03-09',
  });
});

test.each([
  ['文 号： 〔2022〕15号', { docNumber: '〔2022〕15号' }],
  [
    '成文日期：2022-03-09 文号：海水〔2022〕15号 有效性：有效',
    { issued: '2022-03-09', docNumber: '海水〔2022〕15号' },
  ],
  [
    '发文机关：海州市水利局\t发文字号：海水〔2022〕15号',
    { issuers: ['海州市水利局'], docNumber: '海水〔2022〕15号' },
  ],
  ['【成文日期】：2022年3月9日', { issued: '2022-03-09' }],
  ['【发文字号】海水〔2022〕15号', { docNumber: '海水〔2022〕15号' }],
  ['标    题：关于河道清淤的通告', { title: '关于河道清淤的通告' }],
  ['发文单位:海州市水利局 海州市财政局', { issuers: ['海州市水利局', '海州市财政局'] }],
])('%j', (text, facts) => {
  expect(boxed(text)).toMatchObject(facts);
});

test.each(['发布日期：2022-03-09', '文号：无', '成文日期：近日'])(
  'near miss: %j says none',
  (text) => {
    expect(boxed(text)).toEqual({ title: null, issuers: [], docNumber: null, issued: null });
  },
);

test("near miss: the notice's own words are not asked", () => {
  expect(indexBoxOf(itemsOf('发文字号：海水〔2022〕15号')).docNumber).toBeNull();
});
