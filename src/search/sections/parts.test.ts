import { expect, it } from 'vitest';
import { PackWriter } from '../build/packs.ts';
import { Parts } from './parts.ts';
import { folder, hostOf } from './section-index.fixture.ts';

const texts = ['第一', '', '第三'.repeat(500)];
const writer = new PackWriter('words');
for (const text of texts) writer.add(new TextEncoder().encode(text));
const files = writer.finish();
const textOf = async (parts: Parts, number: number): Promise<string> =>
  new TextDecoder().decode(await parts.part(number));

it('asks for a range, once', async () => {
  const host = hostOf(files);
  const parts = new Parts('words', writer.packed, folder, host.fetch);
  expect(await Promise.all([2, 0, 1, 2].map((number) => textOf(parts, number)))).toEqual([
    texts[2],
    texts[0],
    texts[1],
    texts[2],
  ]);
  expect(host.asked).toHaveLength(3);
  expect(host.asked[1]).toBe('words-000.bin bytes=0-63');
});

it('takes a file as a whole, once, where ranges are not known', async () => {
  const host = hostOf(files, { ranges: false });
  const parts = new Parts('words', writer.packed, folder, host.fetch);
  expect(await textOf(parts, 2)).toBe(texts[2]);
  expect(await textOf(parts, 0)).toBe(texts[0]);
  expect(host.asked).toHaveLength(1);
});

it('asks again for what failed', async () => {
  const host = hostOf(files);
  let online = false;
  const parts = new Parts('words', writer.packed, folder, (url, init) =>
    online ? host.fetch(url, init) : Promise.reject(new TypeError('Failed to fetch')),
  );
  await expect(parts.part(0)).rejects.toThrow();
  online = true;
  expect(await textOf(parts, 0)).toBe(texts[0]);
});
