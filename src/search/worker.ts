/** Search, off the page's own thread. */
import { href } from '../links.ts';
import { Engine, type Answer, type Pagefind, type Selection } from './engine.ts';
import { planQuery } from './plan.ts';

export interface Question {
  id: number;
  query: string;
  selection: Selection;
  shown: number;
}
export type Reply = { id: number } & ({ answer: Answer } | { error: string });

let engine: Promise<Engine> | null = null;

async function start(): Promise<Engine> {
  const address = new URL(href('pagefind/pagefind.js'), location.href).href;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as {
    createInstance: () => Pagefind & { init: () => Promise<void> };
  };
  const pagefind = createInstance();
  await pagefind.init();
  return new Engine(pagefind);
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  engine ??= start();
  engine
    .then((one) => one.ask(planQuery(data.query), data.selection, data.shown))
    .then(
      (answer) => {
        reply({ id: data.id, answer });
      },
      (error: unknown) => {
        engine = null;
        reply({ id: data.id, error: String(error) });
      },
    );
});

function reply(message: Reply): void {
  postMessage(message);
}
