/** Ids that notices had before, with the ones that they have now. */
import { existsSync, readdirSync } from 'node:fs';
import { loadFormerIds, type FormerIds } from '../../scripts/tree/former-ids.ts';

const noticesFolder = 'content/notices';

/** @throws where `content/former-ids.yaml` is wrong; `npm run build` has said so before, line by line */
export function formerIds(): FormerIds {
  const files = existsSync(noticesFolder) ? readdirSync(noticesFolder) : [];
  const present = new Set(files.map((file) => file.replace(/\.mdx$/u, '')));
  const { value, problems } = loadFormerIds(present);
  if (value !== null) return value;
  throw new Error(problems.map(({ file, line, text }) => `${file}:${line}  ${text}`).join('\n'));
}
