import { expect, test } from './fixtures.ts';
import { search } from './search-driver.ts';
import { phraseOf, richestNotice, typicalClause, withoutSpace } from './published.ts';

const notice = richestNotice();
const clause = typicalClause(notice);
const phrase = phraseOf(clause);

test('a phrase leads to its clause, which is marked', { tag: '@base-path' }, async ({ page }) => {
  await page.goto('./');
  const field = page.getByRole('main').getByRole('searchbox');
  await field.fill(phrase);
  await field.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/u);

  const hits = page.locator('[data-search-hit]');
  await expect(hits.first()).toBeVisible();
  for (const hit of await hits.all()) {
    await expect(hit.getByRole('link')).toHaveCount(1);
    expect(withoutSpace(await hit.innerText())).toContain(phrase);
  }
  const link = page.locator(`[data-search-hit] a[href$="/notices/${notice.id}/#${clause.id}"]`);
  await expect(link.locator('mark').first()).toBeVisible();
  await link.click();

  await expect(page).toHaveURL(new RegExp(`/notices/${notice.id}/#${clause.id}$`, 'u'));
  const target = page.locator(`[id="${clause.id}"]`);
  await expect(target).toBeInViewport();
  expect(await target.evaluate((element) => element.matches(':target'))).toBe(true);
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])]
      .filter((range) => range instanceof Range)
      .map((range) => range.toString()),
  );
  expect(marked.length).toBeGreaterThan(0);
  expect(withoutSpace(marked.join(''))).toContain(phrase);
});

test('results come while the reader types, and stay in the address', async ({ page }) => {
  await page.goto('./search/');
  await page.getByRole('main').getByRole('searchbox').pressSequentially(phrase);
  const hits = page.locator('[data-search-hit]');
  await expect(hits.first()).toBeVisible();
  const count = await hits.count();
  await page.reload();
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(phrase);
  await expect(hits).toHaveCount(count);
});

test('what is nowhere is said to be nowhere', async ({ page }) => {
  await page.goto('./search/?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E5%8F%A5%E8%AF%9D');
  await expect(page.getByRole('main').getByRole('status')).toContainText('没有');
  await expect(page.locator('[data-search-hit]')).toHaveCount(0);
});

test('a query is text, whatever it holds', async ({ page }) => {
  await page.goto(`./search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> "')}`);
  await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
});

test(
  'every way of asking works under a base path',
  { tag: '@base-path' },
  async ({ page, site }) => {
    await page.goto('./search/');
    expect((await search(page, phrase)).map(({ target }) => target)).toContain(clause.id);
    // A slip, and a single character.
    const slip = `${phrase.slice(0, 2)}龘${phrase.slice(3)}`;
    await search(page, slip);
    await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
    expect((await search(page, phrase.slice(0, 1))).length).toBeGreaterThan(0);
    const links = page.locator('[data-search-hit] a');
    for (const link of await links.all()) {
      const { href } = await link.evaluate((one) => ({ href: (one as HTMLAnchorElement).href }));
      expect(href.startsWith(`${site.url}notices/`), href).toBe(true);
    }
  },
);

test('what was asked before is answered with the network switched off', async ({
  page,
  context,
  faults,
}) => {
  await page.goto(`./search/?q=${encodeURIComponent(phrase)}`);
  // Opening the index takes its time on a busy machine.
  await expect(page.locator('[data-search-hit]').first()).toBeVisible({ timeout: 20_000 });
  const hits = await search(page, phrase);
  expect(hits.length).toBeGreaterThan(0);
  await search(page, phrase.slice(0, 2));
  await context.setOffline(true);
  // Every word of it is known by now; choices and order need nothing more.
  expect(await search(page, phrase)).toEqual(hits);
  await page.getByRole('group', { name: '条款种类' }).getByRole('checkbox').first().check();
  await expect(page).toHaveURL(/record=/u);
  await expect(page.getByRole('main').getByRole('status')).toContainText(/^找到 \d+ 处/u);
  // The browser asks for the icon of the tab again with each address; nothing of the search may be missing.
  expect(faults.filter((fault) => !fault.includes('/icon.svg'))).toEqual([]);
  faults.length = 0;
});
