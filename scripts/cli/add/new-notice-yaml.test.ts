import { expect, test } from 'vitest';
import { readNoticeYaml } from '../../read/notice-yaml.ts';
import { newNoticeYaml, withSuperseded } from './new-notice-yaml.ts';

const facts = {
  file: 'source.html',
  url: null,
  origin: null,
  retrieved: null,
  rights: '未确认',
  region: null,
};

test('only what is known is written, and can be read back', () => {
  expect(newNoticeYaml({ ...facts, title: null, superseded: null })).toBe(
    '# yaml-language-server: $schema=../notice.schema.json\nfile: source.html\nrights: 未确认\n',
  );
  const text = newNoticeYaml({
    ...facts,
    url: 'https://a.gov.cn/1.html',
    origin: 'a: "b" # c',
    retrieved: '2026-01-02',
    region: '510400',
    title: '“引号”：<b>与井号</b> # 标题',
    superseded: { by: 'x-1', on: null, source: '由人确认' },
  });
  const { value, messages } = readNoticeYaml(text, 'notice.yaml');
  expect(messages).toEqual([]);
  expect(value).toMatchObject({
    origin: 'a: "b" # c',
    region: '510400',
    supplied: { title: { value: '“引号”：<b>与井号</b> # 标题' } },
    superseded: { by: 'x-1', source: '由人确认' },
  });
});

const old = `# yaml-language-server: $schema=../notice.schema.json

# 网站上找到的
file: source.txt
rights: '一个很长的说明，${'长'.repeat(120)}，不应折行' # 行末的话
region: "510000"   # 省

supplied:
  # 为什么
  issuers: { value: [甲, 乙], reason: 见红头 }
# 最后一句
`;
const superseded = { by: 'new-2026-1', on: '2026-03-01', source: '《新办法》（某发〔2026〕1号）' };

test('what a person wrote stays as it is, in its order', () => {
  const text = withSuperseded(old, superseded) ?? '';
  expect(text.startsWith(old)).toBe(true);
  expect(readNoticeYaml(text, 'notice.yaml').value?.superseded).toEqual(superseded);
});

test('one in brackets takes it in', () => {
  const text = withSuperseded('{ file: source.txt, rights: 公文 } # 说明\n', superseded) ?? '';
  expect(text).toContain('# 说明');
  expect(readNoticeYaml(text, 'notice.yaml').value).toMatchObject({ rights: '公文', superseded });
});

test('one that has ended already, or is no map, is left', () => {
  expect(withSuperseded(`${old}repealed: { by: 某决定 }\n`, superseded)).toBeNull();
  expect(withSuperseded('superseded: { by: x-1 }\n', superseded)).toBeNull();
  expect(withSuperseded('- a\n', superseded)).toBeNull();
  expect(withSuperseded('a: [\n', superseded)).toBeNull();
});
