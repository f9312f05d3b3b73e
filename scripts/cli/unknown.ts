/** `npm run -s unknown`: what the notices contain that no vocabulary knows, for who adds entries. */
import type { VFile } from 'vfile';
import { findUnknown } from '../annotate/unknown.ts';
import type { Vocabulary } from '../annotate/vocabulary.ts';
import type { Notice } from '../tree/notice.ts';
import type { Unknown } from '../tree/unknown.ts';
import { done, refused, runCommand, usageError, type Command } from './command.ts';
import { argumentFile } from './folders.ts';
import { noticeOf } from './notice-of.ts';
import { progressOf } from './progress.ts';
import { hasError, report } from './report.ts';
import { reviewsOf } from './reviews.ts';
import { noticeIds, receiveFile, receiveNotice, type Received } from './source-folder.ts';
import { unknownInWords } from './unknown-words.ts';
import { readVocabulary } from './vocabulary.ts';

const defaultShown = 20;

const command: Command<'json' | 'all'> = {
  name: 'npm run -s unknown',
  about:
    '列出文件里有、content/vocabulary/ 的词表里没有的：机构、指标、带金额而没有读出资金的句子、不属于任何专题的章节；多的在前。不改动任何文件。',
  files: '[文件……]',
  options: {
    all: { type: 'boolean', about: `全部列出；不写则每个词表列前 ${defaultShown} 个` },
    json: { type: 'boolean', about: '打印成 JSON，每行一个' },
  },
  examples: [
    ['npm run -s unknown', 'content/sources 中的全部文件'],
    ['npm run -s unknown -- 通知.txt 方案.docx', '只看这几份，可以是还没有添加的'],
    ['npm run -s unknown -- --json > 待补.jsonl', '给程序用'],
  ],
  async run({ files, flag }) {
    const { vocabulary, files: vocabularyFiles } = readVocabulary();
    report(vocabularyFiles);
    if (!vocabulary) return refused;
    const ids = files.length > 0 ? [] : await noticeIds();
    if (files.length + ids.length === 0)
      return usageError(command, 'content/sources 中还没有文件，也没有写要看的文件。');
    const receiving = [
      ...files.map((file) => () => receiveFile(argumentFile(file))),
      ...ids.map((id) => () => receiveNotice(id)),
    ];
    const progress = progressOf('读取文件', receiving.length);
    const notices: Notice[] = [];
    const unread: VFile[] = [];
    for (const receive of receiving) {
      const received = await receive();
      const notice = await readNotice(received, vocabulary);
      if (notice) notices.push(notice);
      else unread.push(received.file, ...(received.yamlFile ? [received.yamlFile] : []));
      progress.step();
    }
    progress.end();
    report(unread.filter(hasError));
    const unknown = findUnknown(notices, vocabulary);
    console.log(
      flag('json')
        ? jsonLines(unknown)
        : unknownInWords(unknown, flag('all') ? null : defaultShown),
    );
    return unread.length > 0 ? refused : done;
  },
};

async function readNotice(received: Received, vocabulary: Vocabulary): Promise<Notice | null> {
  const reviews = received.id === null ? null : await reviewsOf(received.id);
  return noticeOf(received, vocabulary, reviews?.reviews ?? [])?.notice ?? null;
}

function jsonLines(unknown: readonly Unknown[]): string {
  return unknown.map((one) => JSON.stringify(one)).join('\n');
}

await runCommand(command);
