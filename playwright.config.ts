import { defineConfig } from '@playwright/test';
import { launchOptions, provideChromium } from './tests/browser/chromium.ts';
import type { TestFixtures, WorkerFixtures } from './tests/browser/fixtures.ts';

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

export default defineConfig<TestFixtures, WorkerFixtures>({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  // How fast a page is, the bench measures: a test waits as long as a busy machine may need.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(provideChromium(console.error)),
    locale: 'zh-CN',
    viewport: desktop,
    permissions: ['clipboard-read', 'clipboard-write'],
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', grepInvert: /@no-script|@phone|@address/ },
    { name: 'phone', grep: /@phone/, use: { viewport: phone, hasTouch: true, isMobile: true } },
    { name: 'no script', grep: /@no-script/, use: { javaScriptEnabled: false } },
    // Of tests with @address: the copy under a base path is the one that knows where it is.
    { name: 'base path', grep: /@base-path|@address/, use: { build: 'base path' } },
  ],
});
