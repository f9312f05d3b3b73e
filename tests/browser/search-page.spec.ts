import { expect, test } from './fixtures.ts';
import { phraseOf, publishedNotices, richestNotice, typicalClause } from './published.ts';
import { search, searchField } from './search-driver.ts';

const notice = richestNotice();
const clause = typicalClause(notice);
const phrase = phraseOf(clause);
/** Found in many clauses: the word that most headings have in common. */
const common = phrase.slice(0, 2);

test('the keyboard alone leads from any page to a clause and back', async ({ page }) => {
  await page.goto('./notices/');
  await page.keyboard.press('/');
  await expect(page.getByRole('banner').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(phrase);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search-hit] a').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-search-hit] a').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/notices\/[^/]+\/#/u);
});

test('a slash in a field is a slash', async ({ page }) => {
  await page.goto('./search/');
  await searchField(page).press('/');
  await expect(searchField(page)).toHaveValue('/');
});

test('nothing is asked while an input method composes', async ({ page }) => {
  await page.goto('./search/');
  await searchField(page).focus();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', {
    text: 'she',
    selectionStart: 3,
    selectionEnd: 3,
  });
  await page.waitForTimeout(400);
  expect(new URL(page.url()).search).toBe('');
  await keyboard.send('Input.insertText', { text: phrase });
  await expect(page.locator('#search-hits')).toHaveAttribute('data-query', phrase);
});

test('choices narrow the hits, stand in the address and are kept', async ({ page }) => {
  await page.goto('./search/');
  await search(page, common);
  const group = page.getByRole('group', { name: '条款种类' });
  const box = group.getByRole('checkbox').first();
  const count = Number(await group.locator('.count').first().innerText());
  await box.check();
  await expect(page).toHaveURL(/record=/u);
  // What was found before stands there until the narrowed hits are counted.
  await expect
    .poll(async () => {
      const told = await page.getByRole('main').getByRole('status').innerText();
      return Number(/^找到 (\d+) 处$/u.exec(told)?.[1]);
    })
    .toBeLessThanOrEqual(count);
  await page.reload();
  await expect(group.getByRole('checkbox').first()).toBeChecked();
});

test('hits in order of date', async ({ page }) => {
  await page.goto('./search/');
  await search(page, common);
  await page.locator('#search-order').selectOption('date');
  await expect(page).toHaveURL(/sort=date/u);
  const issued = new Map(publishedNotices().map((one) => [one.id, one.issued ?? '']));
  await expect
    .poll(async () => {
      const links = await page
        .locator('[data-search-hit] a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      const dates = links.map((link) => issued.get(link.split('/').at(-2) ?? '') ?? '');
      return dates.length > 0 && dates.join() === dates.toSorted().reverse().join();
    })
    .toBe(true);
});

test('the browser’s way back leads to the same place in the list', async ({ page }) => {
  await page.goto('./search/');
  await search(page, common);
  const link = page.locator('[data-search-hit] a').nth(12);
  const address = await link.getAttribute('href');
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect(page).toHaveURL(/\/notices\//u);
  await page.goBack();
  const again = page.locator(`[data-search-hit] a[href="${address ?? ''}"]`);
  await expect(again).toBeInViewport();
});

test('a hit’s citation is copied', async ({ page }) => {
  await page.goto('./search/');
  await search(page, phrase);
  const hit = page.locator('[data-search-hit]').first();
  await hit.getByRole('button', { name: '复制引文' }).click();
  await expect(hit.getByText('已复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('《');
});

test('what was asked before is offered again, and can be forgotten', async ({ page }) => {
  await page.goto('./search/');
  await search(page, phrase);
  await page.goto('./search/');
  const recent = page.getByRole('region', { name: '最近搜索' });
  await expect(recent.getByRole('link', { name: phrase })).toBeVisible();
  await recent.getByRole('button').click();
  await expect(recent).toBeHidden();
});

test('a document’s number that is nowhere is not answered by another', async ({ page }) => {
  const numbered = publishedNotices().find(({ docNumber }) => docNumber !== null);
  test.skip(numbered === undefined, 'no notice has a number');
  const number = numbered?.docNumber ?? '';
  await page.goto('./search/');
  expect((await search(page, number)).length).toBeGreaterThan(0);
  const other = `${number.slice(0, number.lastIndexOf('〕') + 1)}99999号`;
  expect(await search(page, other)).toEqual([]);
  await expect(page.locator('#search-reading')).toContainText(number);
});

test('suggested queries find something', async ({ page }) => {
  await page.goto('./search/');
  const links = page.getByRole('region', { name: '可以这样查' }).getByRole('link');
  const queries = await links.allInnerTexts();
  for (const query of queries) expect(await search(page, query), query).not.toEqual([]);
});

test('other pages load little for search', async ({ page }) => {
  const sizes: number[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) sizes.push((await response.body()).length);
  });
  await page.goto('./notices/', { waitUntil: 'networkidle' });
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(15_000);
});

test('a list of hits fits a phone', { tag: '@phone' }, async ({ page }) => {
  await page.goto('./search/');
  await search(page, common);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await page.getByText('缩小范围').click();
  await expect(page.getByRole('group', { name: '地区' })).toBeVisible();
});
