/** The example configuration on a real nginx, which a bare Debian machine installs. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aptInstall } from './packages.ts';

const example = 'docs/nginx.conf';

export interface Nginx {
  url: string;
  close: () => Promise<void>;
}

/** The path of nginx; null where there is none and this process may install none. */
export function provideNginx(): string | null {
  const find = (): string | null => {
    const { stdout } = spawnSync('sh', ['-c', 'PATH="$PATH:/usr/sbin" command -v nginx'], {
      encoding: 'utf8',
    });
    return stdout.trim() === '' ? null : stdout.trim();
  };
  return find() ?? (aptInstall('nginx-light') ? find() : null);
}

/** Serves `folder` as the example says; only the port and the folder are other. */
export async function startNginx(program: string, folder: string): Promise<Nginx> {
  const port = await freePort();
  const work = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const site = readFileSync(example, 'utf8')
    .replace(/^( *listen) 80;$/mu, `$1 127.0.0.1:${port};`)
    .replace(/^( *root) \/var\/www\/tiaoli;$/mu, `$1 ${path.resolve(folder)};`)
    .replace(/^( *include) mime\.types;$/mu, '$1 /etc/nginx/mime.types;');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${work}/${name};`,
  );
  const file = path.join(work, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; pid ${work}/pid; error_log ${work}/error.log; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { access_log off; ${temporary.join(' ')}
${site}
}
`,
  );
  const server = spawn(program, ['-c', file, '-e', `${work}/error.log`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `http://127.0.0.1:${port}/`;
  await answering(url, server);
  return {
    url,
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(work, { recursive: true });
    },
  };
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`nginx: ${said}`);
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nginx does not answer: ${said}`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
