/** Measures searches in Chromium: what they find, how fast, and what they fetch for it. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchOptions, provideChromium } from '../../../tests/browser/chromium.ts';
import type { Notice } from '../../tree/notice.ts';
import { gradeOf, type GradedQuery } from '../../../tests/search/grade.ts';
import { randomPhrases, type Phrase } from '../../../tests/search/phrases.ts';
import { hitsAsked, writeMiniSearch, writePagefind } from './rivals.ts';
import { serveCounting, type CountingServer } from './server.ts';

export interface SearchMeasurement {
  title: string;
  /** Share of graded queries with a best answer among the first three hits. */
  answered: number;
  /** Share of graded queries whose first hit is graded. */
  firstGraded: number;
  /** Of phrases drawn from the notices: share of the places found among the hits asked for. */
  recall: number;
  precisionAtTen: number;
  milliseconds: { median: number; p95: number };
  /** Bytes until the first answer is there, and for each further query. */
  bytes: { first: number; median: number; p95: number };
}

export const site = path.resolve('dist');
const root = path.resolve(import.meta.dirname, '../../..');
const phraseCount = 300;

type Ask = (query: string) => Promise<string[]>;

/** @throws {Error} if the site has not been built */
export async function measureSearches(): Promise<SearchMeasurement[]> {
  const notices = await publishedNotices();
  const queries = await gradedQueries();
  const phrases = randomPhrases(notices, phraseCount, 2024);
  const work = await mkdtemp(path.join(tmpdir(), 'search-bench-'));
  const browser = await chromium.launch(launchOptions(provideChromium(console.error)));
  try {
    await writePagefind(notices, path.join(work, 'pagefind'));
    await writeMiniSearch(notices, path.join(work, 'minisearch'));
    const searches = [
      { title: '本站搜索', folder: site, page: 'search/', ask: askSite },
      { title: 'Pagefind 原样', folder: path.join(work, 'pagefind'), page: '', ask: askPage },
      { title: 'MiniSearch 单文件', folder: path.join(work, 'minisearch'), page: '', ask: askPage },
    ];
    const measured: SearchMeasurement[] = [];
    for (const { title, folder, page, ask } of searches) {
      const server = await serveCounting({
        '/minisearch/': path.join(root, 'node_modules/minisearch/dist/es'),
        ...(folder === site ? {} : { '/search/': path.join(root, 'src/search') }),
        '/': folder,
      });
      const result = await measure(browser, server, page, ask, notices, queries, phrases);
      measured.push({ title, ...result });
      await server.close();
    }
    return measured;
  } finally {
    await browser.close();
    await rm(work, { recursive: true });
  }
}

async function measure(
  browser: Browser,
  server: CountingServer,
  address: string,
  askOf: (page: Page) => Ask,
  notices: readonly Notice[],
  queries: readonly GradedQuery[],
  phrases: readonly Phrase[],
): Promise<Omit<SearchMeasurement, 'title'>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(server.url + address);
  const ask = askOf(page);
  await ask(queries[0]?.query ?? '');
  const first = server.sent();
  const bytes: number[] = [];
  const times: number[] = [];
  const timed = async (query: string): Promise<string[]> => {
    const start = performance.now();
    const hits = await ask(query);
    times.push(performance.now() - start);
    bytes.push(server.sent());
    return hits;
  };
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  const grades: number[][] = [];
  for (const { query, answers } of queries) {
    const hits = await timed(query);
    grades.push(
      hits.slice(0, 3).map((hit) => {
        const [id = '', target = ''] = hit.split('#');
        const notice = byId.get(id);
        return notice === undefined ? 0 : gradeOf(notice, target, answers);
      }),
    );
  }
  const quality = await phraseQuality(timed, phrases);
  await page.close();
  const best = (answers: GradedQuery['answers']): number =>
    Math.max(...answers.map(({ grade }) => grade));
  return {
    answered: mean(grades.map((list, i) => Number(list.includes(best(queries[i]?.answers ?? []))))),
    firstGraded: mean(grades.map(([one = 0]) => Number(one > 0))),
    recall: quality.recall,
    precisionAtTen: quality.precisionAtTen,
    milliseconds: { median: quantile(times, 0.5), p95: quantile(times, 0.95) },
    bytes: { first, median: quantile(bytes, 0.5), p95: quantile(bytes, 0.95) },
  };
}

export interface PhraseQuality {
  /** Share of the places that hold a phrase, of as many as are asked for at most, that are among the hits. */
  recall: number;
  precisionAtTen: number;
  /** The phrases of which a place is missing. */
  missed: string[];
}

/** What phrases find, against a search for substrings. */
export async function phraseQuality(ask: Ask, phrases: readonly Phrase[]): Promise<PhraseQuality> {
  const recalls: number[] = [];
  const precisions: number[] = [];
  for (const { text, places } of phrases) {
    const hits = [...new Set(await ask(text))];
    const right = hits.filter((hit) => places.has(hit)).length;
    recalls.push(right / Math.min(places.size, hitsAsked));
    const ten = hits.slice(0, 10);
    precisions.push(ten.filter((hit) => places.has(hit)).length / Math.max(ten.length, 1));
  }
  return {
    recall: mean(recalls),
    precisionAtTen: mean(precisions),
    missed: phrases.filter((_, i) => (recalls[i] ?? 0) < 1).map(({ text }) => text),
  };
}

/** Types the query and waits until the page shows the hits. */
export function askSite(page: Page): Ask {
  return (query) =>
    page.evaluate(async (asked) => {
      const input = document.querySelector<HTMLInputElement>('#search-form input');
      const list = document.querySelector<HTMLElement>('#search-hits');
      if (!input || !list) throw new Error('This is not the search page.');
      delete list.dataset.query;
      input.value = asked;
      const shown = new Promise((resolve) => {
        new MutationObserver((_changes, observer) => {
          if (list.dataset.query !== asked.trim()) return;
          observer.disconnect();
          resolve(null);
        }).observe(list, { attributes: true });
      });
      input.form?.requestSubmit();
      await shown;
      return [...list.querySelectorAll('a')].map(({ href }) => {
        const { pathname, hash } = new URL(href);
        return `${pathname.split('/').at(-2) ?? ''}${decodeURIComponent(hash)}`;
      });
    }, query);
}

function askPage(page: Page): Ask {
  return async (query) => {
    await page.waitForFunction(() => 'ask' in window);
    return page.evaluate(
      (asked) => (window as unknown as { ask: (query: string) => Promise<string[]> }).ask(asked),
      query,
    );
  };
}

export async function gradedQueries(): Promise<GradedQuery[]> {
  const text = await readFile(path.join(root, 'tests/search/queries.json'), 'utf8');
  return JSON.parse(text) as GradedQuery[];
}

export async function publishedNotices(): Promise<Notice[]> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(site, 'data', name), 'utf8'));
  const list = (await read('notices.json')) as Pick<Notice, 'id'>[];
  return Promise.all(list.map(async ({ id }) => (await read(`notices/${id}.json`)) as Notice));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
