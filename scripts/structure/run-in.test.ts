import { describe, expect, test } from 'vitest';
import { emptyDivision, isDivision, type Member } from './division.ts';
import { paragraphOf } from './pieces.fixture.ts';
import { markRunInHeadings } from './run-in.ts';

/** What a division with these paragraphs holds: leads with ~, the number of their paragraphs after them. */
function leads(...texts: string[]): string[] {
  const root = { ...emptyDivision('heading'), members: texts.map(paragraphOf) };
  const [marked] = markRunInHeadings([root], new Set());
  const shown = (member: Member): string => {
    if (isDivision(member)) {
      return `~${member.printed ?? ''}|${member.title ?? ''}|${member.members.length}`;
    }
    return 'type' in member && member.type === 'paragraph' ? member.text.slice(0, 6) : '?';
  };
  return marked && isDivision(marked) ? marked.members.map(shown) : [];
}

describe('leads with siblings', () => {
  test.each([
    [
      'one clause and its stop',
      ['坚持生态优先。保护山体水系。', '坚持便民利民。就近布设步道。'],
      ['~|坚持生态优先|1', '~|坚持便民利民|1'],
    ],
    [
      'dashes',
      ['——路网更密。新建绿道二十公里。', '——水质更清。断面达标。'],
      ['~——|路网更密|1', '~——|水质更清|1'],
    ],
    [
      'labels with a colon',
      ['新任务：全市绿道加快成网。要补齐断点。', '新机遇：生态投入不断增加。要抓住时机。'],
      ['~新任务：|全市绿道加快成网|1', '~新机遇：|生态投入不断增加|1'],
    ],
    [
      'a paragraph after a lead belongs to it',
      ['坚持生态优先。保护山体。', '严控开山采石，修复矿坑。', '坚持便民利民。就近布设。'],
      ['~|坚持生态优先|2', '~|坚持便民利民|1'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(leads(...texts)).toEqual(expected);
  });
});

describe('near misses', () => {
  test.each([
    ['a lead alone', ['坚持生态优先。保护山体。', '严控开山采石，修复矿坑。']],
    ['sentences with commas', ['坚持优先，统筹推进。保护山体。', '坚持便民，就近布设。连通社区。']],
    [
      'sentences with who does it',
      ['每年培训百人。（市教育局负责）', '每年巡查百次。（市水利局负责）'],
    ],
    ['dashes without a body', ['——路网更密。', '——水质更清。']],
    ['duties', ['责任单位：市水利局及各县。按季报送。', '配合单位：市财政局及各县。按季报送。']],
    ['enumerated sentences', ['一是保护山体。严控开采。', '二是修复矿坑。恢复植被。']],
  ])('%s', (_, texts) => {
    expect(leads(...texts).filter((shown) => shown.startsWith('~'))).toEqual([]);
  });
});

test('a transition stands under none of the leads', () => {
  expect(
    leads('坚持生态优先。保护山体。', '坚持便民利民。就近布设。', '与此同时，任务仍然艰巨。'),
  ).toEqual(['~|坚持生态优先|1', '~|坚持便民利民|1', '与此同时，任']);
});
