import { expect, it } from 'vitest';
import { regionForms } from './region-forms.ts';

it.each([
  ['柳州市', '柳州'],
  ['四川省', '四川'],
  ['楚雄彝族自治州', '楚雄'],
  ['恩施土家族苗族自治州', '恩施'],
  ['黔东南苗族侗族自治州', '黔东南'],
  ['新疆维吾尔自治区', '新疆'],
  ['内蒙古自治区', '内蒙古'],
  ['西双版纳傣族自治州', '西双版纳'],
  ['香港特别行政区', '香港'],
])('shortens %s to %s', (name, short) => {
  expect(regionForms(name)).toEqual([name, short]);
});

it('leaves a name that would be one character', () => {
  expect(regionForms('渠县')).toEqual(['渠县']);
});
