/** Serves folders to the browser that is measured, and counts what it sends. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  // The tokeniser, as it is.
  '.ts': 'text/javascript; charset=utf-8',
};

export interface CountingServer {
  url: string;
  /** Bytes of bodies sent since the last call. */
  sent: () => number;
  close: () => Promise<void>;
}

/** @param folders by the beginning of the path that they are served under */
export async function serveCounting(
  folders: Readonly<Record<string, string>>,
): Promise<CountingServer> {
  let bytes = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
    const prefix = Object.keys(folders).find((start) => pathname.startsWith(start)) ?? '/';
    const inside = decodeURIComponent(pathname.slice(prefix.length));
    const name = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    readBody(path.join(folders[prefix] ?? '', name)).then(
      (body) => {
        const type = types[path.extname(name)] ?? 'application/octet-stream';
        const range = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.range ?? '');
        const part = range ? body.subarray(Number(range[1]), Number(range[2]) + 1) : body;
        bytes += part.length;
        const headers = { 'content-type': type, 'cache-control': 'max-age=600' };
        response.writeHead(range ? 206 : 200, headers).end(part);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    sent: () => {
      const sent = bytes;
      bytes = 0;
      return sent;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function readBody(file: string): Promise<Buffer> {
  const body = await readFile(file);
  return file.endsWith('.ts') ? Buffer.from(stripTypeScriptTypes(body.toString())) : body;
}
