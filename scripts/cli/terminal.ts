/** Questions and answers on standard input and output, from a terminal or a pipe. */
import { createInterface } from 'node:readline';

export interface Terminal {
  /** Asks and waits; null where there is no more input. */
  ask: (question: string) => Promise<string | null>;
  say: (text: string) => void;
}

export function openTerminal(): Terminal & { close: () => void } {
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
      const { value, done } = await iterator.next();
      return done === true ? null : value;
    },
    say: (text) => {
      console.log(text);
    },
    close: () => {
      lines.close();
    },
  };
}
