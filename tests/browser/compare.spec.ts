import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { comparabilityOf } from '../../scripts/tree/comparability.ts';
import { unzipped } from '../../scripts/write/zip.fixture.ts';
import { expect, test } from './fixtures.ts';
import { publishedComparison, publishedLineages, publishedTopics } from './published.ts';

const { regions, rows } = publishedComparison();
const filled = rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== null));
const [first, second] = regions;
if (first === undefined || second === undefined) throw new Error('There is nothing to compare.');
const kept = `regions=${first.code},${second.code}`;

test('every metric has a row with a cell for each region', async ({ page }) => {
  await page.goto('./compare/');
  for (const { metric, cells } of filled) {
    const row = page.locator(`[data-metric-row="${metric}"]`);
    await expect(row.locator('td')).toHaveCount(regions.length);
    for (const { code } of regions) {
      const cell = row.locator(`[data-region="${code}"]`);
      const stated = cells[code] ?? [];
      await expect(cell.locator('.statement:not(.related)')).toHaveCount(stated.length);
      if (stated.length === 0) await expect(cell).toContainText('未提及');
    }
  }
});

test('what is chosen stands in the address, and the way back leads back', async ({ page }) => {
  await page.goto('./compare/');
  const hidden = page.locator('.compare-table thead th[data-region]:visible');
  const all = await hidden.count();
  await page.locator('.compare-choice summary').first().click();
  const box = page.locator(`input[name=regions][value="${first.code}"]`);
  await box.uncheck();
  await expect(page.locator(`[data-region="${first.code}"]:visible`)).toHaveCount(0);
  const address = page.url();
  expect(address).toContain('regions=');
  await page.goBack();
  await expect(hidden).toHaveCount(all);
  await page.goto(address);
  await expect(page.locator(`[data-region="${first.code}"]:visible`)).toHaveCount(0);
});

test('whether rows can be compared is said of the chosen regions', async ({ page }) => {
  await page.goto(`./compare/?${kept}`);
  for (const row of filled) {
    const { comparable, note } = comparabilityOf(row, [first, second]);
    const shown = page.locator(`[data-metric-row="${row.metric}"]`);
    await expect(shown).toHaveAttribute('data-comparable', comparable);
    if (note !== null) await expect(shown.locator('.comparability')).toContainText(note);
  }
  await page.goto('./compare/');
  for (const { metric, comparable } of filled)
    await expect(page.locator(`[data-metric-row="${metric}"]`)).toHaveAttribute(
      'data-comparable',
      comparable,
    );
});

test('only comparable and only binding rows can be shown', async ({ page }) => {
  await page.goto('./compare/?comparable=1&binding=1');
  const shown = page.locator('[data-metric-row]:visible');
  await expect(shown).not.toHaveCount(0);
  for (const row of await shown.all()) {
    await expect(row).not.toHaveAttribute('data-comparable', 'no');
    await expect(row.locator('[data-binding]')).not.toHaveCount(0);
  }
});

test('rows of a group are sorted by the numbers of a region', async ({ page }) => {
  await page.goto(`./compare/?sort=${second.code}`);
  for (const table of await page.locator('.compare-table').all()) {
    const cells = table.locator(`td[data-region="${second.code}"]`);
    const values = await cells.evaluateAll((all) =>
      all.map((cell) => Number((cell as HTMLElement).dataset.value ?? '-Infinity')),
    );
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  }
});

test('a statement shows its words and leads to its clause', async ({ page }) => {
  await page.goto('./compare/');
  const statement = page.locator('.statement').first();
  await expect(statement.locator('blockquote')).toBeHidden();
  await statement.locator('summary').click();
  await expect(statement.locator('blockquote')).toBeVisible();
  const link = statement.locator('a');
  const anchor = new URL((await link.getAttribute('href')) ?? '', page.url()).hash.slice(1);
  await link.click();
  await expect(page.locator(`[id="${decodeURIComponent(anchor)}"]`)).toBeVisible();
});

test('what is shown is handed over as JSON, CSV and a spreadsheet', async ({ page }) => {
  await page.goto(`./compare/?${kept}`);
  const take = async (format: string): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-download=${format}]`).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`comparison.${format}`);
    return readFile(await file.path());
  };
  const json = JSON.parse((await take('json')).toString('utf8')) as ReturnType<
    typeof publishedComparison
  >;
  expect(json.regions.map(({ code }) => code)).toEqual([first.code, second.code]);
  expect(json.rows).toHaveLength(filled.length);

  const csv = (await take('csv')).toString('utf8');
  expect(csv.startsWith('\uFEFF分组,指标')).toBe(true);
  for (const { name } of [first, second]) expect(csv).toContain(name);
  expect(csv).not.toMatch(/(?:^|,)[=+@]/mu);

  const parts = unzipped(await take('xlsx'));
  const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  // one for each group, and that of the sources
  expect(sheets).toHaveLength(json.groups.length + 1);
  const text = sheets.map(([, content]) => content).join('');
  expect(text).toContain('<hyperlink ');
  expect(text).toContain('ySplit="1"');
  expect(text).not.toContain('<f>');
  expect(text).toMatch(/<c [^>]*><v>\d/u);
});

test('a large table is handed over as a spreadsheet, too', async ({ page }) => {
  const many = rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([code, stated]) => [
        code,
        stated === null ? null : Array.from({ length: 60 }, () => stated).flat(),
      ]),
    ),
  }));
  await page.route('**/data/comparison.json', async (route) => {
    await route.fulfill({ json: { ...publishedComparison(), rows: many } });
  });
  await page.goto('./compare/');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-download=xlsx]').click(),
  ]);
  const parts = unzipped(await readFile(await file.path()));
  const longest = Math.max(...[...parts.values()].map((content) => content.length));
  expect(longest).toBeGreaterThan(160_000);
});

test('the tables are all there without script', { tag: '@no-script' }, async ({ page }) => {
  await page.goto('./compare/');
  await expect(page.locator('#compare-controls')).toBeHidden();
  await expect(page.locator('[data-metric-row]')).toHaveCount(filled.length);
  await page.locator('.statement summary').first().click();
  await expect(page.locator('.statement blockquote').first()).toBeVisible();
});

test('a row is a card on a phone', { tag: '@phone' }, async ({ page }) => {
  await page.goto('./compare/');
  const cells = page.locator('[data-metric-row]').first().locator('td');
  const boxes = await cells.evaluateAll((all) =>
    all.map((cell) => cell.getBoundingClientRect().left),
  );
  expect(new Set(boxes).size).toBe(1);
});

const charted = filled.find(({ distances }) => Object.keys(distances).length > 0)?.metric ?? '';
const topic = publishedTopics()[0]?.topic ?? '';
const pair = publishedLineages()[0]?.id ?? '';
for (const address of [
  './compare/',
  `./compare/${charted}/`,
  './topics/',
  `./topics/${topic}/`,
  `./lineage/${pair}/`,
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${address} can be used by everyone (${colorScheme})`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.goto(address, { waitUntil: 'networkidle' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const places = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      expect(places).toEqual([]);
    });
  }
}
