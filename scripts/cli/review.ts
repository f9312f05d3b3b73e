/** `npm run review -- <notice>`: shows what nobody has confirmed, takes the answers, writes content/reviews/<notice>.yaml. */
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { recordKinds } from '../annotate/review/kinds.ts';
import { kindNames } from '../tree/kind-names.ts';
import { ClauseTexts } from '../annotate/review/match.ts';
import { suppliedMetadata } from '../read/notice-yaml.ts';
import { structure } from '../structure/index.ts';
import type { RecordKind } from '../tree/notice.ts';
import { nearestOf } from '../tree/yaml-file.ts';
import { done, refused, runCommand, usageError, wrongUsage, type Command } from './command.ts';
import { sourcesFolder } from './folders.ts';
import { recordsOf } from './records.ts';
import { hasError, report } from './report.ts';
import { described, reviewItems, unreviewed } from './review-session.ts';
import { refuseAll, reviewsOf } from './reviews.ts';
import { noticeIds, receiveNotice } from './source-folder.ts';
import { readVocabulary } from './vocabulary.ts';
import { writeWhole } from './whole-files.ts';

const command: Command<'list' | 'kind'> = {
  name: 'npm run review',
  about:
    '复核一份文件：逐条列出机器读出、还没有人看过的记录，最没有把握的在前；在终端里回答，写入 content/reviews/。',
  files: '文件编号',
  options: {
    list: { type: 'boolean', about: '只列出，不提问' },
    kind: {
      type: 'string',
      value: '种类',
      about: `只看一种：${recordKinds.map((kind) => `${kind} ${kindNames[kind]}`).join('、')}`,
    },
  },
  examples: [
    ['npm run review -- panzhihua-2022-90', '从最没有把握的一条开始'],
    ['npm run review -- panzhihua-2022-90 --kind funding', '只看资金'],
    ['npm run -s review -- panzhihua-2022-90 --list | less', '只列出'],
  ],
  async run({ files, flag, value }) {
    const [id, ...more] = files;
    if (id === undefined || more.length > 0)
      return usageError(command, '请写一份文件的编号，即 content/sources/ 下的文件夹名。');
    const kind = kindOf(value('kind'));
    if (kind === undefined) return usageError(command, `没有“${value('kind') ?? ''}”这一种。`);
    if (!existsSync(path.join(sourcesFolder, id))) {
      const nearest = nearestOf(id, await noticeIds());
      console.error(`没有编号为 ${id} 的文件${nearest === null ? '' : `，是不是 ${nearest}？`}`);
      return wrongUsage;
    }
    const { vocabulary, files: vocabularyFiles } = readVocabulary();
    report(vocabularyFiles);
    if (!vocabulary) return refused;
    const received = await receiveNotice(id);
    const about = [received.file, ...(received.yamlFile ? [received.yamlFile] : [])];
    if (!received.source || about.some(hasError)) {
      report(about);
      return refused;
    }
    const tree = structure(received.source, received.file);
    const supplied = received.yaml ? suppliedMetadata(received.yaml) : {};
    const reviews = await reviewsOf(id);
    if (reviews.reviews === null) {
      report([reviews.file]);
      return refused;
    }
    const read = recordsOf(tree, supplied, vocabulary, reviews.reviews);
    refuseAll(reviews.file, read.problems);
    report([reviews.file]);
    const items = unreviewed(read.records, kind);
    const count = recordKinds.reduce((sum, one) => sum + read.records[one].length, 0);
    console.log(
      `${id}：共 ${count} 条记录，还没有人看过的${kind === null ? '' : kindNames[kind]}有 ${items.length} 条。`,
    );
    if (flag('list')) {
      const texts = new ClauseTexts(read.clauses);
      for (const item of items) console.log(`\n${described(item, texts)}`);
      return hasError(reviews.file) ? refused : done;
    }
    const terminal = inputLines();
    const answered = await reviewItems(items, {
      machine: read.machine,
      clauses: read.clauses,
      text: reviews.text,
      today: today(),
      ask: terminal.ask,
      say: (text) => {
        console.log(text);
      },
      save: (text) => writeWhole(reviews.path, text),
    });
    terminal.close();
    if (answered > 0) console.log(`\n写入 ${answered} 条：${reviews.file.path}`);
    return hasError(reviews.file) ? refused : done;
  },
};

/** null: every kind; undefined: no such kind. */
function kindOf(given: string | null): RecordKind | null | undefined {
  if (given === null) return null;
  return recordKinds.find((kind) => kind === given || kindNames[kind] === given);
}

interface InputLines {
  ask: (question: string) => Promise<string | null>;
  close: () => void;
}

/** Lines of standard input, from a terminal or a pipe. */
function inputLines(): InputLines {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const iterator = lines[Symbol.asyncIterator]();
  // a pipe has ended long before its lines have all been taken
  let ended = false;
  lines.once('close', () => {
    ended = true;
  });
  return {
    ask: async (question) => {
      if (ended) process.stdout.write(question);
      else {
        lines.setPrompt(question);
        lines.prompt();
      }
      const { value, done: last } = await iterator.next();
      return last === true ? null : value;
    },
    close: () => {
      lines.close();
    },
  };
}

/** The day where the person is. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

await runCommand(command);
