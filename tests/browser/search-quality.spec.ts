import { readFileSync } from 'node:fs';
import { gradeOf, type GradedQuery } from '../search/grade.ts';
import { randomPhrases, type Phrase } from '../search/phrases.ts';
import { expect, test } from './fixtures.ts';
import { publishedNotices } from './published.ts';
import { search } from './search-driver.ts';

const notices = new Map(publishedNotices().map((notice) => [notice.id, notice]));
const queries = JSON.parse(readFileSync('tests/search/queries.json', 'utf8')) as GradedQuery[];

test('what a person graded as an answer comes first', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('./search/');
  const failing: string[] = [];
  let firstGraded = 0;
  for (const { query, answers } of queries) {
    const hits = await search(page, query);
    const grades = hits.slice(0, 3).map(({ notice, target }) => {
      const held = notices.get(notice);
      return held === undefined ? 0 : gradeOf(held, target, answers);
    });
    if (!grades.includes(Math.max(...answers.map(({ grade }) => grade)))) {
      failing.push(`${query}: ${grades.join()}`);
    }
    if ((grades[0] ?? 0) > 0) firstGraded += 1;
  }
  expect(failing).toEqual([]);
  expect(firstGraded / queries.length).toBeGreaterThanOrEqual(0.9);
});

test('a phrase of a notice is found wherever it stands', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('./search/');
  let precision = 0;
  const phrases: Phrase[] = randomPhrases([...notices.values()], 60, 11);
  for (const { text, places } of phrases) {
    const hits = (await search(page, text)).map(({ notice, target }) => `${notice}#${target}`);
    // The page shows twenty at first.
    if (places.size <= 20) {
      expect(
        [...places].filter((one) => !hits.includes(one)),
        text,
      ).toEqual([]);
    }
    const ten = hits.slice(0, 10);
    precision += ten.filter((one) => places.has(one)).length / Math.max(ten.length, 1);
  }
  expect(precision / phrases.length).toBeGreaterThanOrEqual(0.98);
});
