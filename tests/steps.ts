/** The checks of `npm test`, in the order in which they run: the quick ones first, then the site and what looks at it. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { runNode } from './command.ts';
import {
  basePath,
  buildTwice,
  buildUnderBase,
  folderUnderBase,
  outputFolder,
} from './site/builds.ts';
import { deadLinks, readSite } from './site/links.ts';

/** How many tests passed and failed. A check that has no tests to count is one. */
export interface Outcome {
  passed: number;
  failed: number;
}

export interface Step {
  name: string;
  /** What it looks at, in Chinese. */
  title: string;
  /** Names of earlier steps that make what this one looks at. */
  needs?: readonly string[];
  run: () => Promise<Outcome>;
}

export const steps: readonly Step[] = [
  { name: 'types', title: '类型', run: () => tool('typescript/bin/tsc', '--noEmit') },
  { name: 'components', title: '页面组件的类型', run: () => tool('astro/bin/astro.mjs', 'check') },
  {
    name: 'lint',
    title: '代码规则与分层',
    run: () => tool('eslint/bin/eslint.js', '--max-warnings', '0', '.'),
  },
  {
    name: 'format',
    title: '代码格式',
    run: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  },
  { name: 'units', title: '单元测试与性质测试', run: runVitest },
  {
    name: 'content',
    title: '提交的 content/notices 与 content/sources 一致',
    run: async () => one((await runNode('scripts/cli/ingest.ts', ['--check'])) === 0),
  },
  // The build for the site's root comes last: it is what stays in dist/.
  {
    name: 'build-base',
    title: `生成网站（子路径 ${basePath}）`,
    run: async () => one(await buildUnderBase()),
  },
  {
    name: 'build',
    title: '生成网站，两次结果逐字节相同',
    run: async () => one(await buildTwice()),
  },
  {
    name: 'html',
    title: '网页是合法的 HTML',
    needs: ['build'],
    run: () => tool('html-validate/bin/html-validate.mjs', `${outputFolder}/**/*.html`),
  },
  {
    name: 'links',
    title: '站内链接都有去处',
    needs: ['build', 'build-base'],
    run: () => Promise.resolve(one(checkLinks())),
  },
  {
    name: 'browser',
    title: '浏览器测试',
    needs: ['build', 'build-base'],
    run: runPlaywright,
  },
];

function one(passed: boolean): Outcome {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A tool that says by its exit status whether all is well. */
async function tool(script: string, ...args: string[]): Promise<Outcome> {
  return one((await runNode(`node_modules/${script}`, args)) === 0);
}

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });

async function runVitest(): Promise<Outcome> {
  const file = 'test-results/units.json';
  const status = await counted(file, 'vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file, vitestReport);
  return outcome(status, report?.numPassedTests, report?.numFailedTests);
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

async function runPlaywright(): Promise<Outcome> {
  const file = 'test-results/browser.json';
  const status = await counted(file, '@playwright/test/cli.js', ['test']);
  const stats = readReport(file, playwrightReport)?.stats;
  return outcome(status, stats?.expected, stats && stats.unexpected + stats.flaky);
}

/** Runs a test tool that leaves a report in `file`; an old report is taken away first. */
function counted(file: string, script: string, args: readonly string[]): Promise<number> {
  rmSync(file, { force: true });
  return runNode(`node_modules/${script}`, args);
}

function readReport<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined;
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Counts as reported; a tool that failed without a failed test (a file that cannot be loaded) is one failure more. */
function outcome(status: number, passed = 0, failed = 0): Outcome {
  return { passed, failed: status === 0 || failed > 0 ? failed : 1 };
}

function checkLinks(): boolean {
  const dead = [
    { folder: outputFolder, base: '/' },
    { folder: folderUnderBase, base: basePath },
  ].flatMap(({ folder, base }) =>
    deadLinks(readSite(folder), base).map((one) => ({ ...one, folder })),
  );
  for (const { folder, page, link, reason } of dead.slice(0, 50)) {
    console.error(`${folder}/${page}: ${link} (${reason})`);
  }
  if (dead.length > 0) console.error(`${dead.length} dead links`);
  return dead.length === 0;
}
