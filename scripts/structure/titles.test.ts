import { describe, expect, test } from 'vitest';
import { labelAt } from './labels.ts';
import { paragraphOf } from './pieces.fixture.ts';
import { areTitled, clean, cutTitles } from './titles.ts';

/** Title and body of each paragraph, `|` between them; * before a text has content under it. */
function cut(...texts: string[]): string[] {
  const group = texts.map((text) => {
    const paragraph = paragraphOf(text.replace(/^\*/u, ''));
    const label = labelAt(paragraph.text);
    if (!label) throw new Error(`${text} has no label`);
    return { paragraph, label, hasContent: text.startsWith('*') };
  });
  return cutTitles(group).map(
    ({ title, bodyFrom }, i) => `${title ?? ''}|${group[i]?.paragraph.text.slice(bodyFrom) ?? ''}`,
  );
}

describe('a title and its body', () => {
  test.each([
    ['a line of its own', ['*一、总体要求', '*二、重点任务'], ['总体要求|', '重点任务|']],
    [
      'every paragraph has one',
      ['（一）建设绿道。新建二十公里。', '（二）清理河道。疏浚两条。'],
      ['建设绿道|新建二十公里。', '清理河道|疏浚两条。'],
    ],
    [
      'a duty alone after the stop is no body, so that sentence is text',
      ['1.建设绿道。新建。', '2.清理河道。疏浚。', '3.修缮桥梁。（责任单位：市园林局）'],
      ['建设绿道|新建。', '清理河道|疏浚。', '|修缮桥梁。（责任单位：市园林局）'],
    ],
    [
      'a question',
      ['一、《办法》何时施行？自公布之日起施行。', '二、谁来执行？各县。'],
      ['《办法》何时施行？|自公布之日起施行。', '谁来执行？|各县。'],
    ],
    [
      'a title over nothing, among others that run on',
      ['（一）建设绿道。新建二十公里。', '（二）清理河道。', '（三）修缮桥梁。'],
      ['建设绿道|新建二十公里。', '清理河道|', '修缮桥梁|'],
    ],
    [
      'stops of half width',
      ['(1)建设绿道. 新建二十公里.', '(2)清理河道. 疏浚两条.'],
      ['建设绿道| 新建二十公里.', '清理河道| 疏浚两条.'],
    ],
    ['a colon at its end', ['*三、主要任务：'], ['主要任务|']],
    [
      'an article in brackets, behind a colon',
      ['第十二条：【管理】公园实行分级管理。'],
      ['管理|公园实行分级管理。'],
    ],
    [
      'an article in brackets',
      ['第一条【目的】为了保护公园，制定本办法。'],
      ['目的|为了保护公园，制定本办法。'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(cut(...texts)).toEqual(expected);
  });
});

describe('near misses: text without a title', () => {
  test.each([
    [
      'sentences',
      [
        '（一）各公园要结合实际，做好养护，确保安全，定期巡查，及时整改。如有损坏，立即上报。',
        '（二）各县要加强督导，落实经费，完善台账，明确专人负责。逐级报告。',
      ],
    ],
    ['items of a list', ['1. 公园绿地；', '2. 防护绿地；']],
    ['the last item of a list, with text under it', ['1. 公园绿地；', '*2. 防护绿地。']],
    ['what introduces a list', ['一、下列公园未按期完成整改，决定予以通报批评并限期整改：']],
    ['an article', ['第二条 本市公园的规划、建设和管理，适用本办法。']],
  ])('%s', (_, texts) => {
    for (const shown of cut(...texts)) expect(shown.startsWith('|')).toBe(true);
  });
});

test.each([
  ['（一）建设绿道。新建二十公里。', '（二）清理河道。疏浚两条。', true],
  ['（一）建设绿道。新建二十公里。', '（二）各县要加快清理。疏浚两条。', false],
  ['（一）建设绿道。新建二十公里。', '（二）清理河道。', false],
  ['（一）建设绿道。新建二十公里。', '（二）清理河道、沟渠和水库，逐步恢复生态。疏浚两条。', false],
])('%s and %s: words that can only be titles: %s', (one, other, expected) => {
  const group = [one, other].map((text) => {
    const paragraph = paragraphOf(text);
    const label = labelAt(text);
    if (!label) throw new Error(`${text} has no label`);
    return { paragraph, label, hasContent: false };
  });
  expect(areTitled(group)).toBe(expected);
});

test.each([
  [' 总 体 要求： ', '总体要求'],
  ['建设绿道。', '建设绿道'],
  ['；', null],
])('clean(%j) is %j', (title, expected) => {
  expect(clean(title)).toBe(expected);
});
