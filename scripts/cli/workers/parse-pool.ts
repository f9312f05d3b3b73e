/** Files parsed in threads: a file that hangs or eats memory is refused with a message, the others go on. */
import { VFile } from 'vfile';
import type { Notice } from '../../tree/notice.ts';
import { shownPath } from '../folders.ts';
import { WorkerPool, type Outcome } from './pool.ts';

export interface ParseTask {
  /** Path of a file from anywhere. */
  file: string;
}

/** What a thread hands back: plain data. */
export interface ParsedFile {
  /** Null if the file was refused. */
  notice: Notice | null;
  messages: {
    reason: string;
    line: number | null;
    column: number | null;
    fatal: boolean | null;
    source: string | null;
    ruleId: string | null;
  }[];
}

/** The longest notice of a bench takes some seconds on a busy machine. In milliseconds. */
const mostTime = 60_000;
/** Heap of one thread: a text of ten megabytes takes about half of it. In megabytes. */
const mostMemory = 1024;

export type ParsePool = WorkerPool<ParseTask, ParsedFile>;

export function parsePool(limits: { milliseconds?: number; megabytes?: number } = {}): ParsePool {
  return new WorkerPool(new URL('parse-worker.ts', import.meta.url), {
    milliseconds: limits.milliseconds ?? mostTime,
    megabytes: limits.megabytes ?? mostMemory,
  });
}

const reasons = {
  time: `读取用时过长（超过 ${mostTime / 1000} 秒），已放弃。文件可能不正常；确是一份文件的，请把文字复制到 .txt 文件再试。`,
  memory: `读取所需的内存过多，已放弃。文件可能不正常；确是一份文件的，请把文字复制到 .txt 文件再试。`,
  crash: '读取时程序出错，已放弃。请把这份文件连同这条提示交给维护程序的人。',
} as const;

/**
 * The notice of a file with its messages, whatever came of it.
 *
 * @param shown the path to name in messages
 */
export function parsedNotice(
  outcome: Outcome<ParsedFile>,
  shown: string,
): { notice: Notice | null; file: VFile } {
  const file = new VFile({ path: shownPath(shown) });
  if (!outcome.done) {
    const detail = outcome.why === 'crash' && outcome.detail !== '' ? `（${outcome.detail}）` : '';
    const message = file.message(reasons[outcome.why] + detail, {
      source: 'read',
      ruleId: outcome.why,
    });
    message.fatal = true;
    return { notice: null, file };
  }
  for (const { reason, line, column, fatal, source, ruleId } of outcome.result.messages) {
    const message = file.message(reason, {
      ...(line !== null && { place: { line, column: column ?? 1 } }),
      ...(source !== null && { source }),
      ...(ruleId !== null && { ruleId }),
    });
    message.fatal = fatal ?? undefined;
  }
  return { notice: outcome.result.notice, file };
}
