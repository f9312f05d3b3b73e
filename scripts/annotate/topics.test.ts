import { describe, expect, it } from 'vitest';
import { synonymsSchema } from './synonyms-schema.ts';
import { topicsOf } from './topics.ts';
import { topicsSchema } from './topics-schema.ts';
import { vocabularyOf } from './vocabulary.fixture.ts';
import { readYaml } from './vocabulary-file.ts';

const topics = vocabularyOf('topics', topicsSchema);

describe('topicsOf', () => {
  it.each([
    ['2022年实现社工站全覆盖', ['station']],
    ['统筹使用福利彩票公益金购买服务', ['procurement', 'funding']],
    ['鼓励慈善力量参与养老服务', ['elderly', 'volunteers']],
    ['社区治理领域的社 区工作者', ['community']],
    ['新购置新能源汽车', []],
  ])('%s', (text, expected) => {
    expect(topicsOf(text, topics)).toEqual(expected);
  });

  it('lets a longer word take a keyword away', () => {
    const vocabulary = {
      topics: [
        { id: 'a', name: '甲', about: '说明', keywords: ['公益'], except: ['公益金'] },
        { id: 'b', name: '乙', about: '说明', keywords: ['公益金'] },
      ],
    };
    expect(topicsOf('使用公益金', vocabulary)).toEqual(['b']);
    expect(topicsOf('公益活动', vocabulary)).toEqual(['a']);
  });
});

describe('synonyms.yaml', () => {
  it('is right as it stands', () => {
    expect(vocabularyOf('synonyms', synonymsSchema).groups.length).toBeGreaterThan(20);
  });

  it('says where a word stands in two groups, and where one stands alone', () => {
    const text = 'groups:\n  - [社工, 社会工作]\n  - [持证]\n';
    expect(readYaml('synonyms.yaml', text, synonymsSchema).problems).toMatchObject([
      { line: 3, text: expect.stringContaining('至少写两个词') as string },
    ]);
    const twice = 'groups:\n  - [社工, 社会工作]\n  - [义工, 社工]\n';
    expect(readYaml('synonyms.yaml', twice, synonymsSchema).problems).toMatchObject([
      { line: 3, text: expect.stringContaining('“社工”') as string },
    ]);
  });
});
