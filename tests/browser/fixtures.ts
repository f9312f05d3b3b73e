/**
 * What every browser test has: the built site on a server of its own, and the rule that nothing may go wrong unseen. A
 * message on the console, an uncaught error, an answer of 400 and over, a breach of the site's own
 * Content-Security-Policy or a request to any other machine fails the test in which it happens.
 */
import { test as base, expect, type Page, type Request } from '@playwright/test';
import { serveSite, type SiteServer } from './server.ts';
import { basePath, folderUnderBase, outputFolder } from '../site/builds.ts';

export interface TestFixtures {
  /** What went wrong in the page so far. A test that provokes something takes it out of here. */
  faults: string[];
}
export interface WorkerFixtures {
  /** Which build the tests of a project look at. */
  build: 'root' | 'base path';
  site: SiteServer;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  build: ['root', { option: true, scope: 'worker' }],

  site: [
    async ({ build }, use) => {
      const site =
        build === 'root'
          ? await serveSite(outputFolder)
          : await serveSite(folderUnderBase, { base: basePath });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  /** Paths in tests are relative, `./search/`: the base path goes before them. */
  baseURL: async ({ site }, use) => {
    await use(site.url);
  },

  faults: [
    async ({ context, site }, use) => {
      const faults: string[] = [];
      const { origin } = new URL(site.url);
      await context.route(
        (url) => url.origin !== origin && url.protocol.startsWith('http'),
        async (route) => {
          faults.push(`request to another machine: ${describeRequest(route.request())}`);
          await route.abort();
        },
      );
      context.on('page', (page) => {
        watch(page, faults);
      });
      await use(faults);
      expect(faults, 'what went wrong in the page unseen').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function watch(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    // Breaches of the Content-Security-Policy are among these.
    if (['error', 'warning'].includes(message.type())) {
      faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    // The browser gives up what a page no longer needs when it leaves that page.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') faults.push(`${reason}: ${describeRequest(request)}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) {
      faults.push(`status ${response.status()}: ${describeRequest(response.request())}`);
    }
  });
}

function describeRequest(request: Request): string {
  return `${request.method()} ${request.url()}`;
}
