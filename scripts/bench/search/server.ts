/** Serves folders to the browser that is measured, compressed as a static host does, and counts what it sends. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  // The tokeniser, as it is.
  '.ts': 'text/javascript; charset=utf-8',
};

/** text/css · application/json; what hosts compress. Pagefind's own files are compressed already. */
const compressible = /^(?:text|image\/svg|application\/json)/u;

export interface CountingServer {
  url: string;
  /** Bytes of bodies sent since the last call, compressed where a host compresses. */
  sent: () => number;
  close: () => Promise<void>;
}

/** @param folders by the beginning of the path that they are served under */
export async function serveCounting(
  folders: Readonly<Record<string, string>>,
): Promise<CountingServer> {
  let bytes = 0;
  const packs = new Map<string, Buffer>();
  // Once, as a host does before anybody asks: the time of it is none of the search's.
  const compressed = (name: string, body: Buffer): Buffer => {
    const packed = packs.get(name) ?? gzipSync(body);
    packs.set(name, packed);
    return packed;
  };
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
        const packed = range === null && compressible.test(type) ? compressed(name, part) : null;
        bytes += (packed ?? part).length;
        response
          .writeHead(range ? 206 : 200, {
            'content-type': type,
            'cache-control': 'max-age=600',
            ...(packed === null ? {} : { 'content-encoding': 'gzip' }),
          })
          .end(packed ?? part);
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
