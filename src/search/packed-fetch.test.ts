import { beforeAll, expect, it, vi } from 'vitest';
import { packFiles } from './build/pack.ts';
import { PackedFetch } from './packed-fetch.ts';

const folder = 'https://site.invalid/pagefind/51/';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = packFiles([
  { path: 'pagefind-entry.json', content: bytes('entry') },
  { path: 'fragment/b.pf_fragment', content: bytes('second') },
  { path: 'fragment/a.pf_fragment', content: bytes('first') },
  { path: 'index/c.pf_index', content: bytes('third') },
]);

beforeAll(() => {
  vi.stubGlobal('location', { href: folder });
});

/** A host of the packed files, and the ranges it was asked for. */
function host(knowsRanges: boolean): { asked: string[]; fetch: typeof fetch } {
  const asked: string[] = [];
  return {
    asked,
    fetch: (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      const file = files.find(({ path }) => address === folder + path);
      if (file === undefined) return Promise.resolve(new Response(null, { status: 404 }));
      const range = new Headers(init?.headers).get('range');
      asked.push(`${file.path} ${range ?? 'whole'}`);
      const [, start = '0', end = '0'] = /bytes=(\d+)-(\d+)/u.exec(range ?? '') ?? [];
      const body = new Uint8Array(file.content);
      return Promise.resolve(
        range !== null && knowsRanges
          ? new Response(body.slice(Number(start), Number(end) + 1), { status: 206 })
          : new Response(body),
      );
    },
  };
}

it('packs only what is asked for one by one', () => {
  expect(files.map(({ path }) => path)).toEqual(['pagefind-entry.json', 'pack.bin', 'pack.json']);
});

it.each([true, false])(
  'gives each part, whether the host knows ranges or not: %s',
  async (ranges) => {
    const { fetch: original, asked } = host(ranges);
    const packed = new PackedFetch(original);
    await packed.open(folder);
    const text = async (name: string): Promise<string> =>
      (await packed.fetch(folder + name)).text();
    expect(await text('fragment/a.pf_fragment')).toBe('first');
    expect(await text('fragment/b.pf_fragment')).toBe('second');
    expect(await text('index/c.pf_index')).toBe('third');
    expect(await text('pagefind-entry.json')).toBe('entry');
    // A host without ranges sends all of it, once.
    expect(asked.filter((one) => one.startsWith('pack.bin'))).toHaveLength(ranges ? 3 : 1);
  },
);

it('leaves what is in no pack to the network', async () => {
  const packed = new PackedFetch(host(true).fetch);
  await packed.open(folder);
  expect((await packed.fetch(`${folder}nothing`)).status).toBe(404);
});
