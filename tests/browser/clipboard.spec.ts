/** 摘编: collecting on several pages, putting in order, notes, and each way of taking it along. */
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { read } from '../../scripts/read/index.ts';
import { expect, test } from './fixtures.ts';
import { phraseOf, publishedNotices, richestNotice, typicalClause } from './published.ts';
import { search } from './search-driver.ts';

const notice = richestNotice();
const clause = typicalClause(notice);
const other = publishedNotices().find(({ id }) => id !== notice.id) ?? notice;
const otherClause = typicalClause(other);
const withTable = publishedNotices().find(({ tables }) => tables.length > 0);

async function openCard(page: Page, id: string, clauseId: string): Promise<Locator> {
  await page.goto(`./notices/${id}/`);
  const link = page.locator(`a.cite[href="#${clauseId}"]`);
  await link.focus();
  await link.press('Enter');
  return page.getByRole('dialog', { name: '引用与原文' });
}

async function collect(page: Page, id: string, clauseId: string): Promise<void> {
  const card = await openCard(page, id, clauseId);
  await card.getByRole('button', { name: '收入摘编' }).click();
  await expect(card.getByRole('status')).toContainText('已收入摘编');
}

async function collectTwo(page: Page): Promise<void> {
  await collect(page, notice.id, clause.id);
  await collect(page, other.id, otherClause.id);
  await page.goto('./clipboard/');
}

const entries = (page: Page): Locator => page.locator('#clipboard-list > li');

async function exported(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const file = path.join(
    await mkdtemp(path.join(tmpdir(), 'clipboard-')),
    download.suggestedFilename(),
  );
  await download.saveAs(file);
  return file;
}

test(
  'clauses of two notices are collected, counted, put in order by keyboard and kept',
  { tag: '@base-path' },
  async ({ page }) => {
    await collectTwo(page);
    await expect(page.locator('.clipboard-count')).toHaveText('2');
    await expect(entries(page)).toHaveCount(2);
    await expect(entries(page).first()).toContainText(clause.text.slice(0, 20));
    const citation = entries(page).first().getByRole('heading');
    await expect(citation).toContainText(`《${notice.title}》`);
    await expect(citation).toContainText(clause.citation);

    const down = entries(page).first().getByRole('button', { name: /^下移/u });
    await down.focus();
    await down.press('Enter');
    await expect(page.locator('#clipboard-state')).toHaveText('已移到第 2 条');
    await expect(entries(page).last()).toContainText(clause.text.slice(0, 20));
    // The reader goes on where they were; at the end of the list the button does nothing more.
    const moved = entries(page).last().getByRole('button', { name: /^下移/u });
    await expect(moved).toBeFocused();
    await moved.press('Enter');
    await expect(entries(page).last()).toContainText(clause.text.slice(0, 20));

    await entries(page).last().getByRole('textbox', { name: /^备注/u }).fill('要核对');
    await page.reload();
    await expect(entries(page).last()).toContainText(clause.text.slice(0, 20));
    await expect(entries(page).last().getByRole('textbox')).toHaveValue('要核对');

    await entries(page).last().getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/notices/${notice.id}/#${clause.id}$`, 'u'));
  },
);

test('an entry is dragged to its place', async ({ page }) => {
  await collectTwo(page);
  const last = entries(page).last();
  await last.locator('.clipboard-grip').dragTo(entries(page).first(), {
    targetPosition: { x: 40, y: 4 },
  });
  await expect(entries(page).first()).toContainText(otherClause.text.slice(0, 20));
  await page.reload();
  await expect(entries(page).first()).toContainText(otherClause.text.slice(0, 20));
});

test('what is taken out can be put back where it was', async ({ page }) => {
  await collectTwo(page);
  await entries(page).first().getByRole('button', { name: /^移出/u }).click();
  await expect(entries(page)).toHaveCount(1);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(entries(page).first()).toContainText(clause.text.slice(0, 20));

  await page.getByRole('button', { name: '清空' }).click();
  await expect(page.getByText('还没有收入条款')).toBeVisible();
  await expect(page.locator('.clipboard-count')).toBeEmpty();
  await expect(page.getByRole('button', { name: '撤销' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveCount(2);
});

test('a heading is collected with what stands under it', async ({ page }) => {
  const heading = notice.outline.find(
    ({ kind, id }) =>
      kind === 'heading' &&
      notice.provisions.some((one) => one.heading === id && one.role === 'body'),
  );
  const under = notice.provisions.find((one) => one.heading === heading?.id);
  await collect(page, notice.id, heading?.id ?? '');
  await page.goto('./clipboard/');
  await expect(entries(page)).toContainText(under?.text.slice(0, 20) ?? '-');
  await expect(entries(page).locator('blockquote')).not.toContainText('标注');
});

test('a row of a table is cited, copied and collected', async ({ page }) => {
  test.skip(withTable === undefined, 'no notice has a table');
  const [table] = withTable?.tables ?? [];
  const cells = table?.rows[1]?.filter((cell) => cell !== '') ?? [];
  await page.goto(`./notices/${withTable?.id ?? ''}/`);
  const row = page.locator(`[id="${table?.id ?? ''}"] tbody tr`).nth(1);
  await row.getByRole('button', { name: '引用第2行' }).focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: '引用与原文' });
  await expect(card).toContainText(`${table?.citation ?? ''}第2行`);
  await card.getByRole('button', { name: '复制条文' }).click();
  await expect(card.getByRole('status')).toHaveText('已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const cell of cells) expect(copied).toContain(cell);
  expect(copied).toContain(`——《${withTable?.title ?? ''}》`);
  await card.getByRole('button', { name: '收入摘编' }).click();
  await page.goto('./clipboard/');
  await expect(entries(page).getByRole('cell')).toHaveText(table?.rows[1] ?? []);
});

test('hits, records and statements are collected where they are shown', async ({ page }) => {
  await page.goto('./search/');
  await search(page, phraseOf(clause));
  const hit = page.locator('[data-search-hit]').first();
  await hit.getByRole('button', { name: '复制条文' }).click();
  await expect(hit.getByText('已复制')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('\n——《');
  await hit.getByRole('button', { name: /^收入摘编/u }).click();
  await expect(page.locator('.clipboard-count')).toHaveText('1');
  await expect(hit.getByRole('button', { name: /^移出摘编/u })).toBeVisible();

  await page.goto('./indicators/');
  // The words of the button are none of the record, which the list is narrowed by.
  await expect(page.locator('[data-item]').first()).not.toContainText('摘编');
  await page.locator('.collect').first().click();
  await expect(page.locator('.clipboard-count')).toHaveText('2');

  await page.goto('./compare/');
  const statement = page.locator('.statement').first();
  await statement.locator('summary').click();
  await statement.getByRole('button', { name: '复制条文' }).click();
  await expect(statement.getByRole('button', { name: '已复制' })).toBeVisible();
  const quote = await statement.locator('blockquote').innerText();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`${quote}\n——《`);
  await statement.getByRole('button', { name: /^收入摘编/u }).click();
  await page.locator('.metric-name').first().hover();
  await page.locator('.metric-name > .collect').first().click();
  await expect(page.locator('.clipboard-count')).toHaveText('4');

  await page.goto('./clipboard/');
  await expect(entries(page)).toHaveCount(4);
  await expect(entries(page).last().getByRole('columnheader')).toHaveText(['地区', '规定', '出处']);
});

test('Word, Markdown and the clipboard get all of it', { tag: '@base-path' }, async ({ page }) => {
  await collectTwo(page);
  await entries(page).first().getByRole('textbox').fill('要核对');
  await page.getByRole('textbox', { name: '标题', exact: true }).fill('会议用/摘编');

  const docx = await exported(page, '导出 Word');
  expect(path.basename(docx)).toBe('会议用 摘编.docx');
  const result = await read(docx);
  const words = result.source?.text ?? '';
  expect(result.messages).toEqual([]);
  const markdown = readFileSync(await exported(page, '导出 Markdown'), 'utf8');
  await page.getByRole('button', { name: '复制全部' }).click();
  await expect(page.locator('#clipboard-state')).toHaveText('已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const text of [words, markdown, copied]) {
    expect(text).toContain(`《${notice.title}》`);
    expect(text).toContain(clause.text.slice(0, 20));
    expect(text.indexOf(clause.text.slice(0, 20))).toBeLessThan(
      text.indexOf(otherClause.text.slice(0, 20)),
    );
  }
  for (const text of [words, markdown]) expect(text).toContain('备注：要核对');
  expect(markdown).toContain(`/notices/${notice.id}/#${clause.id})`);
});

test('on paper there is what was collected, and nothing to click', async ({ page }) => {
  await collectTwo(page);
  await entries(page).first().getByRole('textbox').fill('要核对');
  await page.emulateMedia({ media: 'print' });
  await expect(entries(page).first().locator('.clipboard-note-printed')).toBeVisible();
  await expect(entries(page).first()).toContainText(clause.text.slice(0, 20));
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('another tab is kept in step', async ({ page, context }) => {
  await collect(page, notice.id, clause.id);
  const second = await context.newPage();
  await second.goto('./clipboard/');
  await expect(entries(second)).toHaveCount(1);
  await collect(page, other.id, otherClause.id);
  await expect(entries(second)).toHaveCount(2);
  await entries(second).last().getByRole('button', { name: /^移出/u }).click();
  await expect(page.locator('.clipboard-count')).toHaveText('1');
  await expect(page.getByRole('button', { name: '收入摘编' })).toBeVisible();
});

test('damage is said, and what can be read is kept', async ({ page }) => {
  await collectTwo(page);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('clipboard ')) ?? '';
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as { entries: unknown[] };
    kept.entries.splice(1, 1, { id: 7 });
    localStorage.setItem(key, JSON.stringify(kept));
  });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('有一部分读不出来');
  await expect(entries(page)).toHaveCount(1);

  await page.evaluate(() => {
    for (const name of Object.keys(localStorage)) localStorage.setItem(name, '{"');
  });
  await page.goto('./');
  await expect(page.locator('.clipboard-count')).toBeEmpty();
  await collect(page, notice.id, clause.id);
  const kept = await page.evaluate(() => Object.values(localStorage) as string[]);
  expect(kept).toContain('{"');
});

test('a browser that stores nothing says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const card = await openCard(page, notice.id, clause.id);
  await card.getByRole('button', { name: '收入摘编' }).click();
  await expect(card.getByRole('status')).toHaveText('浏览器不允许保存，没有收入');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a filled collection can be used by everyone (${colorScheme})`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await collectTwo(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}

test('a filled collection fits a phone', { tag: '@phone' }, async ({ page }) => {
  await collectTwo(page);
  await expect(entries(page)).toHaveCount(2);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await expect(page.locator('.clipboard-grip').first()).toBeHidden();
});

test('the count moves nothing', async ({ page }) => {
  await collect(page, notice.id, clause.id);
  await page.goto('./');
  await expect(page.locator('.clipboard-count')).toHaveText('1');
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().length);
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(0);
        }, 500);
      }),
  );
  expect(shift).toBe(0);
});

test('an error is reported with the clause in the letter, where there is someone to write to', async ({
  page,
}) => {
  const card = await openCard(page, notice.id, clause.id);
  await expect(card.getByRole('button', { name: '收入摘编' })).toBeVisible();
  const configured = (await card.getByRole('link', { name: '报告错误' }).count()) > 0;
  if (!configured) {
    // As the page is where content/site.yaml names an address.
    await page.route(`**/notices/${notice.id}/`, async (route) => {
      const response = await route.fetch();
      const link =
        '<a class="clause-card-report" href="mailto:" data-to="a@example.cn">报告错误</a>';
      const body = (await response.text()).replace('<ol class="source-lines">', `${link}$&`);
      await route.fulfill({ response, body });
    });
    await page.goto('./');
    await openCard(page, notice.id, clause.id);
  }
  const address = await card.getByRole('link', { name: '报告错误' }).getAttribute('href');
  const { protocol, searchParams } = new URL(address ?? '');
  expect(protocol).toBe('mailto:');
  expect(searchParams.get('subject')).toContain(notice.title);
  for (const part of [`》`, clause.citation, page.url(), clause.text.slice(0, 10)]) {
    expect(searchParams.get('body')).toContain(part);
  }
});

test('the page says what it needs', { tag: '@no-script' }, async ({ page }) => {
  await page.goto('./clipboard/');
  await expect(page.locator('noscript p')).toContainText('需要启用 JavaScript');
  await expect(page.locator('#clipboard')).toBeHidden();
});
