/** The search of a site with many notices: the same notices, in the index that thousands would have. */
import type { BrowserContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { buildIndex, type IndexFile } from '../../src/search/build/indexer.ts';
import { readVocabularyFiles } from '../../src/search/build/vocabulary-files.ts';
import { gradeOf, type GradedQuery } from '../search/grade.ts';
import { randomPhrases } from '../search/phrases.ts';
import { expect, test } from './fixtures.ts';
import { publishedNotices } from './published.ts';
import { search } from './search-driver.ts';

const notices = publishedNotices();
let files: IndexFile[] = [];

test.beforeAll(async () => {
  const toIndex = notices.map((notice) => ({
    region: notice.region?.code ?? '',
    load: () => Promise.resolve(notice),
  }));
  files = await buildIndex(toIndex, await readVocabularyFiles(), { pagefind: 0 });
});

test.beforeEach(async ({ context }) => {
  await serve(context, { ranges: true });
});

/** In place of the index that the site was built with. */
async function serve(context: BrowserContext, { ranges }: { ranges: boolean }): Promise<void> {
  await context.route(/\/pagefind\/[0-9a-f]+\//u, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = files.find(({ path }) => pathname.endsWith(`/${path}`));
    if (file === undefined) {
      await route.fulfill({ status: 404 });
      return;
    }
    const range = /^bytes=(\d+)-(\d+)$/u.exec(route.request().headers().range ?? '');
    const body = Buffer.from(file.content);
    if (range === null || !ranges) await route.fulfill({ body });
    else {
      const part = body.subarray(Number(range[1]), Number(range[2]) + 1);
      await route.fulfill({ status: 206, body: part });
    }
  });
}

test('what a person graded as an answer comes first', async ({ page }) => {
  test.setTimeout(300_000);
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  const queries = JSON.parse(readFileSync('tests/search/queries.json', 'utf8')) as GradedQuery[];
  await page.goto('./search/');
  const failing: string[] = [];
  for (const { query, answers } of queries) {
    const hits = await search(page, query);
    const grades = hits.slice(0, 3).map(({ notice, target }) => {
      const held = byId.get(notice);
      return held === undefined ? 0 : gradeOf(held, target, answers);
    });
    if (!grades.includes(Math.max(...answers.map(({ grade }) => grade)))) {
      failing.push(`${query}: ${grades.join()}`);
    }
  }
  // Of a common word not every section is read before the first page is full.
  expect(failing.length / queries.length, failing.join('\n')).toBeLessThanOrEqual(0.05);
});

test('a phrase is found wherever it stands, and hardly anything else is', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto('./search/');
  const phrases = randomPhrases(notices, 40, 23);
  let precision = 0;
  for (const { text, places } of phrases) {
    const hits = (await search(page, text)).map(({ notice, target }) => `${notice}#${target}`);
    const missing = [...places].filter((place) => !hits.includes(place));
    if (places.size <= 20) expect(missing, text).toEqual([]);
    const ten = hits.slice(0, 10);
    precision += ten.filter((hit) => places.has(hit)).length / Math.max(ten.length, 1);
  }
  expect(precision / phrases.length).toBeGreaterThanOrEqual(0.98);
});

test('a common word is read page by page', async ({ page }) => {
  await page.goto('./search/');
  await search(page, '工作');
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toHaveText(/^先列出 \d+ 处；还有 \d+ 份文件可能含有。$|^找到 \d+ 处$/u);
  const links = page.locator('[data-search-hit] a');
  const first = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  await page.getByRole('button', { name: '显示更多' }).click();
  await expect(links).toHaveCount(40);
  const second = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(second.slice(0, 20)).toEqual(first);
});

test('choices narrow what is read', async ({ page }) => {
  await page.goto('./search/');
  await search(page, '工作');
  await page.getByRole('group', { name: '地区' }).getByRole('checkbox').last().check();
  await expect(page).toHaveURL(/region=/u);
  const regions = page.locator('.hit-region');
  await expect
    .poll(async () => new Set(await regions.allInnerTexts()).size, { timeout: 20_000 })
    .toBe(1);
});

test('a host that knows no ranges will do', async ({ page, context }) => {
  await context.unrouteAll();
  await serve(context, { ranges: false });
  await page.goto('./search/');
  expect((await search(page, '社会工作')).length).toBeGreaterThan(0);
});
