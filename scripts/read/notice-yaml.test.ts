import { expect, test } from 'vitest';
import { endedOf, noticeYamlJsonSchema, readNoticeYaml, suppliedMetadata } from './notice-yaml.ts';

const start = 'file: source.txt\nrights: 国家机关公文\n';

/** Messages as `line:column reason`. */
function wrong(text: string): string[] {
  return readNoticeYaml(text, 'notice.yaml').messages.map(
    ({ line, column, reason }) => `${line ?? 0}:${column ?? 0} ${reason}`,
  );
}

test('a notice.yaml with all its fields', () => {
  const text = `# yaml-language-server: $schema=../notice.schema.json
${start}url: https://example.org/a
retrieved: 2022-02-07
region: 510000
supplied:
  title:
    value: 某省规划
    reason: 正文没有标题
    source: mou-sheng-xinwen
  period:
    value: { from: 2021, to: '2025' }
    reason: 题名中有
`;
  const { value, messages } = readNoticeYaml(text, 'notice.yaml');
  expect(messages).toEqual([]);
  expect(value).toMatchObject({ region: '510000', retrieved: '2022-02-07' });
  expect(value && suppliedMetadata(value)).toEqual({
    title: '某省规划',
    period: { from: '2021', to: '2025' },
  });
});

test('a notice that was repealed or superseded', () => {
  const ended = (text: string) => {
    const { value } = readNoticeYaml(start + text, 'notice.yaml');
    return value && endedOf(value);
  };
  expect(ended('')).toBeUndefined();
  expect(ended('superseded: { by: mou-sheng-2026-3 }')).toEqual({
    how: 'superseded',
    by: 'mou-sheng-2026-3',
    target: 'mou-sheng-2026-3',
    on: null,
    source: null,
  });
  const both = 'repealed: { by: 某省人民政府令第9号, on: 2024-03-01 }\nsuperseded: { by: a-1 }';
  expect(ended(both)).toMatchObject({ how: 'repealed', target: null, on: '2024-03-01' });
  expect(wrong(`${start}repealed: 2024-03-01`)).toHaveLength(1);
});

test('nothing supplied is nothing', () => {
  const { value } = readNoticeYaml(start, 'notice.yaml');
  expect(value && suppliedMetadata(value)).toEqual({});
});

test.each([
  ['titel: 甲', '3:1 不认识的字段“titel”。“title”要写在“supplied”下面，缩进两格。'],
  [
    'regoin: 5',
    '3:1 不认识的字段“regoin”，是不是想写“region”？可用的有：file、url、origin、retrieved、rights、region、supplied、repealed、superseded。',
  ],
  [
    'retrieved: 2022-02-30',
    '3:12 “retrieved”的值“2022-02-30”不对：日期要写成 2022-02-07 这样，并且是真有的一天',
  ],
  ['region: 51', '3:9 “region”：要写 6 位行政区划代码，例如 510400'],
  [
    'url: javascript:alert(1)',
    '3:6 “url”的值“javascript:alert(1)”不对：要写完整的网址，以 http:// 或 https:// 开头',
  ],
  [
    'supplied:\n  title: 某省规划',
    '4:10 “title”的类型不对：应为若干“字段: 值”，现在写的是“某省规划”。',
  ],
  ['supplied:\n  title:\n    value: 甲', '5:5 缺少“reason”，应为文字。'],
  [
    'supplied:\n  issuer:\n    value: [甲]',
    '4:3 不认识的字段“issuer”，是不是想写“issuers”？可用的有：title、noticeTitle、kind、issuers、docNumber、issued、addressees、period。',
  ],
])('%j: %s', (line, expected) => {
  expect(wrong(`${start}${line}\n`)).toEqual([expected]);
});

test('a path is no file name', () => {
  expect(wrong('file: ../a.txt\nrights: 甲\n')).toEqual([
    '1:7 “file”的值“../a.txt”不对：只写文件名，不带路径',
  ]);
});

test('a wrong file gives fatal messages, which name it', () => {
  const { value, messages } = readNoticeYaml('', 'content/sources/a/notice.yaml');
  expect(value).toBeNull();
  expect(messages).toMatchObject([{ fatal: true, ruleId: 'notice-yaml' }]);
  expect(String(messages[0])).toMatch(/^content\/sources\/a\/notice\.yaml:1:1: /);
});

test('the JSON Schema tells an editor the fields and what they mean', () => {
  expect(noticeYamlJsonSchema()).toMatchObject({
    properties: { rights: { type: 'string', description: '可否转载、依据是什么' } },
    required: ['file', 'rights'],
    additionalProperties: false,
  });
});
