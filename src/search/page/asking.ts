/** Sends questions to the worker; only the answer to the last one counts. */
import type { Answer, Request } from '../engine.ts';
import type { Preparation, Question, Reply } from '../worker.ts';

export interface Listener {
  answered: (answer: Answer) => void;
  failed: (message: string) => void;
}

export class Asking {
  readonly #index: string;
  readonly #listener: Listener;
  #worker: Worker | null = null;
  #last = 0;

  /** @param index address of the index that this page was built with */
  constructor(index: string, listener: Listener) {
    this.#index = index;
    this.#listener = listener;
  }

  ask(request: Request): void {
    this.#last += 1;
    this.#worker ??= this.#start();
    const question: Question = { ...request, id: this.#last, index: this.#index };
    this.#worker.postMessage(question);
  }

  /** Opens the index while the reader still types: the first answer need not wait for it. */
  prepare(): void {
    if (this.#worker !== null) return;
    this.#worker = this.#start();
    const preparation: Preparation = { index: this.#index };
    this.#worker.postMessage(preparation);
  }

  /** Whatever is still being answered is no longer wanted. */
  cancel(): void {
    this.#last += 1;
  }

  #start(): Worker {
    const started = new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.id !== this.#last) return;
      if ('answer' in data) this.#listener.answered(data.answer);
      else this.#listener.failed('搜索没有成功：索引没有取到。请检查网络，或刷新页面后重试。');
    });
    started.addEventListener('error', () => {
      this.#worker = null;
      this.#listener.failed('搜索没有成功：浏览器没能启动搜索。请刷新重试。');
    });
    return started;
  }
}
