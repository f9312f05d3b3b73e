/** `npm run add` as a person runs it, in a project of its own: many files, the same again, successors, and what a kill leaves. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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
import { setTimeout as wait } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { longText } from './known.fixture.ts';

const script = (name: string): string => path.join(import.meta.dirname, '..', `${name}.ts`);
let project = '';
const at = (...names: string[]): string => path.join(project, ...names);
const content = (name: string): string => readFileSync(at(name), 'utf8');
function write(name: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'add-'));
  cpSync('content/vocabulary', at('content', 'vocabulary'), { recursive: true });
  cpSync('content/site.yaml', at('content', 'site.yaml'));
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  INIT_CWD: project,
  FORCE_COLOR: '0',
});
function run(
  name: 'add' | 'ingest',
  ...args: string[]
): { status: number | null; out: string; messages: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(name), ...args], {
    cwd: project,
    encoding: 'utf8',
    env: environment(),
  });
  return { status, out: stdout, messages: stderr };
}

const notice = (year: number, number: number, more = ''): string => `攀枝花市民政局
关于印发《攀枝花市困难群众补助办法${year < 2020 ? '（试行）' : ''}》的通知
攀民政〔${year}〕${number}号

各县（区）民政局：

${longText.slice(0, 12).join('\n')}
${more}

攀枝花市民政局
${year}年3月1日
`;

/** Every file of the content folder with what it holds. */
function snapshot(): Record<string, string> {
  const entries = readdirSync(at('content'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  return Object.fromEntries(
    files.sort().map((file) => [path.relative(project, file), readFileSync(file, 'base64')]),
  );
}

test('a folder and an archive come in together; what is bad or known is listed at the end', () => {
  write('来件/一.txt', notice(2019, 1));
  write(
    '来件/同一.html',
    `<html><body><p>${notice(2019, 1).split('\n').join('</p><p>')}</p></body></html>`,
  );
  write('来件/坏.pdf', 'no pdf');
  write('来件/图.png', '');
  write(
    '包.zip',
    zipSync({
      '别的/二.txt': strToU8('乙市养老服务通知\n\n一、总则\n二、附则\n'),
      '内.zip': strToU8(''),
    }),
  );
  const { status, out, messages } = run('add', '来件', '包.zip');
  expect(status).toBe(1);
  expect(messages).toContain('来件：另有 1 个其他格式的文件，没有读');
  expect(messages).toMatch(/(?:一|同一)\.\w+：已有同样的文件，编号 panzhihua-2019-1/u);
  expect(out).toMatch(/panzhihua-2019-1 +攀枝花市困难群众补助办法（试行）/u);
  const [, failures = ''] = out.split('没有添加：\n');
  expect(failures).toContain('来件/坏.pdf：');
  expect(failures).toContain('包.zip › 内.zip：压缩包里的压缩包不打开');
  expect(out).toContain('添加了 2 份文件，3 份没有添加');
  expect(content('content/sources/er/notice.yaml')).toContain(
    'origin: 压缩包 包.zip 中的 别的/二.txt',
  );
  expect(existsSync(at('.astro/adding'))).toBe(false);
  expect(run('ingest', '--check').status).toBe(0);
});

test('a newer version is pointed out, and with --supersedes the older one says so', () => {
  write('a.txt', notice(2019, 1));
  write('b.txt', notice(2023, 9, '低收入家庭参照执行。'));
  expect(run('add', 'a.txt').status).toBe(0);
  const yaml = 'content/sources/panzhihua-2019-1/notice.yaml';
  write(yaml, `${content(yaml)}# 人写的话\n`);
  const before = content(yaml);
  const { status, messages } = run('add', 'b.txt');
  expect(status).toBe(0);
  expect(messages).toContain(
    '可能取代了 panzhihua-2019-1《攀枝花市困难群众补助办法（试行）》（标题只差年份、版次，日期较晚）',
  );
  expect(content(yaml)).toBe(before);
  rmSync(at('content/sources/panzhihua-2023-9'), { recursive: true });
  expect(run('add', '--supersedes', 'none-1', 'b.txt').status).toBe(2);
  expect(run('add', '--supersedes', 'panzhihua-2019-1', 'b.txt').status).toBe(0);
  expect(content(yaml)).toContain(
    `${before}superseded:\n  by: panzhihua-2023-9\n  on: 2023-03-01\n`,
  );
  expect(content('content/notices/panzhihua-2019-1.mdx')).toContain('panzhihua-2023-9');
  expect(run('ingest', '--check').status).toBe(0);
});

test('a title that is not there is the name of the file, until someone gives one', () => {
  write('补助.txt', '今年继续发放补助。\n');
  run('add', '补助.txt');
  expect(content('content/sources/bu-zhu/notice.yaml')).toMatch(
    /supplied:\n {2}title:\n {4}value: 补助\n/u,
  );
});

test('killed at any moment, content is as before or as after once the next command has run', async () => {
  write('a.txt', notice(2019, 1));
  run('add', 'a.txt');
  write('新/b.txt', notice(2023, 9, '低收入家庭参照执行。'));
  write('新/c.txt', '丙市养老服务通知\n\n一、总则\n根据攀民政〔2019〕1号制定。\n');
  const before = snapshot();
  cpSync(at('content'), at('kept'), { recursive: true });
  const started = performance.now();
  expect(run('add', '新').status).toBe(0);
  const whole = performance.now() - started;
  const after = snapshot();
  const moments = Number(process.env.KILLS ?? 8);
  const seen = { before: 0, after: 0, pending: 0 };
  for (let moment = 0; moment < moments; moment += 1) {
    rmSync(at('content'), { recursive: true });
    cpSync(at('kept'), at('content'), { recursive: true });
    const child = spawn(process.execPath, [script('add'), '新'], {
      cwd: project,
      env: environment(),
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    // the latter half is where it writes
    await wait(whole * (0.3 + (0.8 * (moment + Math.random())) / moments));
    child.kill('SIGKILL');
    await ended;
    if (existsSync(at('.astro/adding/journal.json'))) seen.pending += 1;
    run('ingest');
    const now = snapshot();
    const is = Object.keys(now).length === Object.keys(before).length ? 'before' : 'after';
    seen[is] += 1;
    expect(now).toEqual(is === 'before' ? before : after);
    expect(existsSync(at('.astro/adding'))).toBe(false);
  }
  if (process.env.KILLS !== undefined) console.log(JSON.stringify(seen));
}, 600_000);
