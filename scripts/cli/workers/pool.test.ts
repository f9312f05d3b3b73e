import { afterEach, expect, test } from 'vitest';
import { WorkerPool, type Outcome } from './pool.ts';
import type { Trial } from './trial-worker.fixture.ts';

const script = new URL('trial-worker.fixture.ts', import.meta.url);
let pool: WorkerPool<Trial, string> | null = null;
const poolOf = (size: number, milliseconds = 20_000): WorkerPool<Trial, string> =>
  (pool = new WorkerPool(script, { size, milliseconds, megabytes: 32 }));
afterEach(() => pool?.close());

async function told(tasks: readonly Trial[], from = poolOf(2)): Promise<string[]> {
  const all: string[] = [];
  for await (const { outcome } of from.inOrder(tasks)) all.push(inWords(outcome));
  return all;
}
const inWords = (outcome: Outcome<string>): string => (outcome.done ? outcome.result : outcome.why);

test('answers come in the order of the tasks', async () => {
  const words = Array.from({ length: 20 }, (_, at) => `w${at}`);
  expect(await told(words.map((echo) => ({ echo })))).toEqual(words);
});

test('one that eats memory, ends its thread or throws is given up, and the others go on', async () => {
  const tasks: Trial[] = [
    { echo: 'a' },
    { eat: true },
    { exit: 3 },
    { throw: '坏' },
    { echo: 'b' },
  ];
  expect(await told(tasks)).toEqual(['a', 'memory', 'crash', 'crash', 'b']);
});

test('one that hangs is given up, and the others go on', async () => {
  const tasks: Trial[] = [{ hang: true }, { echo: 'a' }, { echo: 'b' }, { echo: 'c' }];
  expect(await told(tasks, poolOf(1, 500))).toEqual(['time', 'a', 'b', 'c']);
});

test('no more are taken than there are threads twice over', async () => {
  let taken = 0;
  function* tasks(): Generator<Trial> {
    for (; taken < 100; taken += 1) yield { echo: '' };
  }
  const outcomes = poolOf(2).inOrder(tasks());
  await outcomes.next();
  expect(taken).toBeLessThan(6);
  await outcomes.return(undefined);
});

test('a script that cannot be loaded is an error of the program', async () => {
  const broken = new WorkerPool(new URL('none.ts', import.meta.url), {
    milliseconds: 1,
    megabytes: 32,
  });
  await expect(broken.run({})).rejects.toThrow(/none\.ts/);
});
