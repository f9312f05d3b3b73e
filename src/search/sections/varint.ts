/** Whole numbers in as few bytes as they need: seven bits to a byte, the eighth says that more follow (LEB128). */

export class ByteWriter {
  #bytes = new Uint8Array(8);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** @param value a whole number from 0 on */
  number(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.#byte((rest & 0x7f) | 0x80);
    this.#byte(rest);
  }

  /** In UTF-16 units, which may be halves of a character; their count first. */
  text(text: string): void {
    this.number(text.length);
    for (let i = 0; i < text.length; i += 1) this.number(text.charCodeAt(i));
  }

  /** Their count first. */
  bytes(all: Uint8Array): void {
    this.number(all.length);
    this.#reserve(all.length);
    this.#bytes.set(all, this.#length);
    this.#length += all.length;
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  #byte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  text(): string {
    const units = Array.from({ length: this.number() }, () => this.number());
    return String.fromCharCode(...units);
  }

  bytes(): Uint8Array {
    const length = this.number();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
