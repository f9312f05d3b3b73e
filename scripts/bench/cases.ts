/** What is measured. Each case runs in a process of its own, so that none has what another warmed up or left behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { noticeOf } from '../cli/notice-of.ts';
import { relate } from '../relate/index.ts';
import type { Notice } from '../tree/notice.ts';
import { noticeIds, receiveNotice, type Received } from '../cli/source-folder.ts';
import { readVocabulary } from '../cli/vocabulary.ts';
import type { Vocabulary } from '../annotate/vocabulary.ts';
import { readBytes } from '../read/index.ts';
import { VFile } from 'vfile';
import { hostileInputs, type HostileInput } from './inputs.ts';
import { measureLawtext } from './lawtext.ts';
import { measureLineage } from './lineage.ts';
import { medianTime, peakMemory, referenceTime } from './measure.ts';

export interface Measurement {
  /** UTF-16 units that were read. */
  characters: number;
  milliseconds: number;
  /** Time of the reference on the same text. */
  referenceMilliseconds: number | null;
  /** Time at this length over time at half of it: 2 is linear. */
  growth: number | null;
  peakBytes: number;
}

export interface Case {
  name: string;
  /** In Chinese, for the table. */
  title: string;
  measure: () => Promise<Measurement>;
}

/** The command that makes the whole site, as `npm run build` starts it. */
const buildCommand = path.resolve(import.meta.dirname, '../cli/build.ts');

export const cases: readonly Case[] = [
  { name: 'notices', title: '全部文件：读取到 MDX', measure: () => measureNotices(5) },
  { name: 'notices-once', title: '全部文件：冷启动一次', measure: () => measureNotices(1) },
  { name: 'records', title: '长文：读取到全部记录', measure: () => measureRecords(40) },
  { name: 'lawtext', title: '参照：Lawtext 解析并分析其样例', measure: measureLawtext },
  { name: 'build', title: '生成整个网站', measure: measureBuild },
  { name: 'relate', title: '一千份文件：对比', measure: () => measureRelate(1000) },
  { name: 'lineage', title: '承接关系：1000份文件', measure: () => measureLineage(1000) },
  ...hostileInputs.map((input) => ({
    name: input.name,
    title: `极端输入：${input.title}`,
    measure: () => measureHostile(input),
  })),
];

async function measureNotices(runs: number): Promise<Measurement> {
  const vocabulary = theVocabulary();
  const ids = await noticeIds();
  const received = await Promise.all(ids.map(receiveNotice));
  const text = received.map(({ source }) => source?.text ?? '').join('\n');
  const milliseconds = await medianTime(async () => {
    for (const id of ids) compile(await receiveNotice(id), vocabulary);
  }, runs);
  return {
    characters: text.length,
    milliseconds,
    referenceMilliseconds: await referenceTime(text, runs),
    growth: null,
    peakBytes: peakMemory(),
  };
}

/**
 * Parsing with all annotation, once the engine is warm: the notices that there are, each so many times over in one text.
 *
 * @param times how often each stands in the text; time is taken at half of it, too
 */
async function measureRecords(times: number): Promise<Measurement> {
  const vocabulary = theVocabulary();
  const received = await Promise.all((await noticeIds()).map(receiveNotice));
  const known = received.map(({ source }) => source?.text ?? '').join('\n');
  const timeAt = (number: number): Promise<number> => {
    const bytes = new TextEncoder().encode(`${known}\n`.repeat(number));
    return medianTime(() => {
      noticeOf(receiveBytes(bytes), vocabulary);
    }, 3);
  };
  const half = await timeAt(times / 2);
  const milliseconds = await timeAt(times);
  const text = `${known}\n`.repeat(times);
  return {
    characters: text.length,
    milliseconds,
    referenceMilliseconds: await referenceTime(text, 3),
    growth: milliseconds / half,
    peakBytes: peakMemory(),
  };
}

/** Many notices, made of those that there are by giving each copy a region of its own. */
async function measureRelate(number: number): Promise<Measurement> {
  const vocabulary = theVocabulary();
  const ids = await noticeIds();
  const received = await Promise.all(ids.map(receiveNotice));
  const known = received.flatMap((one) => noticeOf(one, vocabulary)?.notice ?? []);
  const copies = Array.from({ length: number }, (_, index): Notice => {
    const notice = known[index % known.length];
    if (notice === undefined) throw new Error('content/sources 里没有文件。');
    const code = String(100_000 + index);
    return { ...notice, id: `${notice.id}-${code}`, region: { code, name: code, level: 'county' } };
  });
  const timeOf = (notices: readonly Notice[]): Promise<number> =>
    medianTime(() => relate(notices, vocabulary.metrics, (notice) => notice), 1);
  await timeOf(known);
  const half = await timeOf(copies.slice(0, number / 2));
  const milliseconds = await timeOf(copies);
  const texts = copies.flatMap(({ provisions }) => provisions.map(({ text }) => text.length));
  return {
    characters: texts.reduce((sum, length) => sum + length, 0),
    milliseconds,
    referenceMilliseconds: null,
    growth: milliseconds / half,
    peakBytes: peakMemory(),
  };
}

async function measureBuild(): Promise<Measurement> {
  const received = await Promise.all((await noticeIds()).map(receiveNotice));
  const milliseconds = await medianTime(async () => {
    const child = spawn(process.execPath, [buildCommand], { stdio: ['ignore', 'ignore', 'pipe'] });
    const messages = child.stderr.setEncoding('utf8').toArray();
    const [status] = (await once(child, 'close')) as [number | null];
    if (status !== 0) throw new Error((await messages).join(''));
  }, 1);
  return {
    characters: received.reduce((sum, { source }) => sum + (source?.text.length ?? 0), 0),
    milliseconds,
    referenceMilliseconds: null,
    growth: null,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

async function measureHostile({ make, length }: HostileInput): Promise<Measurement> {
  const vocabulary = theVocabulary();
  const timeAt = (text: string): Promise<number> => {
    const bytes = new TextEncoder().encode(text);
    return medianTime(() => {
      compile(receiveBytes(bytes), vocabulary);
    }, 1);
  };
  // What is compiled by the engine on the way is no matter of the input's length.
  await timeAt(make(Math.min(length, 10_000)));
  const half = await timeAt(make(length / 2));
  const text = make(length);
  const milliseconds = await timeAt(text);
  return {
    characters: text.length,
    milliseconds,
    referenceMilliseconds: null,
    growth: milliseconds / half,
    peakBytes: peakMemory(),
  };
}

function receiveBytes(bytes: Uint8Array): Received {
  const file = 'hostile.txt';
  const { source } = readBytes(bytes, file);
  return { id: null, source, yaml: null, file: new VFile({ path: file }), yamlFile: null };
}

/** All that is made of a notice; one that is refused is refused in good time, too. */
function compile(received: Received, vocabulary: Vocabulary): void {
  noticeOf(received, vocabulary)?.mdx();
}

function theVocabulary(): Vocabulary {
  const { vocabulary } = readVocabulary();
  if (!vocabulary) throw new Error('content/vocabulary 有误，请先运行 npm run ingest 查看。');
  return vocabulary;
}
