/** Messages: on standard error for people, in the published notice for programs. */
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { reporter } from 'vfile-reporter';
import type { Message } from '../tree/notice.ts';
import type { Problem } from '../tree/yaml-file.ts';
import { shownPath } from './folders.ts';

/** Prints the messages of files, those without any left out. */
export function report(files: readonly VFile[]): void {
  const text = reporter([...files], { quiet: true });
  if (text) console.error(text);
}

/** Whether the content of a file was refused, whole or in part. */
export function hasError(file: VFile): boolean {
  return file.messages.some(({ fatal }) => fatal === true);
}

/** What is wrong in files that people write, as errors of these files. */
export function problemFiles(
  problems: readonly Problem[],
  rule: { source: string; ruleId: string },
): VFile[] {
  const files = new Map<string, VFile>();
  for (const { file, text, line, column } of problems) {
    const vfile = files.get(file) ?? new VFile({ path: shownPath(file) });
    files.set(file, vfile);
    vfile.message(text, { place: { line, column }, ...rule }).fatal = true;
  }
  return [...files.values()];
}

/** The messages of a file as they are published, in the order of the source. */
export function publishedMessages(file: VFile): Message[] {
  return file.messages
    .map(publishedMessage)
    .sort((a, b) => a.line - b.line || a.column - b.column || compare(a.rule, b.rule));
}

function publishedMessage({ source, ruleId, fatal, reason, line, column }: VFileMessage): Message {
  return {
    rule: [source, ruleId].filter((part) => part !== undefined).join(':'),
    severity: fatal === true ? 'error' : fatal === false ? 'warning' : 'info',
    text: reason,
    line: line ?? 1,
    column: column ?? 1,
  };
}

/** By code unit: the same on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
