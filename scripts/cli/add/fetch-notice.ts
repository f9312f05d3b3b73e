/** A notice from the network: fetched because a person asked for it, within limits, and never from an address that is not public. */
import { lookup as lookUp } from 'node:dns';
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { largestFile } from '../../read/index.ts';
import { isPublicAddress, NotPublic, publicLookup } from './addresses.ts';
import { fetchedName } from './fetched-name.ts';

export interface Fetched {
  bytes: Uint8Array;
  /** A file name with an extension that says what it is, as far as the server or the address tells. */
  name: string;
}

export interface FetchLimits {
  /** A person said that addresses of the inner network are meant. */
  allowPrivate: boolean;
  /** Of all of it, redirects included. */
  milliseconds?: number;
  bytes?: number;
}

/** Why nothing came, in words for the person who asked. */
export class FetchRefused extends Error {}

const mostRedirects = 5;
const mostTime = 60_000;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export function isWebAddress(argument: string): boolean {
  return /^https?:\/\//i.test(argument);
}

/** @throws {FetchRefused} and nothing else */
export async function fetchNotice(address: string, limits: FetchLimits): Promise<Fetched> {
  const { milliseconds = mostTime } = limits;
  const signal = AbortSignal.timeout(milliseconds);
  try {
    let url = webAddress(address);
    for (let followed = 0; ; followed += 1) {
      const response = await responseOf(url, limits.allowPrivate, signal);
      const { statusCode: status = 0, headers } = response;
      if (redirects.has(status) && headers.location !== undefined) {
        response.destroy();
        if (followed === mostRedirects) {
          throw new FetchRefused(`网址转了 ${mostRedirects} 次还没有到，没有取。`);
        }
        url = webAddress(headers.location, url);
        continue;
      }
      if (status !== 200) {
        response.destroy();
        throw new FetchRefused(
          `网站回答 ${status}，没有给出文件。请在浏览器里打开看看，或下载后再添加。`,
        );
      }
      const bytes = await bodyOf(response, limits.bytes ?? largestFile, signal);
      return { bytes, name: fetchedName(url, headers, bytes) };
    }
  } catch (error) {
    if (error instanceof FetchRefused) throw error;
    if (error instanceof NotPublic) throw new FetchRefused(error.message);
    if (signal.aborted) {
      throw new FetchRefused(
        `${milliseconds / 1000} 秒还没有取完，已放弃。请稍后再试，或下载后再添加。`,
      );
    }
    throw new FetchRefused(`取不到：${reasonOf(error)}。请检查网址和网络，或下载后再添加。`);
  }
}

function webAddress(given: string, base?: URL): URL {
  const url = URL.parse(given, base);
  if (url === null) throw new FetchRefused('网址不完整，要以 http:// 或 https:// 开头。');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchRefused(
      `只取 http:// 和 https:// 的网址，没有取 ${url.protocol.slice(0, 20)} 开头的。`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchRefused('网址里带有用户名或密码，没有取。');
  }
  return url;
}

function responseOf(
  url: URL,
  allowPrivate: boolean,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // an address that is written out is not looked up
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw new NotPublic(host, host);
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    request(
      url,
      {
        signal,
        agent: false,
        lookup: allowPrivate ? lookUp : publicLookup(),
        headers: {
          'user-agent': 'tiaoli (npm run add)',
          accept: '*/*',
          'accept-encoding': 'identity',
        },
      },
      resolve,
    )
      .on('error', reject)
      .end();
  });
}

/** Some servers pack what they were asked to send as it is. */
async function bodyOf(
  response: IncomingMessage,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const tooLarge = (): FetchRefused =>
    new FetchRefused(
      `文件太大（上限 ${Math.floor(most / 1024 / 1024)} MB），没有取完。请确认网址，或下载后拆开再添加。`,
    );
  if (Number(response.headers['content-length'] ?? 0) > most) {
    response.destroy();
    throw tooLarge();
  }
  const unpacked = unpackerOf(response.headers['content-encoding'] ?? 'identity');
  const stream = unpacked === null ? response : response.pipe(unpacked);
  const abort = (): void => {
    response.destroy();
    stream.destroy(new Error('aborted'));
  };
  signal.addEventListener('abort', abort);
  response.on('error', (error) => stream.destroy(error));
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most) throw tooLarge();
      parts.push(part);
    }
    if (!response.complete) throw new Error('连接中断');
  } finally {
    signal.removeEventListener('abort', abort);
    response.destroy();
  }
  return Buffer.concat(parts);
}

function unpackerOf(
  encoding: string,
): (NodeJS.ReadWriteStream & { destroy: (error?: Error) => unknown }) | null {
  if (encoding === 'identity') return null;
  if (encoding === 'br') return createBrotliDecompress();
  if (encoding === 'gzip' || encoding === 'x-gzip' || encoding === 'deflate') return createUnzip();
  throw new FetchRefused(
    `网站用不认识的方式（${encoding.slice(0, 20)}）压缩，打不开。请下载后再添加。`,
  );
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: '没有这个网站',
  EAI_AGAIN: '查不到网站的地址',
  ECONNREFUSED: '网站没有开',
  ECONNRESET: '连接中断',
  ENETUNREACH: '没有网络',
  ETIMEDOUT: '网站没有回答',
  CERT_HAS_EXPIRED: '网站的证书已过期',
  ERR_TLS_CERT_ALTNAME_INVALID: '网站的证书与网址不符',
};

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  const { code = '', message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
  return reasons[code] ?? message;
}
