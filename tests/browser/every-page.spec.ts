import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { everyPage, phraseOf, richestNotice, typicalClause } from './published.ts';

const notice = richestNotice();
const found = `./search/?q=${phraseOf(typicalClause(notice))}`;

for (const address of [...everyPage(), found]) {
  // What the fixture watches for is most of this test: errors, breaches of the policy, other machines.
  test(`${address} opens without a fault`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    const content = (await policy.getAttribute('content')) ?? '';
    expect(content).toMatch(/script-src 'self'/u);
    expect(content).not.toMatch(/'unsafe-(?:inline|eval)'/u);
  });

  test(`${address} fits a phone`, { tag: '@phone' }, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(client).toBe(390);
    expect(scroll, 'width of the page, in pixels').toBeLessThanOrEqual(client);
  });
}

/** One page of each kind. */
const kinds = [
  './',
  './notices/',
  './data/',
  './coverage/',
  './clipboard/',
  `./notices/${notice.id}/`,
  found,
];
for (const address of kinds) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${address} can be used by everyone (${colorScheme})`, async ({ page }) => {
      // Looks at every element of the page.
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.goto(address, { waitUntil: 'networkidle' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const places = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      expect(places).toEqual([]);
    });
  }
}

test(
  'an address that is not there has a page of its own',
  { tag: '@base-path' },
  async ({ page, faults }) => {
    const response = await page.goto('./notices/nothing-here/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
    await page.getByRole('main').getByRole('link', { name: '全部文件' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('文件');
    // The missing page itself, by the browser and by the console.
    expect(faults.splice(0)).toHaveLength(2);
  },
);
