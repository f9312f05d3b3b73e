import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { layerFault, layersRule, stages } from './layers.ts';

describe('layerFault', () => {
  it.each([
    ['scripts/structure/letterhead/date.ts', 'scripts/structure/index.ts'],
    ['scripts/structure/letterhead/date.ts', 'scripts/tree/nodes.ts'],
    ['scripts/cli/build.ts', 'scripts/write/index.ts'],
    ['src/pages/index.astro', 'src/layouts/Page.astro'],
    ['src/content.config.ts', 'scripts/tree/notice.ts'],
    ['scripts/structure/tree.test.ts', 'scripts/read/index.ts'],
    ['eslint.config.js', 'tests/project/layers.ts'],
  ])('lets %s import %s', (from, to) => {
    expect(layerFault(from, to)).toBeNull();
  });

  it.each([
    ['scripts/structure/index.ts', 'scripts/read/index.ts'],
    ['scripts/tree/nodes.ts', 'scripts/structure/index.ts'],
    ['scripts/structure/tree.test.ts', 'scripts/write/index.ts'],
    ['src/pages/index.astro', 'scripts/write/index.ts'],
    ['scripts/write/mdx.ts', 'src/search/tokens.ts'],
    ['scripts/cli/build.ts', 'content/loose.ts'],
    // A folder whose name begins like another's is another folder.
    ['scripts/tree/nodes.ts', 'scripts/treetop/x.ts'],
  ])('refuses that %s imports %s', (from, to) => {
    expect(layerFault(from, to)).toMatch(/may import from/);
  });

  it('holds every stage to the tree alone', () => {
    for (const from of stages) {
      for (const to of stages) {
        const fault = layerFault(`scripts/${from}/a.ts`, `scripts/${to}/b.ts`);
        expect(fault === null, `${from} → ${to}`).toBe(from === to);
      }
    }
  });
});

describe('layersRule', () => {
  const lint = (code: string): string[] =>
    new Linter({ cwd: import.meta.dirname.replace(/[/\\]tests[/\\]project$/, '') })
      .verify(
        code,
        {
          files: ['**/*.ts'],
          plugins: { local: { rules: { layers: layersRule } } },
          rules: { 'local/layers': 'error' },
        },
        'scripts/tree/made-up.ts',
      )
      .map((message) => message.message);

  it('reads every way of importing', () => {
    expect(lint("import '../read/index.ts'")).toHaveLength(1);
    expect(lint("export * from '../read/index.ts'")).toHaveLength(1);
    expect(lint("export { read } from '../read/index.ts'")).toHaveLength(1);
    expect(lint("await import('../read/index.ts')")).toHaveLength(1);
    expect(lint("import './nodes.ts'; import 'node:fs'; export const a = 1;")).toEqual([]);
  });

  it('asks for the name of a real file', () => {
    expect(lint("import './nodes'")).toEqual([
      'There is no file scripts/tree/nodes: name it in full.',
    ]);
  });
});
