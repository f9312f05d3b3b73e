/** A thread for tests of the pool: does what it is told, good or bad. */
import { parentPort } from 'node:worker_threads';
import type { WorkerMessage } from './pool.ts';

export type Trial =
  { echo: string } | { hang: true } | { eat: true } | { exit: number } | { throw: string };

const say = (message: WorkerMessage<string>): void => parentPort?.postMessage(message);

parentPort?.on('message', (trial: Trial) => {
  if ('echo' in trial) say({ result: trial.echo });
  else if ('exit' in trial) process.exit(trial.exit);
  else if ('throw' in trial) throw new Error(trial.throw);
  else if ('eat' in trial) {
    const eaten: object[][] = [];
    for (;;) eaten.push(Array.from({ length: 1000 }, (_, at) => ({ at })));
  } else for (;;);
});
say({ ready: true });
