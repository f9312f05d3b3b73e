/**
 * Lawtext 0.1.52, the closest relative of this program, parsing and analysing its own sample: what our speed is set beside.
 * It brings drawing and PDF libraries along, so it is no dependency of the project: it is fetched when it is first asked for.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { medianTime, peakMemory } from './measure.ts';
import type { Measurement } from './cases.ts';

const version = '0.1.52';
const folder = path.resolve('node_modules/.cache/lawtext');
const packageFolder = path.join(folder, 'node_modules/lawtext');
/** The sample is short: it is read so often in one run that the clock can tell. */
const times = 50;

interface Parser {
  parse: (lawtext: string) => { value: unknown };
}
interface Analyzer {
  analyze: (options: { elToBeModified: unknown }) => Promise<unknown>;
}

export async function measureLawtext(): Promise<Measurement> {
  await fetchLawtext();
  const load = createRequire(path.join(packageFolder, 'package.json'));
  const { parse } = load('./dist/src/parser/lawtext.js') as Parser;
  const { analyze } = load('./dist/src/analyzer/index.js') as Analyzer;
  const sample = sampleIn(readFileSync(path.join(packageFolder, 'README.md'), 'utf8'));
  const milliseconds = await medianTime(async () => {
    for (let i = 0; i < times; i += 1) await analyze({ elToBeModified: parse(sample).value });
  }, 3);
  return {
    characters: sample.length * times,
    milliseconds,
    referenceMilliseconds: null,
    growth: null,
    peakBytes: peakMemory(),
  };
}

async function fetchLawtext(): Promise<void> {
  if (existsSync(packageFolder)) return;
  await mkdir(folder, { recursive: true });
  try {
    await promisify(execFile)('npm', [
      'install',
      ...['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--prefix', folder],
      `lawtext@${version}`,
    ]);
  } catch {
    throw new Error(`取不到 lawtext@${version}：这一项要连 npm 才能测量。`);
  }
}

/** The first block of code of its README: the law that it shows as an example. */
function sampleIn(readme: string): string {
  const sample = /```\n([^`]+)```/u.exec(readme)?.[1];
  if (sample === undefined) throw new Error(`lawtext@${version} 的 README 里没有样例。`);
  return sample;
}
