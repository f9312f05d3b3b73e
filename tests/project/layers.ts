/**
 * Which folder may import from which: the picture in docs/architecture.md, held to by ESLint.
 *
 * Data goes one way, so imports do too. A stage reads and hands back the types of `scripts/tree` and knows no other
 * stage; only the command line puts them together. A test may also use the stages before its own, to make its input.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from 'eslint';

/** The stages, in the order of the data. */
export const stages = ['read', 'structure', 'annotate', 'relate', 'write'] as const;

const tree = 'scripts/tree';
const everyStage = stages.map((stage) => `scripts/${stage}`);

/** Folder → the other folders it may import from. A folder not named here may import nothing but packages and itself. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  [tree]: [],
  ...Object.fromEntries(everyStage.map((stage) => [stage, [tree]])),
  'scripts/cli': [tree, ...everyStage],
  'scripts/bench': [tree, ...everyStage, 'scripts/cli', 'src', 'tests'],
  src: [tree],
  tests: [tree, ...everyStage, 'scripts/cli', 'src'],
};

/**
 * What is wrong with an import, in words for the person who wrote it; null if nothing is.
 *
 * @param from the importing file, relative to the project's root, with `/`
 * @param to the imported file, likewise
 */
export function layerFault(from: string, to: string): string | null {
  const source = layerOf(from);
  const target = layerOf(to);
  if (source === null || source === target) return null;
  const allowed = [...(layers[source] ?? []), ...(isTest(from) ? stagesBefore(source) : [])];
  if (target !== null && allowed.includes(target)) return null;
  const names = allowed.length === 0 ? 'no other folder' : `only ${allowed.join(', ')}`;
  return `${source} may import from ${names} besides itself, not from ${target ?? path.posix.dirname(to)} (docs/architecture.md).`;
}

/** The layer that a file belongs to: the longest name in {@link layers} that its path begins with. */
function layerOf(file: string): string | null {
  const names = Object.keys(layers).filter((name) => file.startsWith(`${name}/`));
  return names.sort((a, b) => b.length - a.length)[0] ?? null;
}

function isTest(file: string): boolean {
  return file.endsWith('.test.ts');
}

function stagesBefore(layer: string): readonly string[] {
  const place = everyStage.indexOf(layer);
  return place === -1 ? [] : everyStage.slice(0, place);
}

/** ESLint rule: an import that crosses the layers, or names a file that is not there (Node resolves no extensions). */
export const layersRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], docs: { description: 'imports follow the layers' } },
  create(context) {
    const check = (node: Rule.Node, specifier: unknown): void => {
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const target = path.resolve(path.dirname(context.filename), specifier.split('?', 1)[0] ?? '');
      const posix = (file: string): string =>
        path.relative(context.cwd, file).replaceAll(path.sep, '/');
      const fault = layerFault(posix(context.filename), posix(target));
      if (fault !== null) context.report({ node, message: fault });
      else if (!existsSync(target)) {
        context.report({ node, message: `There is no file ${posix(target)}: name it in full.` });
      }
    };
    return {
      ImportDeclaration: (node) => {
        check(node, node.source.value);
      },
      ExportNamedDeclaration: (node) => {
        check(node, node.source?.value);
      },
      ExportAllDeclaration: (node) => {
        check(node, node.source.value);
      },
      ImportExpression: (node) => {
        if (node.source.type === 'Literal') check(node, node.source.value);
      },
    };
  },
};
