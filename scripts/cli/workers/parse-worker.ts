/** The thread of the parsing pool: takes paths of files, answers with what was read. */
import { parentPort } from 'node:worker_threads';
import { noticeOf } from '../notice-of.ts';
import { receiveFile } from '../source-folder.ts';
import { readVocabulary } from '../vocabulary.ts';
import type { ParsedFile, ParseTask } from './parse-pool.ts';
import type { WorkerMessage } from './pool.ts';

const { vocabulary } = readVocabulary();

async function parsed({ file }: ParseTask): Promise<ParsedFile> {
  const received = await receiveFile(file);
  const alone = { ...received, id: null, yaml: null, yamlFile: null };
  const notice = vocabulary && (noticeOf(alone, vocabulary)?.notice ?? null);
  const messages = received.file.messages.map(
    ({ reason, line = null, column = null, fatal = null, source = null, ruleId = null }) => {
      return { reason, line, column, fatal, source, ruleId };
    },
  );
  return { notice, messages };
}

const say = (message: WorkerMessage<ParsedFile>): void => parentPort?.postMessage(message);

parentPort?.on('message', (task: ParseTask) => {
  void parsed(task).then((result) => {
    say({ result });
  });
});
say({ ready: true });
