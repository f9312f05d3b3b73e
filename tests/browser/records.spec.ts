import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { recordSchemas, type RecordKind } from '../../scripts/tree/notice.ts';
import { expect, test } from './fixtures.ts';
import { publishedRecords, recordPages, richestNotice, withoutSpace } from './published.ts';

/** What each page lists. */
const kindsOn: Record<(typeof recordPages)[number], RecordKind[]> = {
  './indicators/': ['indicators', 'baselines'],
  './responsibilities/': ['responsibilities'],
  './funding/': ['funding'],
  './deadlines/': ['deadlines'],
  './definitions/': ['definitions'],
  './citations/': ['citations'],
};
const notice = richestNotice();
const noticePage = `./notices/${notice.id}/`;
const kinds = Object.keys(recordSchemas) as RecordKind[];
const records = kinds.flatMap((kind) => notice[kind].map((record) => ({ kind, record })));
/** The clause with the most to say beside it. */
const [busiest = ''] =
  [...Map.groupBy(notice.responsibilities, ({ provision }) => provision)].sort(
    ([, a], [, b]) => b.length - a.length,
  )[0] ?? [];

function visibleItems(page: Page): Promise<string[]> {
  return page
    .locator('[data-item]:not([hidden])')
    .evaluateAll((items) => [
      ...new Set(items.map((item) => (item as HTMLElement).dataset.item ?? '')),
    ]);
}

for (const address of recordPages) {
  const listed = kindsOn[address].flatMap(publishedRecords);
  const names = listed.map((record) => `${record.notice}/${record.id}`);

  test(
    `${address} lists every record and links to its clause`,
    { tag: '@no-script' },
    async ({ page }) => {
      await page.goto(address);
      expect((await visibleItems(page)).sort()).toEqual(names.sort());
      await expect(page.locator('#record-filter')).toBeHidden();
      const links = await page
        .locator('[data-item] .record-origin a')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      for (const { notice: id, provision } of listed)
        expect(links).toContain(`/notices/${id}/#${provision}`);
    },
  );

  test(`${address} is narrowed by region and topic, and its address says how`, async ({ page }) => {
    await page.goto(address);
    const region = listed.findLast((record) => record.region !== null)?.region?.code ?? '';
    const inRegion = listed.filter((record) => record.region?.code === region);
    await page.getByLabel('地区').selectOption(region);
    await expect(page).toHaveURL(new RegExp(`\\?region=${region}$`, 'u'));
    await expect(page.getByRole('main').getByRole('status')).toHaveText(
      `${inRegion.length} 条（共 ${listed.length} 条）`,
    );
    expect(await visibleItems(page)).toHaveLength(inRegion.length);

    const topic = inRegion.find(({ topics }) => topics.length > 0)?.topics[0] ?? '';
    const both = inRegion.filter(({ topics }) => topics.includes(topic));
    await page.getByLabel('专题').selectOption(topic);
    await expect(page.getByRole('main').getByRole('status')).toContainText(`${both.length} 条（`);

    // The address alone gives the same list.
    await page.goto(page.url());
    expect(await visibleItems(page)).toHaveLength(both.length);
    await page.getByLabel('含有').fill('没有这样的字');
    await expect(page.getByText('没有符合条件的记录')).toBeVisible();
    await page.locator('#record-none').getByRole('button').click();
    await expect(page.getByRole('main').getByRole('status')).toHaveText(`共 ${listed.length} 条`);
    expect(new URL(page.url()).search).toBe('');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${address} can be used by everyone (${colorScheme})`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      for (const fold of await page.locator('details').all())
        await fold.evaluate((details: HTMLDetailsElement) => {
          details.open = true;
        });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}

test(
  'every record is marked on its words, and noted by its clause',
  { tag: '@no-script' },
  async ({ page }) => {
    await page.goto(noticePage);
    const marks = await page.locator('.record[data-record]').evaluateAll((found) =>
      found.map((mark) => {
        return { id: (mark as HTMLElement).dataset.record ?? '', text: mark.textContent };
      }),
    );
    const words = new Map<string, string>();
    for (const { id, text } of marks) words.set(id, (words.get(id) ?? '') + text);
    for (const { record } of records)
      expect(withoutSpace(words.get(record.id) ?? ''), record.id).toBe(record.quote);
    await expect(page.locator('.note:not(.lineage)')).toHaveCount(records.length);
    // Without a script each note can be unfolded.
    const fold = page.locator(`.notes[data-clause="${busiest}"]`);
    await fold.locator('summary').click();
    await expect(fold.locator('.note').first()).toBeVisible();
    await expect(fold.locator('.note-status').first()).toHaveText(/^(?:机器识别|已复核|已更正)$/u);
  },
);

test('notes stand beside the text and not on each other', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(noticePage);
  const text = await page.locator(`[id="${busiest}"]`).boundingBox();
  const boxes = await page.locator('.notes:visible').evaluateAll((notes) =>
    notes.map((one) => {
      const { left, top, bottom, right } = one.getBoundingClientRect();
      return { left, top, bottom, right };
    }),
  );
  boxes.sort((a, b) => a.top - b.top);
  expect(boxes.length).toBeGreaterThan(5);
  for (const [index, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
    expect(box.right).toBeLessThanOrEqual(1440);
    expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? -Infinity);
  }
});

test('a kind can be switched off, and stays so', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(noticePage);
  const mark = page.locator('.record.responsibility[data-record]').first();
  const line = () => mark.evaluate((element) => getComputedStyle(element).textDecorationLine);
  expect(await line()).toBe('underline');
  const box = page.getByRole('group', { name: '标注' }).getByRole('checkbox', { name: /责任/u });
  await box.uncheck();
  expect(await line()).toBe('none');
  await expect(page.locator('.note.responsibility:visible')).toHaveCount(0);
  await page.reload();
  await expect(box).not.toBeChecked();
  expect(await line()).toBe('none');
});

test('copying a clause copies the clause alone', async ({ page }) => {
  await page.goto(noticePage);
  const clause = notice.provisions.find(({ id }) => id === busiest);
  const copied = await page.evaluate((id) => {
    const element = document.getElementById(id);
    const next = element?.nextElementSibling;
    if (!element || !next) return '';
    const range = new Range();
    range.setStartBefore(element);
    range.setEndAfter(next);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return getSelection()?.toString() ?? '';
  }, busiest);
  expect(withoutSpace(copied)).toBe(withoutSpace(clause?.text ?? ''));
});

test('paper shows the text alone', async ({ page }) => {
  await page.goto(noticePage);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.notes:visible, .record-switch:visible')).toHaveCount(0);
  const lines = await page
    .locator('.record')
    .evaluateAll((marks) => [
      ...new Set(marks.map((mark) => getComputedStyle(mark).textDecorationLine)),
    ]);
  expect(lines).toEqual(['none']);
});

test('notes fold below the clause on a phone', { tag: '@phone' }, async ({ page }) => {
  await page.goto(noticePage);
  const fold = page.locator(`.notes[data-clause="${busiest}"]`);
  await expect(fold.locator('.note').first()).toBeHidden();
  await fold.locator('summary').click();
  await expect(fold.locator('.note').first()).toBeVisible();
});
