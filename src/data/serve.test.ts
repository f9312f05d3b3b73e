import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { serveFiles } from './serve.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** What a development server under `/zhengce/` answers to a path. */
async function get(path: string): Promise<{ status: number; body: string; type: string | null }> {
  const middleware = serveFiles('/zhengce/', 'data/', (file) =>
    file === 'a/b.json'
      ? Promise.resolve(Buffer.from(`read ${file}`))
      : Promise.reject(new Error(file)),
  );
  const server = createServer((request, response) => {
    middleware(request, response, () => response.writeHead(404).end('next'));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return {
    status: response.status,
    body: await response.text(),
    type: response.headers.get('content-type'),
  };
}

it('serves what is under its folder, with the base path or without', async () => {
  expect(await get('/zhengce/data/a/b.json?ts=1')).toEqual({
    status: 200,
    body: 'read a/b.json',
    type: 'application/json; charset=utf-8',
  });
  expect(await get('/data/a/b.json')).toMatchObject({ body: 'read a/b.json' });
});

it('leaves the rest to the next', async () => {
  expect(await get('/zhengce/data/none.json')).toMatchObject({ body: 'next' });
  expect(await get('/zhengce/search/')).toMatchObject({ body: 'next' });
});

it('does not leave its folder', async () => {
  expect(await get('/zhengce/data/..%2f..%2fa/b.json')).toMatchObject({ body: 'read a/b.json' });
});
