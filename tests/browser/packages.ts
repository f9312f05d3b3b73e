/** Programs that tests need and a bare Debian machine lacks. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs Debian packages where this process may; says on standard error what it could not do. Whether that matters, the
 * search for the program tells.
 *
 * @returns whether it tried
 */
export function aptInstall(...names: string[]): boolean {
  if (!mayInstall()) return false;
  aptGet('update', '-q');
  aptGet('install', '-qy', '--no-install-recommends', ...names);
  return true;
}

/** Whether {@link aptInstall} would try. */
export function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function aptGet(...args: string[]): void {
  spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
