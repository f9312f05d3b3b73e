/** Runs the project's own commands on the Node that runs this. */
import { spawn } from 'node:child_process';

export interface CommandOptions {
  /** Set besides this process's own environment. */
  env?: Readonly<Record<string, string>>;
}

/**
 * Runs a script of Node's with its output on this terminal.
 *
 * @param script relative to the project's root
 * @returns the exit status; 1 if a signal ended it
 */
export function runNode(
  script: string,
  args: readonly string[] = [],
  { env = {} }: CommandOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('close', (status) => {
      resolve(status ?? 1);
    });
  });
}
