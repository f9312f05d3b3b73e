import { describe, expect, it } from 'vitest';
import { likeSounding } from './language.ts';
import { language } from './query-data.fixture.ts';

it('simplifies what it has a table for, and leaves the rest', () => {
  expect(language.simplify('五社聯動機')).toBe('五社联动機');
});

describe('variants', () => {
  it('are the other words of a group, without those that hold the shorter', () => {
    expect(language.variants('社工站')).toEqual(['社会工作服务站']);
  });
  it('replace words within a term', () => {
    expect(language.variants('驻站社工培训')).toEqual(['驻站社会工作培训']);
    expect(language.variants('建设社工站')).toContain('建设社会工作服务站');
  });
  it('are none for what has no other name', () => {
    expect(language.variants('督导')).toEqual([]);
  });
});

describe('agency', () => {
  it.each(['财政部门', '甲山市财政局', '各级财政部门', '省财政厅'])('%s is 财政', (term) => {
    expect(language.agency(term)?.name).toBe('财政');
  });
  it.each(['财政投入', '督导'])('%s is none', (term) => {
    expect(language.agency(term)).toBeNull();
  });
});

it('takes a region from the beginning of a run of words', () => {
  expect(language.regionBefore('甲山市督导')).toMatchObject({
    region: { name: '甲山市' },
    rest: '督导',
  });
  expect(language.regionBefore('督导甲山')).toBeNull();
  expect(language.regionBefore('甲山')).toBeNull();
});

describe('segment', () => {
  it('takes a run of known words apart', () => {
    expect(language.segment('社工站覆盖率')).toEqual(['社工站', '覆盖率']);
    expect(language.segment('社工站的督导')).toEqual(['社工站', '督导']);
  });
  it('leaves what has an unknown part', () => {
    expect(language.segment('社工站量子')).toBeNull();
  });
});

it('wordsIn gives the known words of any run', () => {
  expect(language.wordsIn('量子社工站督导费')).toEqual(['社工站', '督导']);
});

it('likeSounding hears no difference where many speak none', () => {
  expect(likeSounding('zhan')).toBe(likeSounding('zan'));
  expect(likeSounding('lan')).toBe(likeSounding('nan'));
  expect(likeSounding('ling')).toBe(likeSounding('lin'));
  expect(likeSounding('mao')).not.toBe(likeSounding('mo'));
});
