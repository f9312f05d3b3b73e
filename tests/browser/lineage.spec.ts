import { expect, test } from './fixtures.ts';
import { publishedLineage, publishedLineages, publishedNotices } from './published.ts';

const notices = new Map(publishedNotices().map((notice) => [notice.id, notice]));

for (const { id, later, source } of publishedLineages()) {
  const lineage = publishedLineage(id);
  const address = `./lineage/${id}/`;

  test(
    `${address} shows every pair and links to clauses that are there`,
    { tag: '@no-script' },
    async ({ page }) => {
      await page.goto(address);
      for (const pair of lineage.pairs)
        await expect(page.locator(`[id="${pair.id}"]`)).toBeVisible();
      for (const at of lineage.tableRows.keys())
        await expect(page.locator(`#row-${at + 1}`)).toBeVisible();
      for (const [notice, side] of [
        [later, 'later'],
        [source, 'source'],
      ] as const) {
        const ids = new Set([
          ...(notices.get(notice)?.provisions ?? []).map((one) => one.id),
          ...(notices.get(notice)?.outline ?? []).map((one) => one.id),
        ]);
        const links = await page
          .locator(`.lineage-side.${side} .lineage-place a`)
          .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
        expect(links.length).toBeGreaterThan(0);
        expect(links.filter((link) => !ids.has(decodeURIComponent(link)))).toEqual([]);
      }
    },
  );

  test(`${address} is narrowed, and its address says how`, async ({ page }) => {
    await page.goto(address);
    const select = page.locator('[name=relation]');
    const value = lineage.pairs[0]?.verdict ?? lineage.pairs[0]?.relation ?? '';
    await select.selectOption(value);
    await expect(page).toHaveURL(new RegExp(`\\?relation=${value}$`, 'u'));
    const shown = page.locator('.lineage-row:visible');
    const count = await shown.count();
    expect(count).toBe(
      lineage.pairs.filter((pair) => (pair.verdict ?? pair.relation) === value).length,
    );
    await page.goto(page.url());
    await expect(shown).toHaveCount(count);
  });

  test(`the clauses of ${later} say where they come from`, async ({ page }) => {
    await page.goto(`./notices/${later}/`);
    await expect(page.locator(`.lineage-links a[href$="/lineage/${id}/"]`)).toBeVisible();
    const notes = page.locator('.note.lineage');
    const taken = new Set(
      lineage.pairs.map(({ later: ours, source: theirs }) => `${ours.clause} ${theirs.citation}`),
    );
    const beside = [...lineage.tableRows.entries()].filter(([, row]) => row.later && row.source);
    expect(await notes.count()).toBeGreaterThanOrEqual(taken.size + beside.length);
    for (const [at] of beside)
      await expect(notes.locator(`a[href$="/lineage/${id}/#row-${at + 1}"]`)).toHaveCount(1);
    await page.locator('.record-switch input[value=lineage]').uncheck();
    await expect(page.locator('.note.lineage:visible')).toHaveCount(0);
  });
}
