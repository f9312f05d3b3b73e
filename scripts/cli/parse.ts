/** `npm run -s parse -- FILE…`: each file as one JSON notice on a line. Writes no file. */
import { once } from 'node:events';
import type { VFile } from 'vfile';
import type { Vocabulary } from '../annotate/vocabulary.ts';
import { sourceText } from '../tree/text.ts';
import { done, refused, runCommand, usageError, type Command } from './command.ts';
import { argumentFile } from './folders.ts';
import { noticeOf, treeOf } from './notice-of.ts';
import { progressOf } from './progress.ts';
import { hasError, report } from './report.ts';
import { refuseAll, reviewsOf } from './reviews.ts';
import { receiveFile, type Received } from './source-folder.ts';
import { readVocabulary } from './vocabulary.ts';

const command: Command<'text'> = {
  name: 'npm run -s parse',
  about:
    '读取文件，把每份文件的结构和条款中的记录打印成一行 JSON；不改动任何文件。content/sources 中的文件会用上它的 notice.yaml 和复核。',
  files: '文件……',
  options: { text: { type: 'boolean', about: '改为打印由结构还原的原文，用来核对有没有丢字' } },
  examples: [
    ['npm run -s parse -- 通知.txt', '打印一份文件的结构'],
    ['npm run -s parse -- *.txt *.md > 结构.jsonl', '许多文件，每份一行；有一份读不了，别的照常'],
    ['npm run -s parse -- --text 通知.txt', '打印还原的原文'],
  ],
  async run({ files, flag }) {
    if (files.length === 0) return usageError(command, '没有写要读取的文件。');
    const { vocabulary, files: vocabularyFiles } = readVocabulary();
    report(vocabularyFiles);
    if (!vocabulary) return refused;
    const shownOf = flag('text') ? textOf : (received: Received) => jsonOf(received, vocabulary);
    // on a terminal that shows the output the display would stand in its way
    const progress = process.stdout.isTTY ? null : progressOf('读取文件', files.length);
    let failed = false;
    for (const argument of files) {
      const { output, about } = await shownOf(await receiveFile(argumentFile(argument)));
      progress?.step();
      if (output !== null) await print(`${output}\n`);
      failed ||= about.some(hasError);
      if (about.some(({ messages }) => messages.length > 0)) progress?.end();
      report(about);
    }
    progress?.end();
    return failed ? refused : done;
  },
};

interface Shown {
  /** Null if the file was refused. */
  output: string | null;
  /** The files that have messages. */
  about: VFile[];
}

function textOf(received: Received): Shown {
  const tree = treeOf(received);
  return { output: tree && sourceText(tree), about: filesOf(received) };
}

async function jsonOf(received: Received, vocabulary: Vocabulary): Promise<Shown> {
  const reviews = received.id === null ? null : await reviewsOf(received.id);
  const processed = noticeOf(received, vocabulary, reviews?.reviews ?? []);
  if (reviews) refuseAll(reviews.file, processed?.reviewProblems ?? []);
  return {
    output: processed && JSON.stringify(processed.notice),
    about: [...filesOf(received), ...(reviews ? [reviews.file] : [])],
  };
}

function filesOf({ file, yamlFile }: Received): VFile[] {
  return yamlFile ? [file, yamlFile] : [file];
}

/** Waits where the reader of the output is slower than the parser. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

await runCommand(command);
