/** Fetches parts of a packed index as if each were a file of its own. */

interface Pack {
  url: string;
  /** Offset and length by address. */
  parts: ReadonlyMap<string, readonly [start: number, length: number]>;
  /** All of it, from a host that knows no ranges. */
  whole: Promise<ArrayBuffer> | null;
}

type Fetch = typeof fetch;

export class PackedFetch {
  readonly #fetch: Fetch;
  readonly #packs: Pack[] = [];

  constructor(original: Fetch) {
    this.#fetch = original;
  }

  /** @param folder address of the index, with a slash at the end */
  async open(folder: string): Promise<void> {
    const response = await this.#fetch(new URL('pack.json', folder));
    if (!response.ok) throw new Error(`pack.json: ${response.status}`);
    const parts = new Map<string, readonly [number, number]>();
    let at = 0;
    for (const [name, length] of Object.entries(
      (await response.json()) as Record<string, number>,
    )) {
      parts.set(new URL(name, folder).href, [at, length]);
      at += length;
    }
    this.#packs.push({ url: new URL('pack.bin', folder).href, parts, whole: null });
  }

  /** In place of `fetch`: what is in a pack comes from there. */
  readonly fetch: Fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : new URL(input, location.href).href;
    for (const pack of this.#packs) {
      const part = pack.parts.get(address);
      if (part !== undefined) return new Response(await this.#part(pack, ...part));
    }
    return this.#fetch(input, init);
  };

  async #part(pack: Pack, start: number, length: number): Promise<ArrayBuffer> {
    if (pack.whole === null) {
      const range = `bytes=${start}-${start + length - 1}`;
      const response = await this.#fetch(pack.url, { headers: { range } });
      if (response.status === 206) return response.arrayBuffer();
      if (!response.ok) throw new Error(`pack.bin: ${response.status}`);
      pack.whole ??= response.arrayBuffer();
    }
    return (await pack.whole).slice(start, start + length);
  }
}
