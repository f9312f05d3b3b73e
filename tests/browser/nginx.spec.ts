/** docs/nginx.conf on a real nginx: what it sends, and that the site works under it. */
import { outputFolder } from '../site/builds.ts';
import { expect, test as base } from './fixtures.ts';
import { provideNginx, startNginx, type Nginx } from './nginx.ts';
import { richestNotice } from './published.ts';

const notice = richestNotice();

const test = base.extend<object, { nginx: Nginx }>({
  nginx: [
    async ({}, use) => {
      const program = provideNginx();
      test.skip(program === null, 'no nginx, and none may be installed');
      const nginx = await startNginx(program ?? '', outputFolder);
      await use(nginx);
      await nginx.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  faults: async ({}, use) => {
    await use([]);
  },
});

test('pages come compressed, with a policy, and are asked for again', async ({ nginx }) => {
  const page = await fetch(`${nginx.url}notices/${notice.id}/`);
  const header = (name: string): string | null => page.headers.get(name);
  expect(page.status).toBe(200);
  expect(header('content-type')).toBe('text/html; charset=utf-8');
  expect(header('content-encoding')).toBe('gzip');
  expect(header('vary')).toContain('Accept-Encoding');
  expect(header('content-security-policy')).toContain("frame-ancestors 'self'");
  expect(header('content-security-policy')).not.toContain('unsafe-inline');
  expect(header('x-content-type-options')).toBe('nosniff');
  expect(header('cache-control')).toBe('no-cache');
  const etag = header('etag') ?? '';
  const again = await fetch(page.url, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test('what never changes is kept; types are right; what is not there has the page for that', async ({
  nginx,
}) => {
  const html = await (await fetch(nginx.url)).text();
  const asset = /\/assets\/[^"]+\.css/u.exec(html)?.[0] ?? '';
  const typeOf = async (path: string): Promise<string | null> =>
    (await fetch(`${nginx.url}${path}`)).headers.get('content-type');
  expect((await fetch(`${nginx.url}${asset.slice(1)}`)).headers.get('cache-control')).toContain(
    'immutable',
  );
  expect(await typeOf('service-worker.js')).toMatch(
    /^(?:application|text)\/javascript; charset=utf-8$/u,
  );
  expect(await typeOf('data/indicators.csv')).toBe('text/csv; charset=utf-8');
  expect(await typeOf('site.webmanifest')).toContain('application/manifest+json');
  const missing = await fetch(`${nginx.url}notices/nothing-here/`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('没有这一页');
  expect((await fetch(`${nginx.url}.git/config`)).status).toBe(404);
  expect((await fetch(nginx.url, { method: 'POST' })).status).toBe(403);
});

test('a folder without its slash leads to the page, on whatever port', async ({ nginx }) => {
  const answer = await fetch(`${nginx.url}notices`, { redirect: 'manual' });
  expect(answer.status).toBe(301);
  expect(answer.headers.get('location')).toBe('/notices/');
});

test('search works under the policy that the server sends', async ({ nginx, page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(`${nginx.url}search/?q=社会工作`);
  await expect(page.locator('main mark').first()).toBeVisible();
  expect(refused).toEqual([]);
});
