import { strToU8, zipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { givenBy } from './inputs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inputs-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
function write(name: string, content: string | Uint8Array = name): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}
async function told(...names: string[]): Promise<string[]> {
  const lines: string[] = [];
  const gathering = {
    scratch: path.join(folder, '.scratch'),
    allowPrivate: false,
    fetching: () => undefined,
  };
  const args = names.map((name) => (name.startsWith('http') ? name : path.join(folder, name)));
  for await (const given of givenBy(args, gathering)) {
    const short = (shown: string): string =>
      shown.replaceAll(`${folder}/`, '').replace(folder, '.');
    if ('input' in given) {
      const { shown, file } = given.input;
      lines.push(`${short(shown)} = ${readFileSync(file, 'utf8')} (${path.basename(file)})`);
    } else if ('notTaken' in given)
      lines.push(`${short(given.notTaken.shown)}: ${given.notTaken.reason}`);
    else lines.push(`${short(given.passedOver.shown)}: +${given.passedOver.others}`);
  }
  return lines;
}

test('a folder gives what can be read in it, in order, and nothing hidden', async () => {
  for (const name of ['b/二.md', 'a.TXT', 'b/图.png', '.git/c.txt', '.d.txt', '~$e.docx', 'f'])
    write(name);
  symlinkSync(folder, path.join(folder, 'b', 'round'));
  expect(await told('')).toEqual([
    'a.TXT = a.TXT (a.TXT)',
    'b/二.md = b/二.md (二.md)',
    'b: +2',
    '.: +1',
  ]);
});

test('a file that is named is given whatever it is: why it cannot be read is for the reader to say', async () => {
  write('a.png');
  expect(await told('a.png')).toEqual(['a.png = a.png (a.png)']);
});

test('an archive gives its files under their own names; two of one name do not meet', async () => {
  const entries = {
    '一/通知.txt': strToU8('甲'),
    '二/通知.txt': strToU8('乙'),
    '内.zip': zipSync({}),
    '图.png': strToU8(''),
  };
  write('包.zip', zipSync(entries));
  expect(await told('包.zip')).toEqual([
    '包.zip › 一/通知.txt = 甲 (通知.txt)',
    '包.zip › 二/通知.txt = 乙 (通知.txt)',
    '包.zip › 内.zip: 压缩包里的压缩包不打开。请先解压，再单独添加。',
    '包.zip: +1',
  ]);
});

test('what is no archive, holds nothing, is not there or is not public is told, and the rest is given', async () => {
  write('坏.zip', 'PK\u0003\u0004');
  write('空.zip', zipSync({ '图.png': strToU8('') }));
  write('a.txt');
  expect(await told('坏.zip', '空.zip', '无.zip', 'http://127.0.0.1/', 'a.txt')).toEqual([
    '坏.zip: 文件已损坏，解不开。',
    expect.stringContaining('空.zip: 压缩包里没有可以读取的文件'),
    '无.zip: 没有这个文件。请检查路径和文件名。',
    expect.stringContaining('127.0.0.1是内网或本机的地址'),
    'a.txt = a.txt (a.txt)',
  ]);
});
