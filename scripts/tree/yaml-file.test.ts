import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nearestOf, readYaml } from './yaml-file.ts';

const schema = z.strictObject({
  name: z.string(),
  kind: z.enum(['规划', '意见', '办法']).optional(),
  since: z.iso.date({ error: '日期要写成 2022-02-07 这样' }).optional(),
  tags: z.array(z.strictObject({ id: z.string() })).optional(),
});

/** Problems as `line:column text`. */
function problems(text: string): string[] {
  return readYaml('a.yaml', text, schema).problems.map(
    ({ line, column, text }) => `${line}:${column} ${text}`,
  );
}

test('a file that is right gives its value', () => {
  expect(readYaml('a.yaml', 'name: 甲\nkind: 规划\n', schema)).toEqual({
    value: { name: '甲', kind: '规划' },
    problems: [],
  });
});

describe('a problem says where, what is wrong, and what to write', () => {
  test.each([
    [
      'nmae: 甲\nname: 乙',
      '1:1 不认识的字段“nmae”，是不是想写“name”？可用的有：name、kind、since、tags。',
    ],
    [
      'name: 甲\nkind: 规化',
      '2:7 “kind”的值“规化”不在允许的范围内，是不是想写“规划”？可用的有：规划、意见、办法。',
    ],
    ['name: 甲\nsince: 去年', '2:8 “since”的值“去年”不对：日期要写成 2022-02-07 这样'],
    ['kind: 规划', '1:1 缺少“name”，应为文字。'],
    ['name: 5', '1:7 “name”的类型不对：应为文字，现在写的是“5”。'],
    ['name: 甲\ntags:\n  - id: a\n    x: b', '4:5 不认识的字段“x”。可用的有：id。'],
    ['- 甲', '1:1 整个文件的类型不对：应为若干“字段: 值”，现在写的是“["甲"]”。'],
    ['', '1:1 整个文件的类型不对：应为若干“字段: 值”，现在写的是（空）。'],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  test('of what is no YAML', () => {
    expect(problems('name: "甲')[0]).toMatch(/^1:\d+ 这一处不是正确的 YAML/);
    expect(problems('name: 甲\nname: 乙')[0]).toMatch(/^2:1 这一处不是正确的 YAML/);
  });

  test('aliases that would blow the file up are refused', () => {
    const bomb = Array.from({ length: 9 }, (_, i) =>
      i === 0
        ? 'a0: &a0 [x]'
        : `a${i}: &a${i} [${Array(20)
            .fill(`*a${i - 1}`)
            .join(', ')}]`,
    );
    expect(problems(bomb.join('\n'))).toEqual(['1:1 锚点或别名用得太多，请改为直接写出。']);
  });
});

test('nearestOf finds what is meant, and nothing where nothing is near', () => {
  expect(nearestOf('titel', ['title', 'region'])).toBe('title');
  expect(nearestOf('zzz', ['title', 'region'])).toBeNull();
});
