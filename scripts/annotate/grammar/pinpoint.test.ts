import { describe, expect, it } from 'vitest';
import { findPlaces } from './pinpoint.ts';

const places = (text: string): string[] => findPlaces(text).map((one) => one.text);

describe('findPlaces', () => {
  it.each([
    ['按照第八条第二款办理', ['第八条第二款']],
    ['第十九、二十条就近享受', ['第十九条', '第二十条']],
    ['第三条至第五条', ['第三条', '第五条']],
    ['第二条第（三）项', ['第二条第（三）项']],
    ['出现前款规定情形的', ['前款']],
    ['按照本条第一款规定', ['本条第一款']],
    ['（附件1：职责清单）', ['附件1']],
    ['详见附件。', ['附件']],
    ['见附件13.2和附件2-1', ['附件13.2', '附件2-1']],
    ['附件1.2023年任务', ['附件1']],
    ['见表1、图2', ['表1', '图2']],
    ['纳入专栏3', ['专栏3']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    '目前条件尚不具备',
    '提前款项',
    '奋战在第一条战线',
    '上第一节课',
    '人大代表1名',
    '上传附件材料',
    '前项目',
    '本条例',
    '意图1',
    '第三届',
  ])('names no place in %s', (text) => {
    expect(places(text)).toEqual([]);
  });
});
