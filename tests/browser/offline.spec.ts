/** The offline copy: asked for, whole, and taken away again. */
import { expect, test } from './fixtures.ts';
import { richestNotice } from './published.ts';

const notice = richestNotice();

test(
  'a stored copy is read and searched without a network, and taken away on request',
  { tag: '@base-path' },
  async ({ page, context, faults }) => {
    const state = page.locator('.offline-state');
    await page.goto('./');
    await page.getByRole('button', { name: '存到本机' }).click();
    await expect(state).toHaveText('离线可用', { timeout: 60_000 });

    await context.setOffline(true);
    await page.goto(`./notices/${notice.id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(notice.title);
    await expect(state).toHaveText('离线可用');
    await page.goto('./search/?q=社会工作');
    await expect(page.locator('main mark').first()).toBeVisible();
    const response = await page.goto('./notices/nothing-here/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
    // What the browser says of the network that is not there, and of the page that is not.
    faults.splice(0);

    await page.getByRole('button', { name: '从本机移除' }).click();
    await expect(page.getByRole('button', { name: '存到本机' })).toBeFocused();
    await expect(state).toBeEmpty();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  },
);

test('without a network a copy is not begun, and that is said', async ({
  page,
  context,
  faults,
}) => {
  await page.goto('./', { waitUntil: 'networkidle' });
  await context.setOffline(true);
  await page.getByRole('button', { name: '存到本机' }).click();
  await expect(page.locator('.offline-state')).toContainText('没有存下来');
  await expect(page.getByRole('button', { name: '存到本机' })).toBeVisible();
  faults.splice(0);
});
