/** What the site says to programs: where pages are, in what other forms, and where they were before. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  addressUnderBase,
  basePath,
  folderUnderBase,
  formerId,
  formerlyCalled,
  outputFolder,
} from '../site/builds.ts';
import { expect, test } from './fixtures.ts';
import { everyPage, publishedNotices, richestNotice, typicalClause, withoutSpace } from './published.ts'; // prettier-ignore

const notice = richestNotice();
const home = addressUnderBase + basePath;
const fileUnderBase = (name: string): string =>
  readFileSync(path.join(folderUnderBase, name), 'utf8');

async function linkedData(page: Page): Promise<Record<string, unknown>[]> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return texts.map((text) => JSON.parse(text) as Record<string, unknown>);
}

test.describe('a site that knows its address', { tag: '@address' }, () => {
  test('says of a notice where it is and what it is', async ({ page }) => {
    await page.goto(`./notices/${notice.id}/?from=elsewhere`);
    const address = `${home}notices/${notice.id}/`;
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', address);
    await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', address);
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
      'content',
      notice.title,
    );
    const data = await linkedData(page);
    expect(data.find(({ legislationType }) => legislationType === notice.kind)).toMatchObject({
      '@id': address,
      'eli:title': { '@value': notice.title },
      temporalCoverage: `${notice.period?.from ?? ''}/${notice.period?.to ?? ''}`,
    });
    expect(data.find((one) => one['@type'] === 'BreadcrumbList')).toMatchObject({
      itemListElement: [{ item: home }, { item: `${home}notices/` }, { name: notice.title }],
    });
  });

  test('has a map of itself, without sources and former addresses', () => {
    expect(fileUnderBase('robots.txt')).toContain(`Sitemap: ${home}sitemap-index.xml`);
    expect(fileUnderBase('sitemap-index.xml')).toContain(`${home}sitemap-0.xml`);
    const found = [...fileUnderBase('sitemap-0.xml').matchAll(/<loc>(.*?)<\/loc>/gu)];
    const named = new Set(found.map(([, address]) => decodeURI(address ?? '')));
    const expected = everyPage()
      .filter((one) => !one.endsWith('/source/'))
      .map((one) => home + one.slice(2));
    for (const address of expected) expect(named, address).toContain(address);
    expect([...named].filter((one) => one.includes(formerId) || one.endsWith('/source/'))).toEqual([]); // prettier-ignore
  });

  test('offers its search to the browser', async ({ page, request }) => {
    await page.goto('./');
    const link = page.locator('link[rel="search"]');
    await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml');
    const answer = await request.get((await link.getAttribute('href')) ?? '');
    expect(await answer.text()).toContain(`template="${home}search/?q={searchTerms}"`);
  });

  test('leads on from a former address, to the same clause', async ({ page }) => {
    const present = formerlyCalled();
    const one = publishedNotices().find(({ id }) => id === present) ?? notice;
    const clause = typicalClause(one);
    await page.goto(`./notices/${formerId}/#${clause.id}`);
    await expect(page).toHaveURL(new RegExp(`${basePath}notices/${present}/#${clause.id}$`, 'u'));
    await expect(page.locator(`[id="${clause.id}"]`)).toBeInViewport();
    await page.goto(`./notices/${formerId}/source/`);
    await expect(page).toHaveURL(new RegExp(`${basePath}notices/${present}/source/$`, 'u'));
  });

  test('leads on from a former address without a script', async ({ browser, site }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}notices/${formerId}/`);
    await page.waitForURL(`${site.url}notices/${formerlyCalled()}/`);
    await context.close();
    expect(fileUnderBase(`notices/${formerId}/index.html`)).toContain(
      `<link rel="canonical" href="${home}notices/${formerlyCalled()}/"`,
    );
  });

  test('tells news with whole addresses', () => {
    const feed = fileUnderBase('feeds/all.xml');
    for (const { id } of publishedNotices()) {
      expect(feed).toContain(`<id>${home}notices/${id}/</id>`);
    }
  });
});

test('a site that does not know its address claims none', async ({ page, request }) => {
  await page.goto(`./notices/${notice.id}/`);
  await expect(page.locator('link[rel="canonical"], link[rel="search"], meta[property="og:url"]')).toHaveCount(0); // prettier-ignore
  expect((await linkedData(page)).map((one) => one['@id'])).toEqual([`/notices/${notice.id}/`]);
  expect(await (await request.get('./robots.txt')).text()).not.toContain('Sitemap');
  const feed = await (await request.get('./feeds/all.xml')).text();
  expect(feed).toContain(`href="/notices/${notice.id}/"`);
  expect(feed).toMatch(/<id>urn:uuid:/u);
});

test('every notice has its twins, and its page names them', async ({ page, request }) => {
  await page.goto(`./notices/${notice.id}/`);
  for (const type of ['text/markdown', 'application/akn+xml', 'application/json']) {
    const link = page.locator(`link[rel="alternate"][type="${type}"]`);
    const answer = await request.get((await link.getAttribute('href')) ?? '');
    expect(answer.status(), type).toBe(200);
    const text = withoutSpace(await answer.text());
    const clause = withoutSpace(typicalClause(notice).text).slice(0, 20);
    expect(text, type).toContain(clause);
  }
  const list = readFileSync(path.join(outputFolder, 'llms.txt'), 'utf8');
  for (const { id } of publishedNotices()) expect(list).toContain(`/notices/${id}/index.html.md`);
});

test('the page about the data names every download, and what its fields are', async ({ page }) => {
  await page.goto('./data/');
  const section = page.locator('.download', { has: page.locator('#indicators') });
  await expect(section.getByRole('link', { name: 'indicators.csv' })).toBeVisible();
  await section.locator('summary').click();
  const row = section.getByRole('row', { name: /valueText/u });
  await expect(row).toContainText('数值，照原样');
});

test('an address with a slip leads to what was meant', async ({ page, faults }) => {
  await page.goto(`./notices/${notice.id.slice(0, -1)}/`);
  const meant = page.getByRole('region', { name: '是不是要找' });
  await meant.getByRole('link', { name: notice.title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(withoutSpace(notice.title));
  // The missing page itself, by the browser and by the console.
  expect(faults.splice(0)).toHaveLength(2);
});

test('paper shows the text and no controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const address of [
    './',
    './notices/',
    './data/',
    './compare/',
    './indicators/',
    './topics/',
  ]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const hidden of ['.site-nav', '.site-footer ul', '.crumbs', '.record-filter']) {
      await expect(page.locator(hidden).locator('visible=true')).toHaveCount(0);
    }
  }
});
