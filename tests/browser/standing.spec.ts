/** Whether the period of a notice is running: in the list, on its page, in the comparison. */
import { expect, test } from './fixtures.ts';
import { publishedNotices } from './published.ts';
import { search } from './search-driver.ts';

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const policies = publishedNotices().filter(({ kind, ended }) => kind !== '新闻报道' && !ended);

/** As src/standing.ts has it, said again in the plainest way. */
function expected(period: { from: string; to: string } | null): string {
  if (period === null) return '标题未写实施期';
  const year = Number(today.slice(0, 4));
  if (year < Number(period.from)) return '尚未开始实施';
  return year > Number(period.to) ? '实施期已过' : '实施期内';
}

test('the list says how each notice stands, and can be narrowed by it', async ({ page }) => {
  await page.goto('./notices/');
  for (const { title, period } of policies) {
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) }); // prettier-ignore
    await expect(row).toContainText(expected(period));
  }
  const [first] = policies;
  if (first === undefined) throw new Error('The site has no policy.');
  const wanted = expected(first.period);
  await page.getByLabel('状态').selectOption({ label: wanted });
  const shown = policies.filter(({ period }) => expected(period) === wanted).length;
  await expect(page.locator('#notice-list tbody tr:visible')).toHaveCount(shown);
  await expect(page.locator('#notice-list tbody tr:visible .standing')).toHaveText(
    Array.from({ length: shown }, () => wanted),
  );
});

test('the page of a notice says how it stands; of a report it says nothing', async ({ page }) => {
  for (const { id, kind, period } of publishedNotices()) {
    await page.goto(`./notices/${id}/`);
    const standing = page.locator('.title-block .standing');
    if (kind === '新闻报道') await expect(standing).toHaveCount(0);
    else await expect(standing).toHaveText(expected(period));
  }
});

test('the comparison says it of each region, and of the notice behind a statement', async ({
  page,
}) => {
  await page.goto('./compare/');
  for (const { region, period } of policies) {
    const head = page.locator(`th[data-region="${region?.code ?? ''}"]`).first();
    await expect(head).toContainText(expected(period));
  }
  await page.locator('.statement summary').first().click();
  await expect(page.locator('.statement-notice .standing').first()).toBeVisible();
});

test('search narrows by how a notice stands, by keyboard, and says it of each hit', async ({
  page,
}) => {
  await page.goto('./search/');
  await search(page, '工作');
  const group = page.getByRole('group', { name: '状态' });
  const value = await group.locator('.facet-value').first().innerText();
  await group.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/standing=/u);
  const hits = page.locator('[data-search-hit]');
  await expect
    .poll(async () => [...new Set(await hits.locator('.standing').allInnerTexts())])
    .toEqual([value]);
  await expect(hits.locator('.standing')).toHaveCount(await hits.count());
});
