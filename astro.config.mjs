// @ts-check
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { publishData } from './src/data/publish.ts';
import { arrangeNotice } from './src/mdx/arrange.ts';
import { showMarks } from './src/mdx/marks.ts';
import { offlineCopy } from './src/offline/integration.ts';
import { searchIndex } from './src/search/integration.ts';
import { formerIds } from './src/data/former-ids.ts';
import { siteSettings } from './src/settings/integration.ts';
import { inSiteMap } from './src/settings/sitemap.ts';
import { address } from './src/site.ts';

/** It holds whole addresses only: there is none while content/site.yaml does not say where the site is. */
const siteMap =
  address.origin === null
    ? []
    : [sitemap({ filter: (page) => inSiteMap(page, new Set(formerIds().keys())) })];

const zipAtOnce = fileURLToPath(new URL('src/compare/zip-at-once.ts', import.meta.url));

export default defineConfig({
  ...(address.origin !== null && { site: address.origin }),
  base: address.base,
  trailingSlash: 'always',
  // Everything that a page runs or is styled by is a file of its own: that is what the Content-Security-Policy allows.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks each MDX module with a directive of its own, and the bundler warns of each.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    worker: { format: 'es' },
    resolve: { alias: [{ find: /^fflate$/u, replacement: zipAtOnce }] },
  },
  markdown: {
    syntaxHighlight: false,
    // A notice says what it says: quotation marks and dashes stay as printed, and `~~` or `www.` mean nothing.
    processor: satteri({
      features: { smartPunctuation: false, gfm: false },
      hastPlugins: [arrangeNotice, showMarks],
    }),
  },
  integrations: [
    siteSettings(),
    mdx({ optimize: true }),
    publishData(),
    searchIndex(),
    ...siteMap,
    offlineCopy(),
  ],
  devToolbar: { enabled: false },
});
