/** How far work has come, on standard error: a line that renews itself on a terminal, plain lines elsewhere. */
import type { WriteStream } from 'node:tty';

/** Work that takes less than this needs no display, in milliseconds. */
const patience = 1000;
/** Time between two plain lines, and between two renewals on a terminal. */
const plainInterval = 5000;
const terminalInterval = 100;

export interface Progress {
  /** One more of the total is done. */
  step: () => void;
  /** Takes the display away. */
  end: () => void;
}

/**
 * @param label what is being done, in Chinese
 * @param total how many steps there are; null where nobody knows before the end
 */
export function progressOf(
  label: string,
  total: number | null,
  stream: Pick<WriteStream, 'write' | 'isTTY'> = process.stderr,
  now: () => number = Date.now,
): Progress {
  const started = now();
  const interval = stream.isTTY ? terminalInterval : plainInterval;
  let count = 0;
  let shownAt = started + patience - interval;
  let shown = false;
  return {
    step() {
      count += 1;
      const time = now();
      const last = count === total;
      // a display that goes away at the end has no use for the last step; lines that stay need it
      if (last ? stream.isTTY || !shown : time < shownAt + interval) return;
      shownAt = time;
      shown = true;
      const line = total === null ? `${label}：${count}` : `${label}：${count} / ${total}`;
      stream.write(stream.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
    },
    end() {
      if (shown && stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
