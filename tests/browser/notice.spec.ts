import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { richestNotice, typicalClause, withoutSpace } from './published.ts';

const notice = richestNotice();
const clause = typicalClause(notice);
const page = `./notices/${notice.id}/`;

async function openCard(tab: Page): Promise<void> {
  const element = tab.locator(`[id="${clause.id}"]`);
  await element.hover();
  await element.getByRole('link', { name: `引用 ${clause.citation}`, exact: true }).click();
}

test('a reader goes from the home page to a notice', { tag: '@base-path' }, async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '文件' })
    .click();
  await page.getByRole('link', { name: notice.title, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/notices/${notice.id}/$`, 'u'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(notice.title);
  await expect(page).toHaveTitle(new RegExp(notice.title, 'u'));
});

test('the contents lead to a heading and follow the reader', async ({ page: tab }) => {
  await tab.goto(page);
  const headings = notice.outline.filter(({ kind, level }) => kind === 'heading' && level <= 2);
  const heading = headings[Math.floor(headings.length / 2)];
  const contents = tab.getByRole('navigation', { name: '目录' });
  const entry = contents.locator(`a[href="#${heading?.id ?? ''}"]`);
  await entry.click();
  await expect(tab.locator(`[id="${heading?.id ?? ''}"]`)).toBeInViewport();
  await expect(entry).toHaveAttribute('aria-current', /./u);
});

test(
  'a clause gives its citation, its link and its source',
  { tag: '@base-path' },
  async ({ page: tab }) => {
    await tab.goto(page);
    const element = tab.locator(`[id="${clause.id}"]`);
    await element.hover();
    await tab.getByRole('link', { name: `引用 ${clause.citation}`, exact: true }).click();
    await expect(tab).toHaveURL(new RegExp(`#${clause.id}$`, 'u'));

    const card = tab.getByRole('dialog', { name: '引用与原文' });
    await expect(card).toContainText(clause.citation);
    await expect(card.getByRole('status')).toHaveText('引文已复制');
    const citation = await tab.evaluate(() => navigator.clipboard.readText());
    expect(citation).toContain(`《${notice.title}》`);
    expect(citation).toContain(clause.citation);

    await card.getByRole('button', { name: '复制链接' }).click();
    await expect(card.getByRole('status')).toHaveText('已复制');
    await expect.poll(() => tab.evaluate(() => navigator.clipboard.readText())).toBe(tab.url());

    // The lines that it was read from hold its words.
    await expect(card.getByRole('listitem').first()).toBeVisible();
    const lines = await card.getByRole('listitem').allTextContents();
    expect(withoutSpace(lines.join(''))).toContain(withoutSpace(clause.text));
  },
);

test('“原文” opens the source at the lines of the clause', async ({ page: tab }) => {
  await tab.goto(page);
  await openCard(tab);
  await tab.getByRole('dialog').getByRole('link', { name: /^原文/u }).click();
  await expect(tab).toHaveURL(/\/source\/.*#L\d+$/u);
  const [first, last] = clause.lines;
  const marked = tab.locator('.source-lines > .named');
  await expect(marked).toHaveCount(last - first + 1);
  await expect(marked.first()).toBeInViewport();
  const text = withoutSpace((await marked.allTextContents()).join(''));
  expect(text).toContain(withoutSpace(clause.text));
});

test(
  'a permalink from elsewhere lands on its clause',
  { tag: '@base-path' },
  async ({ page: tab }) => {
    await tab.goto(`${page}#${clause.id}`);
    const element = tab.locator(`[id="${clause.id}"]`);
    await expect(element).toBeInViewport();
    expect(await element.evaluate((target) => target.matches(':target'))).toBe(true);
  },
);
