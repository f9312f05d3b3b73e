/** The front matter of a notice's MDX file. */
import { Document, visit } from 'yaml';
import { frontMatterSchema } from '../tree/front-matter.ts';
import type { FrontMatter } from '../tree/front-matter.ts';
import { escapeInvisible } from './literal.ts';

/**
 * `---`, the facts as YAML, `---`. Every string is quoted: 2022-10-17 is a date to the YAML 1.1 of Astro, 510400 a number,
 * and so is many a 发文字号 to some reader.
 */
export function frontMatter(facts: FrontMatter): string {
  const document = new Document(frontMatterSchema.parse(facts));
  document.commentBefore = ' 本文件由程序生成，请勿直接修改；更正请写在 content/reviews/ 中。';
  visit(document, {
    Collection: (_, collection) => {
      if (collection.items.length === 0) collection.flow = true;
    },
  });
  const yaml = document.toString({
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  // Outside of strings there is nothing invisible but line ends.
  const lines = yaml.split('\n').map(escapeInvisible).join('\n');
  return `---\n${lines}---\n`;
}
