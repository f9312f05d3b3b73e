import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { frontMatterSchema } from '../scripts/tree/front-matter.ts';

/** The generated MDX of each notice; its id is the file's name. */
const notices = defineCollection({
  loader: glob({
    base: './content/notices',
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/u, ''),
    retainBody: false,
  }),
  schema: frontMatterSchema,
});

export const collections = { notices };
