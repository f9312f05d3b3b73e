/** Files that are ZIP archives inside (.docx): opened in memory, within limits, and never written to the disk. */
import { unzipSync } from 'fflate';

/** A document has some dozens of parts; a hostile archive has millions. */
const mostEntries = 5000;
/** All that is asked for, unpacked. In bytes. */
const mostUnpacked = 128 * 1024 * 1024;
/** XML packs to a tenth or twentieth; a bomb to a thousandth and less. Small parts may be as even as they like. */
const mostRatio = 300;
const ratioFrom = 1024 * 1024;
// ../../etc/passwd · C:\a · /etc/passwd
const outside = /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i;

/** Why an archive is refused: a rule and words for the person who brought it. */
export class ZipRefused extends Error {
  readonly rule: string;
  constructor(rule: string, message: string) {
    super(message);
    this.rule = rule;
  }
}

/**
 * The entries of an archive that are wanted, by name.
 *
 * @throws {ZipRefused} and nothing else
 */
export function unzipped(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Record<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        if (entries > mostEntries) {
          throw new ZipRefused('too-many-entries', `压缩的部件太多（超过 ${mostEntries} 个）。`);
        }
        if (outside.test(name)) {
          throw new ZipRefused('path-traversal', `部件的名称“${name.slice(0, 60)}”指向文件以外。`);
        }
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > mostUnpacked || (originalSize > ratioFrom && originalSize > size * mostRatio)) {
          throw new ZipRefused('zip-bomb', '解压后大得不合常理，可能是“压缩炸弹”。');
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ZipRefused) throw error;
    throw new ZipRefused('damaged', '文件已损坏，解不开。');
  }
}
