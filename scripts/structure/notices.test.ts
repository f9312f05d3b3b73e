/** Whole notices, each beside its tree as a reader would check it: a changed rule is read as a diff of these files. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sourceOf } from './pieces.fixture.ts';
import { renderingOf } from './rendering.fixture.ts';

const folder = path.join(import.meta.dirname, '__notices__');
const notices = readdirSync(folder).filter((file) => file.endsWith('.txt'));

test.each(notices)('%s', async (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  await expect(renderingOf(sourceOf(text))).toMatchFileSnapshot(
    path.join(folder, file.replace('.txt', '.tree')),
  );
});
