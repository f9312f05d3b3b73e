import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

it('hands a command its arguments, and its exit status back', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'launch-'));
  try {
    const script = path.join(folder, 'command.ts');
    writeFileSync(
      script,
      'const rest: string[] = process.argv.slice(2);\nconsole.log(JSON.stringify(rest));\nprocess.exitCode = 3;\n',
    );
    const run = spawnSync(
      process.execPath,
      ['scripts/launch.js', script, '--text', '一 份 文件.txt'],
      {
        encoding: 'utf8',
      },
    );
    expect(run.stdout).toBe('["--text","一 份 文件.txt"]\n');
    expect(run.status).toBe(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
