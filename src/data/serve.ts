/** Serves generated files while developing, where no build has put them in place. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * Answers requests for what is under `base` + `folder`; leaves all others, and files that are not there, to the next.
 *
 * @param read gives a file's content by its path below the folder; that path never leaves it
 */
export function serveFiles(
  base: string,
  folder: string,
  read: (file: string) => Promise<Uint8Array>,
): Middleware {
  const prefix = `${base.replace(/\/$/u, '')}/${folder}`;
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const at = [prefix, `/${folder}`].find((start) => pathname.startsWith(start));
    if (at === undefined) {
      next();
      return;
    }
    const file = path.posix.normalize(`/${decodeURIComponent(pathname.slice(at.length))}`).slice(1);
    read(file).then(
      (content) => {
        const type = types[path.extname(file)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
      },
      () => {
        next();
      },
    );
  };
}
