import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['scripts/**/*.test.ts', 'src/**/*.test.ts', 'tests/**/*.test.ts'],
    // Two cores are what the smallest machine that builds the site has; more gain little.
    maxWorkers: 2,
    // Everything tested is a pure function: files may share a worker.
    isolate: false,
    // Property tests of whole notices take their time on a busy machine.
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
