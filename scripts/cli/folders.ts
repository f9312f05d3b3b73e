/** Where things are, below the folder that a command is started in: the project's root. */
import { existsSync } from 'node:fs';
import path from 'node:path';

export const contentFolder = 'content';
export const sourcesFolder = 'content/sources';
export const noticesFolder = 'content/notices';
export const reviewsFolder = 'content/reviews';
export const vocabularyFolder = 'content/vocabulary';
/** What is published under `/data/`; the site takes it from here. */
export const dataFolder = '.data';
export const noticeYamlName = 'notice.yaml';
/** JSON Schema of notice.yaml, for editors; the first line of each notice.yaml names it. */
export const noticeYamlSchemaName = 'notice.schema.json';

/** A path as it stands in messages and published data: from the root, with `/`. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  const shown = relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
  return shown.replaceAll(path.sep, '/');
}

/**
 * The file that an argument names. npm starts its scripts in the project's root: a file that is not there is looked for in
 * the folder where the person typed the command.
 */
export function argumentFile(argument: string): string {
  const typedIn = process.env.INIT_CWD;
  if (existsSync(argument) || typedIn === undefined) return argument;
  const there = path.resolve(typedIn, argument);
  return existsSync(there) ? there : argument;
}
