/** Reads a ZIP archive back, for tests. */
import { inflateRawSync } from 'node:zlib';

/** Name → text of each file of the archive. */
export function unzipped(archive: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(archive);
  const files = new Map<string, string>();
  let entry = bytes.readUInt32LE(bytes.length - 6);
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left -= 1) {
    const method = bytes.readUInt16LE(entry + 10);
    const size = bytes.readUInt32LE(entry + 20);
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((at) =>
      bytes.readUInt16LE(entry + at),
    );
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    const text = method === 0 ? content : inflateRawSync(content);
    files.set(bytes.toString('utf8', entry + 46, entry + 46 + name), text.toString('utf8'));
    entry += 46 + name + extra + comment;
  }
  return files;
}
