/**
 * MDX read and rendered by the two engines there are: the one that Astro brings (Sätteri, with every feature as Astro
 * sets it by default) and the reference implementation with GFM. For tests alone.
 */
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { markdownConfigDefaults } from '@astrojs/internal-helpers/markdown';
import { satteri } from '@astrojs/markdown-satteri';
import { evaluate } from '@mdx-js/mdx';
import { Fragment, jsx } from 'astro/jsx-runtime';
import remarkFrontmatter from 'remark-frontmatter';
import type { RootContent as HastNode } from 'hast';
import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import { markComponents, structureComponents } from '../tree/front-matter.ts';

/** An element of a page: its name, its attributes and what it holds. White space between elements is left out. */
export interface Rendered {
  name: string;
  attributes: Record<string, unknown>;
  children: (Rendered | string)[];
}

export interface Engine {
  name: string;
  /** How many made-up notices it is tried on: the reference implementation is the slower one. */
  numRuns: number;
  render: (mdx: string) => Promise<Rendered[]>;
}

type Content = (props: { components: Record<string, unknown> }) => unknown;

/** Every component stands for itself. */
const components: Record<string, unknown> = {
  Fragment,
  ...Object.fromEntries([...structureComponents, ...markComponents].map((name) => [name, name])),
};

/**
 * The engine that Astro brings, set up in one of the ways that a site may choose.
 *
 * @param features of the engine; GFM and typographic quotes are on unless a site turns them off
 * @param optimize whether what holds no component is rendered at build time, by the engine itself
 */
async function astroEngine(
  name: string,
  features: { gfm?: boolean; smartPunctuation?: boolean },
  optimize: boolean,
): Promise<Engine> {
  const renderer = await satteri({ features }).createMdxRenderer?.(
    { syntaxHighlight: false, shikiConfig: markdownConfigDefaults.shikiConfig },
    { optimize, srcDir: new URL('./', import.meta.url), sourcemap: false },
  );
  if (!renderer) throw new Error('The Markdown engine of Astro renders no MDX.');
  return {
    name,
    numRuns: 300,
    async render(mdx) {
      const { frontmatter, content } = parseFrontmatter(mdx, { frontmatter: 'empty-with-spaces' });
      const { code } = await renderer.process(content, '/notice.mdx', frontmatter);
      // A module that imports nothing but the JSX runtime: it is run as a function that gets the runtime.
      const body = code
        .replace(/^import \{[^}]*\} from "astro\/jsx-runtime";$/gmu, '')
        .replace(/^export /gmu, '');
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is what the bundler does with it
      const run = new Function('_jsx', '_jsxs', '_Fragment', `${body}\nreturn MDXContent;`) as (
        ...runtime: unknown[]
      ) => Content;
      return contents(run(jsx, jsx, Fragment));
    },
  };
}

export const astro = await astroEngine('@astrojs/mdx', {}, false);
const astroSparing = await astroEngine(
  '@astrojs/mdx, optimized and without GFM',
  { gfm: false, smartPunctuation: false },
  true,
);

export const reference: Engine = {
  name: '@mdx-js/mdx',
  numRuns: 100,
  async render(mdx) {
    const module = await evaluate(mdx, {
      Fragment,
      jsx,
      jsxs: jsx,
      remarkPlugins: [remarkFrontmatter, remarkGfm],
    });
    return contents(module.default as Content);
  },
};

export const engines: readonly Engine[] = [astro, astroSparing, reference];

/** The facts in the front matter, as Astro reads them. */
export function readFrontMatter(mdx: string): unknown {
  return parseFrontmatter(mdx).frontmatter;
}

/** Text of an element, without what it is wrapped in. */
export function textOf(node: Rendered | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Elements of a name anywhere in a page, in order. */
export function elements(nodes: readonly (Rendered | string)[], name: string): Rendered[] {
  return nodes.flatMap((node) =>
    typeof node === 'string'
      ? []
      : [...(node.name === name ? [node] : []), ...elements(node.children, name)],
  );
}

function contents(content: Content): Rendered[] {
  return nodesOf(content({ components })).filter((node) => typeof node !== 'string');
}

interface VNode {
  type: unknown;
  props: Record<string, unknown>;
}

function nodesOf(value: unknown): (Rendered | string)[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return join(value.flatMap(nodesOf));
  if (typeof value !== 'object' || value === null) return [];
  // Astro's mark of what is HTML already.
  if (value instanceof String) return nodesOfHtml(value.valueOf());
  const { type, props } = value as VNode;
  if (typeof type === 'function') return nodesOf((type as (given: unknown) => unknown)(props));
  const { children, ...attributes } = props;
  const inside = nodesOf(children);
  return typeof type === 'string' ? [element(type, attributes, inside)] : inside;
}

/** What the engine has rendered itself. */
function nodesOfHtml(html: string): (Rendered | string)[] {
  const read = (node: HastNode): (Rendered | string)[] => {
    if (node.type === 'text') return [node.value];
    if (node.type !== 'element') return [];
    return [element(node.tagName, node.properties, node.children.flatMap(read))];
  };
  return htmlParser.parse(html).children.flatMap(read);
}

const htmlParser = unified().use(rehypeParse, { fragment: true }).freeze();

function element(
  name: string,
  attributes: Record<string, unknown>,
  inside: (Rendered | string)[],
): Rendered {
  const holdsLines = inside.some((node) => typeof node !== 'string') && !inlineHolders.has(name);
  return {
    name,
    attributes,
    children: holdsLines
      ? inside.filter((node) => typeof node !== 'string' || node.trim() !== '')
      : inside,
  };
}

/** Elements whose white space is text. */
const inlineHolders: ReadonlySet<string> = new Set([
  'p',
  'th',
  'td',
  'Heading',
  'Caption',
  ...markComponents,
]);

function join(nodes: readonly (Rendered | string)[]): (Rendered | string)[] {
  const joined: (Rendered | string)[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined;
}
