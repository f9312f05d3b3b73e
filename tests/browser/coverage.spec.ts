import { recordSchemas, type RecordKind } from '../../scripts/tree/notice.ts';
import { expect, test } from './fixtures.ts';
import { publishedNotices, withoutSpace } from './published.ts';

const kinds = Object.keys(recordSchemas) as RecordKind[];
const notices = publishedNotices();

test(
  'the page of coverage counts what was read of each notice',
  { tag: '@no-script' },
  async ({ page }) => {
    await page.goto('./coverage/');
    for (const notice of notices) {
      const row = page.getByRole('row').filter({ hasText: notice.title });
      const count = kinds.reduce((sum, kind) => sum + notice[kind].length, 0);
      await expect(row.getByRole('meter')).toHaveAttribute('max', String(count));
    }
  },
);

test('a message leads to the line of the source that it is about', async ({ page }) => {
  const notice = notices.find(({ messages }) => messages.length > 0);
  const [message] = notice?.messages ?? [];
  expect(message, 'the seeds have messages').toBeDefined();
  await page.goto('./coverage/');
  const item = page
    .getByRole('listitem')
    .filter({ hasText: message?.text ?? '' })
    .first();
  await item.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/notices/${notice?.id ?? ''}/source/#L\\d+$`, 'u'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('原文');
});

test('what no vocabulary knows leads to its clause', async ({ page }) => {
  await page.goto('./coverage/');
  const link = page.locator('.coverage-unknown a').first();
  const name = (await link.textContent()) ?? '';
  await link.click();
  await expect(page).toHaveURL(/\/notices\/[^/]+\/#.+/u);
  const landed = page.locator(':target');
  expect(withoutSpace((await landed.textContent()) ?? '')).toContain(withoutSpace(name));
});
