/** The commands as a person runs them, in a project of their own. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noticeSchema, type Notice } from '../tree/notice.ts';

const notice = `某市民政局关于加强社会工作的通知
某民发〔2022〕7号
各县（区）民政局：
一、总则
社会工作是{process.exit()}专业。
二、要求
到2025年，每县建站1个。
`;

let project = '';
const at = (...names: string[]): string => path.join(project, ...names);
const content = (...names: string[]): string => readFileSync(at(...names), 'utf8');
function write(name: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'commands-'));
  cpSync('content/vocabulary', at('content', 'vocabulary'), { recursive: true });
  cpSync('content/site.yaml', at('content', 'site.yaml'));
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

interface Result {
  status: number | null;
  out: string;
  messages: string;
}
function run(
  command: 'parse' | 'add' | 'ingest' | 'unknown' | 'review',
  ...args: string[]
): Result {
  return runWith('', command, ...args);
}
function runWith(input: string, command: string, ...args: string[]): Result {
  const script = path.join(import.meta.dirname, `${command}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: project,
    input,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: project, FORCE_COLOR: '0' },
  });
  return { status, out: stdout, messages: stderr };
}

describe('parse', () => {
  test('prints each file on one line; a bad one stops none and sets the status', () => {
    write('a.txt', notice);
    write('bad.txt', Uint8Array.of(0, 1, 2, 3));
    write('b.md', '# 乙\n\n- 丙\n');
    const { status, out, messages } = run('parse', 'a.txt', 'bad.txt', 'none.txt', 'b.md');
    expect(status).toBe(1);
    const notices = out
      .trim()
      .split('\n')
      .map((line) => noticeSchema.parse(JSON.parse(line)));
    expect(notices.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(messages).toMatch(/bad\.txt\s+error 这不是文本文件/);
    expect(messages).toMatch(/none\.txt\s+error 没有这个文件/);
    expect(readdirSync(project)).toEqual(['a.txt', 'b.md', 'bad.txt', 'content']);
  });

  test('--text prints the text back', () => {
    write('a.txt', notice);
    const { status, out } = run('parse', '--text', 'a.txt');
    expect(status).toBe(0);
    expect(out.replaceAll(/\s/g, '')).toBe(notice.replaceAll(/\s/g, ''));
  });

  test('a text that lost characters before is printed, and refused', () => {
    write('a.txt', notice.replace('专业', '专\ufffd'));
    const { status, out, messages } = run('parse', 'a.txt');
    expect(status).toBe(1);
    expect((JSON.parse(out) as Notice).messages[0]).toMatchObject({ severity: 'error', line: 5 });
    expect(messages).toMatch(/5:\d+\s+error 这里有字已经丢失/);
  });

  test.each([
    [[], '没有写要读取的文件'],
    [['--txet', 'a'], '不认识的选项 --txet，是不是想写 --text？'],
  ])('wrong usage %j is told with status 2', (args, message) => {
    const { status, out, messages } = run('parse', ...args);
    expect([status, out]).toEqual([2, '']);
    expect(messages).toContain(message);
    expect(messages).toContain('用法：npm run -s parse -- [选项] 文件……');
  });

  test('--help shows examples', () => {
    const { status, out, messages } = run('parse', '--help');
    expect([status, messages]).toEqual([0, '']);
    expect(out).toContain('例子：\n  npm run -s parse -- 通知.txt');
  });
});

describe('unknown', () => {
  test('lists the bodies of files that no vocabulary knows, and writes nothing', () => {
    write('a.txt', `${notice}由某市百灵鸟办公室负责。\n`);
    const { status, out, messages } = run('unknown', 'a.txt');
    expect([status, messages]).toEqual([0, '']);
    expect(out).toMatch(/机构 agencies\.yaml[^]+某市百灵鸟办公室\n +a 第8行/u);
    expect(readdirSync(project)).toEqual(['a.txt', 'content']);
  });

  test('a file that cannot be read is told and stops none', () => {
    write('a.txt', notice);
    write('bad.txt', Uint8Array.of(0, 1, 2, 3));
    const { status, out, messages } = run('unknown', 'bad.txt', 'a.txt', '--json');
    expect(status).toBe(1);
    expect(messages).toMatch(/bad\.txt\s+error 这不是文本文件/);
    for (const line of out.trim().split('\n'))
      expect(JSON.parse(line)).toMatchObject({ notices: ['a'] });
  });

  test('without notices there is nothing to look at', () => {
    expect(run('unknown')).toMatchObject({ status: 2, out: '' });
  });
});

describe('review', () => {
  test('takes answers from a pipe, which ends before the last question', () => {
    write('content/sources/a/source.txt', notice);
    write('content/sources/a/notice.yaml', 'file: source.txt\nrights: 公文\n');
    const { status, messages } = runWith('y\ny 与表一致\n', 'review', 'a');
    expect([status, messages]).toEqual([0, '']);
    expect(content('content', 'reviews', 'a.yaml').match(/quote:/gu)).toHaveLength(2);
  });
});

describe('ingest', () => {
  const yaml = 'file: source.txt\nrights: 公文\n';

  test('makes MDX and data, again the same, and removes what has no source any more', () => {
    write('content/sources/a-1/source.txt', notice);
    write('content/sources/a-1/notice.yaml', `${yaml}region: 510400\n`);
    write('content/notices/gone.mdx', '');
    expect(run('ingest').status).toBe(0);
    expect(readdirSync(at('content/notices'))).toEqual(['a-1.mdx']);
    expect(content('content/notices/a-1.mdx')).toContain('docNumber: "某民发〔2022〕7号"');
    const data = noticeSchema.parse(JSON.parse(content('.data/notices/a-1.json')));
    expect(data).toMatchObject({ region: { code: '510400' }, supplied: ['region'] });
    expect(data.source).toMatchObject({ file: 'content/sources/a-1/source.txt', rights: '公文' });
    expect(JSON.parse(content('.data/notices.json'))).toHaveLength(1);
    expect(run('ingest').messages).toContain('更新 0 个、删去 0 个');
    expect(run('ingest', '--check').status).toBe(0);
  });

  test('what the disk refuses is told in one line', () => {
    write('.data', '');
    const { status, messages } = run('ingest');
    expect(status).toBe(1);
    expect(messages).toMatch(
      /没有完成：.*\.data.*：(?:路径中有一段不是文件夹|这个名字已被别的东西占用)/,
    );
    expect(messages).not.toContain('    at ');
  });

  test('--check fails where a committed file would change, and writes nothing', () => {
    write('content/sources/a-1/source.txt', notice);
    write('content/sources/a-1/notice.yaml', yaml);
    const { status, messages } = run('ingest', '--check');
    expect(status).toBe(1);
    expect(messages).toContain('content/notices/a-1.mdx：与现在的原件和程序不符');
    expect(existsSync(at('content/notices'))).toBe(false);
    expect(existsSync(at('.data'))).toBe(false);
  });

  test('what is wrong in a folder is told with file, line and remedy; the others are made', () => {
    write('content/sources/a-1/source.txt', notice);
    write('content/sources/a-1/notice.yaml', yaml);
    write('content/sources/b-1/source.txt', notice);
    write('content/sources/b-1/notice.yaml', `${yaml}regoin: 510400\n`);
    write('content/sources/c-1/source.txt', notice);
    write('content/sources/d-1/notice.yaml', 'file: source.md\nrights: 公文\nregion: 999999\n');
    write('content/sources/d-1/source.txt', notice);
    write('content/sources/E_1/source.txt', notice);
    write('content/notices/b-1.mdx', '原来的');
    const { status, messages } = run('ingest');
    expect(status).toBe(1);
    expect(messages).toMatch(
      /b-1\/notice\.yaml\s+3:1\s+error 不认识的字段“regoin”，是不是想写“region”/,
    );
    expect(messages).toMatch(/c-1\/notice\.yaml\s+1:1\s+error 缺少 notice\.yaml/);
    expect(messages).toMatch(/3:1\s+error region 的值“999999”不在现行行政区划代码/);
    expect(messages).toMatch(/file 所说的 source\.md 不在这个文件夹里。文件夹里有：source\.txt/);
    expect(messages).toMatch(/E_1\/notice\.yaml\s+1:1\s+error 文件夹名“E_1”不能作编号/);
    expect(readdirSync(at('content/notices'))).toEqual(['a-1.mdx', 'b-1.mdx']);
    expect(content('content/notices/b-1.mdx')).toBe('原来的');
  });
});

describe('add', () => {
  test('copies the original unchanged, with a notice.yaml that can be completed', () => {
    write('下载/通知.TXT', `\ufeff${notice}`);
    const { status, out } = run(
      'add',
      '--region',
      '510400',
      '--url',
      'https://example.org/a',
      '下载/通知.TXT',
    );
    expect(status).toBe(0);
    expect(out).toContain('标题\u3000\u3000  某市民政局关于加强社会工作的通知');
    expect(readdirSync(at('content/sources'))).toEqual(['notice.schema.json', 'tong-zhi']);
    expect(content('content/sources/tong-zhi/source.txt')).toBe(`\ufeff${notice}`);
    expect(content('content/sources/tong-zhi/notice.yaml'))
      .toBe(`# yaml-language-server: $schema=../notice.schema.json
file: source.txt
url: https://example.org/a
rights: 尚未确认，转载前请核对来源。
region: "510400"
`);
    expect(existsSync(at('content/notices/tong-zhi.mdx'))).toBe(true);
    expect(run('ingest', '--check').status).toBe(0);
  });

  test('the same document again, a bad file and a taken id are refused; the rest comes in', () => {
    write('a.txt', notice);
    write('same.txt', notice);
    write('b.txt', '乙的通知\n\n一、总则\n二、附则\n');
    write('c/b.txt', '丙的通知\n\n一、总则\n二、附则\n');
    write('bad.txt', '');
    const { status, out, messages } = run(
      'add',
      'a.txt',
      'same.txt',
      'bad.txt',
      'b.txt',
      'c/b.txt',
    );
    expect(status).toBe(1);
    expect(messages).toContain('same.txt：已有同样的文件，编号 a，没有重复添加');
    expect(messages).toContain('文件是空的');
    expect(out).toContain('添加了 3 份文件，2 份没有添加');
    expect(readdirSync(at('content/notices'))).toEqual(['a.mdx', 'b-2.mdx', 'b.mdx']);
    expect(run('add', '--id', 'a', 'c/b.txt').status).toBe(1);
    expect(run('add', '--id', '../a', 'c/b.txt').status).toBe(2);
    expect(run('add', '--region', '99', 'c/b.txt').status).toBe(2);
  });
});
