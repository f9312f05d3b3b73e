/** Serves a built site as a plain web host does: files, folders by their index.html, and its own page for what is not there. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export interface SiteServer {
  /** Where the site's home page is, with a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

export interface SiteOptions {
  /** The path that the site was built for: `/`, or `/zhengce/`. */
  base?: string;
  /** Sent with every answer. */
  headers?: Readonly<Record<string, string>>;
}

/** Serves `folder` on a free port of this machine. */
export async function serveSite(
  folder: string,
  { base = '/', headers = {} }: SiteOptions = {},
): Promise<SiteServer> {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(root, base, request.url ?? '/', response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => close(server) };
}

async function answer(
  root: string,
  base: string,
  url: string,
  response: ServerResponse,
): Promise<void> {
  const { pathname, search } = new URL(url, 'http://site.invalid');
  const inside = pathname.startsWith(base)
    ? path.join(root, decodeURIComponent(pathname.slice(base.length)))
    : null;
  if (inside !== null && (inside === root || inside.startsWith(root + path.sep))) {
    const file = pathname.endsWith('/') ? path.join(inside, 'index.html') : inside;
    const body = await contents(file);
    if (body !== null) {
      send(response, 200, file, body);
      return;
    }
    if ((await contents(path.join(inside, 'index.html'))) !== null) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
  }
  const missing = path.join(root, '404.html');
  send(response, 404, missing, (await contents(missing)) ?? Buffer.from('Not found'));
}

function send(response: ServerResponse, status: number, file: string, body: Buffer): void {
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, 'content-length': body.length }).end(body);
}

async function contents(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
}
