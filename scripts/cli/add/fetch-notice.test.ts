import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchNotice, FetchRefused, isWebAddress, type FetchLimits } from './fetch-notice.ts';

let server: Server;
let answer: RequestListener;
let asked: (string | undefined)[] = [];
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});
const address = (path = '/', host = '127.0.0.1'): string =>
  `http://${host}:${(server.address() as AddressInfo).port}${path}`;
const fetched = (url: string, limits: Partial<FetchLimits> = {}): ReturnType<typeof fetchNotice> =>
  fetchNotice(url, { allowPrivate: true, ...limits });

test('the bytes come as they are, with a name that says what they are', async () => {
  answer = (_request, response) =>
    response.setHeader('content-type', 'text/html').end('<p>通知</p>');
  const { bytes, name } = await fetched(address('/show.do?id=1'));
  expect([Buffer.from(bytes).toString(), name]).toEqual(['<p>通知</p>', 'show.html']);
});

test('what a server packs is unpacked, and counted unpacked', async () => {
  answer = (_request, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync('0'.repeat(100_000)));
  expect((await fetched(address())).bytes).toHaveLength(100_000);
  await expect(fetched(address(), { bytes: 99_999 })).rejects.toThrow(/文件太大/);
});

test('nothing is fetched from an address that is not public, however it is written', async () => {
  answer = (_request, response) => response.end('secret');
  const { port } = server.address() as AddressInfo;
  for (const host of [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
  ]) {
    await expect(fetched(`http://${host}:${port}/`, { allowPrivate: false })).rejects.toThrow(
      /内网或本机的地址/,
    );
  }
  expect(asked).toEqual([]);
});

test('a redirect is followed, and checked as the first address was', async () => {
  answer = (request, response) => {
    if (request.url === '/a') response.writeHead(302, { location: '/b.txt' }).end();
    else response.end('通知');
  };
  expect((await fetched(address('/a'))).name).toBe('b.txt');
  answer = (_request, response) =>
    response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  await expect(fetched(address())).rejects.toThrow(/没有取 file: 开头的/);
});

test('who redirects without end is left', async () => {
  answer = (request, response) => response.writeHead(301, { location: `${request.url}x` }).end();
  await expect(fetched(address())).rejects.toThrow(/转了 5 次/);
  expect(asked).toHaveLength(6);
});

test('too large, too slow, not there, cut off: each is told', async () => {
  answer = (_request, response) => response.setHeader('content-length', 11).end('01234567890');
  await expect(fetched(address(), { bytes: 10 })).rejects.toThrow(/文件太大/);
  answer = (_request, response) => {
    response.write('01234567890');
  };
  await expect(fetched(address(), { bytes: 10 })).rejects.toThrow(/文件太大/);
  answer = (_request, response) => {
    response.write('0');
  };
  await expect(fetched(address(), { milliseconds: 200 })).rejects.toThrow(/还没有取完/);
  answer = (_request, response) => response.writeHead(404).end();
  await expect(fetched(address())).rejects.toThrow(/网站回答 404/);
  answer = (_request, response) => {
    response.writeHead(200, { 'content-length': 9 }).write('0');
    response.destroy();
  };
  await expect(fetched(address())).rejects.toThrow(FetchRefused);
});

test('only the web, and no passwords', async () => {
  for (const url of ['ftp://a/', 'http://a:b@example.org/', 'file:///etc/passwd', 'http://']) {
    await expect(fetched(url)).rejects.toThrow(FetchRefused);
  }
  expect(['http://a', 'HTTPS://a', 'ftp://a', '/http://a', 'a.txt'].map(isWebAddress)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
