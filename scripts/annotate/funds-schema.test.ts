import { describe, expect, it } from 'vitest';
import { fundsSchema } from './funds-schema.ts';
import { fundVocabulary } from './vocabulary.fixture.ts';
import { readYaml } from './vocabulary-file.ts';

describe('funds.yaml', () => {
  it('is right as it stands', () => {
    expect(fundVocabulary().funds.length).toBeGreaterThan(10);
  });

  it.each([
    ['type: 别类', '没有“别类”这一类'],
    ['type: 甲类\n    nmes: [乙]', '是不是想写“names”'],
  ])('says what is wrong with %j, and where', (entry, message) => {
    const text = `types:\n  - name: 甲类\n    about: 说明\nfunds:\n  - id: a\n    name: 甲\n    ${entry}\n    names: [甲]\n`;
    const { problems } = readYaml('funds.yaml', text, fundsSchema);
    expect(problems[0]?.text).toContain(message);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(7);
  });

  it('finds a name that two entries claim', () => {
    const entry = (id: string): string =>
      `  - id: ${id}\n    name: 甲\n    type: 甲类\n    names: [经费]\n`;
    const text = `types:\n  - name: 甲类\n    about: 说明\nfunds:\n${entry('a')}${entry('b')}`;
    expect(readYaml('funds.yaml', text, fundsSchema).problems).toMatchObject([
      { line: 12, text: expect.stringContaining('“经费”') as string },
    ]);
  });
});
