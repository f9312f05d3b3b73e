/**
 * Work done in worker threads, with a limit on the time and the memory of each piece: one that hangs or eats memory is
 * given up, its thread with it, and the others go on.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What came of one piece of work. */
export type Outcome<Result> =
  | { done: true; result: Result }
  | {
      done: false;
      why: 'time' | 'memory' | 'crash';
      /** Of a crash: the engine's own words. */
      detail: string;
    };

export interface PoolOptions {
  /** How many threads at most; as many as there are processors where it is not given. */
  size?: number;
  /** Time of one piece of work, in milliseconds. */
  milliseconds: number;
  /** Heap of one thread, in megabytes. */
  megabytes: number;
}

/** What a thread says: that it has loaded, or what it made of the task it was given. */
export type WorkerMessage<Result> = { ready: true } | { result: Result };

/** What ends a thread from within. */
const outOfMemory = 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Threads that all run one script. The script posts a {@link WorkerMessage} `ready` when it has loaded, and then answers each
 * task with one `result`. Close the pool when nothing more is to come: its threads keep the process alive.
 */
export class WorkerPool<Task, Result> {
  readonly #script: URL;
  readonly #options: Required<PoolOptions>;
  readonly #idle: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];
  /** Threads that run or are starting. */
  #threads = 0;

  constructor(script: URL, options: PoolOptions) {
    this.#script = script;
    this.#options = { ...options, size: options.size ?? availableParallelism() };
  }

  /** Does one piece of work as soon as a thread is free. Rejects only if the script itself cannot be loaded. */
  async run(task: Task): Promise<Outcome<Result>> {
    const worker = await this.#free();
    const outcome = await this.#answer(worker, task);
    if (outcome.done) {
      this.#release(worker);
    } else {
      await worker.terminate();
      this.#threads -= 1;
      await this.#replace();
    }
    return outcome;
  }

  /**
   * Does many pieces of work and hands the outcomes back in the order of the tasks. No more than twice as many as there are
   * threads are under way or wait to be taken: memory does not grow with their number.
   */
  async *inOrder<Given extends Task>(
    tasks: Iterable<Given> | AsyncIterable<Given>,
  ): AsyncGenerator<{ task: Given; outcome: Outcome<Result> }> {
    const ahead = this.#options.size * 2;
    const started: { task: Given; outcome: Promise<Outcome<Result>> }[] = [];
    const first = async (): Promise<{ task: Given; outcome: Outcome<Result> }[]> => {
      const one = started.shift();
      return one ? [{ task: one.task, outcome: await one.outcome }] : [];
    };
    for await (const task of tasks) {
      const outcome = this.run(task);
      // whoever takes the outcome hears of it; until then nobody does
      outcome.catch(() => undefined);
      started.push({ task, outcome });
      if (started.length >= ahead) yield* await first();
    }
    while (started.length > 0) yield* await first();
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }

  async #free(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#threads < this.#options.size) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(worker: Worker): void {
    const next = this.#waiting.shift();
    if (next) next(worker);
    else this.#idle.push(worker);
  }

  /** A new thread in the place of one that was given up, if somebody waits for it. */
  async #replace(): Promise<void> {
    if (this.#waiting.length > 0) this.#release(await this.#start());
  }

  async #start(): Promise<Worker> {
    this.#threads += 1;
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: this.#options.megabytes },
    });
    await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    stopListening(worker);
    return worker;
  }

  #answer(worker: Worker, task: Task): Promise<Outcome<Result>> {
    return new Promise((resolve) => {
      const end = (outcome: Outcome<Result>): void => {
        clearTimeout(timer);
        stopListening(worker);
        resolve(outcome);
      };
      const failed = (why: 'time' | 'memory' | 'crash', detail = ''): void => {
        end({ done: false, why, detail });
      };
      const timer = setTimeout(failed, this.#options.milliseconds, 'time');
      worker.once('message', (message: WorkerMessage<Result>) => {
        if ('result' in message) end({ done: true, result: message.result });
      });
      worker.once('messageerror', (error) => {
        failed('crash', error.message);
      });
      worker.once('error', (error: unknown) => {
        const { code, message } = error as NodeJS.ErrnoException;
        failed(code === outOfMemory ? 'memory' : 'crash', message);
      });
      worker.once('exit', (status) => {
        failed('crash', String(status));
      });
      worker.postMessage(task);
    });
  }
}

/** Of these events only: the thread has listeners of its own. An error on the way out has been heard, or is too late. */
function stopListening(worker: Worker): void {
  for (const event of ['message', 'messageerror', 'error', 'exit'])
    worker.removeAllListeners(event);
  worker.on('error', () => undefined);
}
