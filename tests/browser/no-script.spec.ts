import { expect, test } from './fixtures.ts';
import { publishedNotices, typicalClause, withoutSpace } from './published.ts';

for (const notice of publishedNotices()) {
  test(`all of ${notice.id} is on its page`, { tag: '@no-script' }, async ({ page }) => {
    await page.goto(`./notices/${notice.id}/`);
    const texts = new Map(
      await page
        .locator('[id]')
        .evaluateAll((elements) =>
          elements.map((element) => [element.id, element.textContent] as const),
        ),
    );
    for (const { id, text } of notice.provisions) {
      expect(withoutSpace(texts.get(id) ?? ''), id).toContain(withoutSpace(text));
    }
    for (const { id, title } of notice.outline) {
      expect(withoutSpace(texts.get(id) ?? ''), id).toContain(withoutSpace(title ?? ''));
    }
    for (const { id, header, rows } of notice.tables) {
      const cells = withoutSpace([...header, ...rows.flat()].join(''));
      expect(withoutSpace(texts.get(id) ?? ''), id).toContain(cells);
    }
  });
}

const [notice] = publishedNotices();

test('a notice can be found, cited and checked', { tag: '@no-script' }, async ({ page }) => {
  if (notice === undefined) throw new Error('The site has no notice.');
  const clause = typicalClause(notice);
  await page.goto('./notices/');
  await page.getByRole('link', { name: notice.title, exact: true }).click();

  const element = page.locator(`[id="${clause.id}"]`);
  await element.hover();
  await element.getByRole('link', { name: `引用 ${clause.citation}`, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`#${clause.id}$`, 'u'));

  await element.getByRole('link', { name: /^原文/u }).click();
  const line = page.locator(`[id="L${clause.lines[0]}"]`);
  await expect(line).toBeInViewport();
  expect(withoutSpace(clause.text)).toContain(withoutSpace(await line.innerText()).slice(-20));
});

test('the search page says what it needs', { tag: '@no-script' }, async ({ page }) => {
  await page.goto('./search/');
  const advice = page.locator('noscript p');
  await expect(advice).toBeVisible();
  expect(await advice.innerText()).toContain('搜索需要启用 JavaScript');
  await advice.locator('a').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('文件');
});
