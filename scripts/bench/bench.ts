/** `npm run bench`: time and memory of the whole way, as a table or as JSON. */
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { promisify } from 'node:util';
import { done, refused, runCommand, usageError, type Command } from '../cli/command.ts';
import { progressOf } from '../cli/progress.ts';
import { cases, type Case, type Measurement } from './cases.ts';
import { scaleCase, scaleRow, searchCase, searchRows } from './search/case.ts';

const scaleNotices = Number(process.env.SCALE_NOTICES ?? 3500);

type Result = Pick<Case, 'name' | 'title'> & ({ failed: string } | Measurement);

const command: Command<'json' | 'alone'> = {
  name: 'npm run bench',
  about: '测量速度和内存。“倍数”是所用时间与 remark 把同一段文字当作 Markdown 解析所用时间之比。',
  files: '[项目……]',
  options: {
    json: { type: 'boolean', about: '打印 JSON，不打印表格' },
    alone: { type: 'boolean', about: '在本进程中测量一个项目（供本命令自己使用）' },
  },
  examples: [
    ['npm run bench', '测量全部项目（search 和 search-scale 除外）'],
    ['npm run bench -- notices build', '只测量这两项'],
    ['npm run bench -- search', '在 Chromium 中比较三种搜索；先运行 npm run build'],
    [
      'npm run bench -- search-scale',
      '用 3500 份合成文件测量搜索的流量和速度；先运行 npm run build',
    ],
    ['npm run -s bench -- --json > bench.json', '结果存为 JSON'],
  ],
  async run({ files, flag }) {
    const names = [...cases.map(({ name }) => name), searchCase, scaleCase];
    const unknown = files.filter((name) => !names.includes(name));
    if (unknown.length > 0) {
      return usageError(command, `没有名为 ${unknown.join('、')} 的项目。可选：${names.join(' ')}`);
    }
    if (files.includes(scaleCase)) return measureManyNotices(flag('json'));
    // What it gives is another table, and it needs the built site.
    if (files.includes(searchCase)) return compareSearches(flag('json'));
    const chosen = cases.filter(({ name }) => files.length === 0 || files.includes(name));
    if (flag('alone')) {
      for (const one of chosen) console.log(JSON.stringify(await one.measure()));
      return done;
    }
    const progress = progressOf('测量', chosen.length);
    const results: Result[] = [];
    for (const { name, title } of chosen) {
      results.push({ name, title, ...(await measureAlone(name)) });
      progress.step();
    }
    progress.end();
    if (flag('json')) console.log(JSON.stringify({ machine: machine(), results }, null, 2));
    else console.table(Object.fromEntries(results.map((one) => [one.title, row(one)])));
    return results.some((one) => 'failed' in one) ? refused : done;
  },
};

async function compareSearches(json: boolean): Promise<typeof done> {
  const { measureSearches } = await import('./search/measure.ts');
  const results = await measureSearches();
  if (json) console.log(JSON.stringify({ machine: machine(), results }, null, 2));
  else console.table(searchRows(results));
  return done;
}

async function measureManyNotices(json: boolean): Promise<typeof done> {
  const { measureScale } = await import('./search/scale.ts');
  const result = await measureScale(scaleNotices, process.env.SCALE_FOLDER ?? null);
  if (json) console.log(JSON.stringify({ machine: machine(), result }, null, 2));
  else console.table(scaleRow(result));
  return done;
}

/** In a process of its own; one that breaks down is a result, too. */
async function measureAlone(name: string): Promise<{ failed: string } | Measurement> {
  const script = process.argv[1] ?? '';
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--alone', name]);
    return JSON.parse(stdout) as Measurement;
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

function row(result: Result): Record<string, string> {
  if ('failed' in result) {
    return { 失败: /^\w*Error: .*$/mu.exec(result.failed)?.[0] ?? result.failed.slice(0, 60) };
  }
  const { characters, milliseconds, referenceMilliseconds, growth, peakBytes } = result;
  return {
    字数: characters.toLocaleString('en'),
    毫秒: milliseconds.toFixed(0),
    '万字/秒': (characters / milliseconds / 10).toFixed(1),
    倍数: referenceMilliseconds === null ? '' : (milliseconds / referenceMilliseconds).toFixed(2),
    加倍后耗时: growth === null ? '' : `×${growth.toFixed(2)}`,
    内存MB: (peakBytes / 2 ** 20).toFixed(0),
  };
}

function machine(): Record<string, string | number> {
  const [cpu] = cpus();
  return { node: process.version, processor: cpu?.model ?? '', cores: cpus().length };
}

await runCommand(command);
