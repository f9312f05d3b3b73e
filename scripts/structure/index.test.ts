import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../read/index.ts';
import type { Source } from '../tree/source.ts';
import { structure } from './index.ts';
import { faultsOf } from './sound.fixture.ts';
import { anyText, mutated, noticeLike } from './text.fixture.ts';

const sources = path.join(import.meta.dirname, '../../content/sources');
const notices = readdirSync(sources, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** A text as the reader gives it; undecodable ones are refused there and are none of this stage's concern. */
function sourceOf(text: string, name: string): Source | null {
  return readBytes(new TextEncoder().encode(text), name).source;
}

function plainSource(text: string): Source {
  return { file: 'a.txt', sha256: '', encoding: 'utf-8', bytes: 0, text, markup: [] };
}

describe('of any text a tree is built that holds all of it, in its place', () => {
  test.each([
    ['any characters', anyText],
    ['parts of notices', noticeLike],
  ])('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(faultsOf(plainSource(text))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test.each(['a.txt', 'a.md'])('parts of notices, with the markup that %s has', (name) => {
    fc.assert(
      fc.property(noticeLike, (text) => {
        const source = sourceOf(text, name);
        if (source) expect(faultsOf(source)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(notices)('%s with random changes', (id) => {
    const text = readFileSync(path.join(sources, id, 'source.txt'), 'utf8');
    fc.assert(
      fc.property(mutated(text), (changed) => {
        const source = sourceOf(changed, 'a.txt');
        if (source) expect(faultsOf(source)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

test.each([
  ['digits', '1'.repeat(3000), true],
  ['brackets', '（'.repeat(1500) + '）'.repeat(1500), true],
  ['a notice', `海州市绿道建设方案\n${'各县要加快建设绿道。\n'.repeat(300)}`, false],
  ['headings', `一、总则\n${'各县要加快建设绿道。'.repeat(300)}\n二、附则\n施行。`, false],
  ['a short text', '各县要加快建设绿道。', false],
])('of %s it is said that nothing was recognised: %s', (_, text, said) => {
  const file = new VFile({ path: 'a.txt' });
  structure(plainSource(text), file);
  expect(file.messages.some(({ ruleId }) => ruleId === 'unstructured')).toBe(said);
});
