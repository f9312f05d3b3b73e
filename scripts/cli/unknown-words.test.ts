import { describe, expect, it } from 'vitest';
import type { Unknown } from '../tree/unknown.ts';
import { unknownInWords } from './unknown-words.ts';

const body: Unknown = {
  vocabulary: 'agencies',
  name: '某某办',
  count: 3,
  notices: ['a', 'b'],
  example: { notice: 'a', provision: 'p1', quote: '由某某办牵头', line: 7 },
};
const heading: Unknown = {
  vocabulary: 'topics',
  name: '组织领导',
  count: 1,
  notices: ['a'],
  example: { notice: 'a', provision: 's4', quote: '组织领导', line: 40 },
};

describe('unknownInWords', () => {
  it('names the file that an entry goes into, how often it is missing, and where it stands', () => {
    expect(unknownInWords([body, heading], null)).toBe(
      [
        '机构 agencies.yaml：责任主体不属于任何机构（1 个）',
        '  某某办  ×3，2 份文件',
        '      a 第7行：由某某办牵头',
        '',
        '专题 topics.yaml：章节不属于任何专题（1 个）',
        '  组织领导',
        '      a 第40行',
      ].join('\n'),
    );
  });

  it('says how many it leaves out, and nothing of it where it leaves out none', () => {
    expect(unknownInWords([body, { ...body, name: '另一办' }], 1)).toContain('还有 1 个');
    expect(unknownInWords([body], 1)).not.toContain('还有');
  });

  it('shortens a long quote', () => {
    const long = { ...body, example: { ...body.example, quote: '长'.repeat(41) } };
    expect(unknownInWords([long], null)).toContain(`：${'长'.repeat(40)}……`);
  });

  it('says that nothing is missing', () => {
    expect(unknownInWords([], null)).toContain('没有');
  });
});
