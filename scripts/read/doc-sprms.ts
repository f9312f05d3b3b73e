/** Property modifiers of the Word binary format ([MS-DOC] 2.6): a list of codes, each with an operand of a size its code tells. */

export interface Sprm {
  code: number;
  /** The operand, without the bytes that tell its length. */
  operand: DataView;
}

/** The modifiers that say what is text, list and table; [MS-DOC] names them sprm…. */
export const sprm = {
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  level: 0x260a,
  list: 0x460b,
  row: 0xd608,
  /** The modifiers of a paragraph that has too many of them for its page: they stand in the stream Data. */
  elsewhere: 0x6646,
} as const;

const tabChanges = 0xc615;
/** Bytes of an operand by the three high bits of the code; null: a byte before it tells. */
const sizes = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** The modifiers in a stretch of bytes; it ends at the first that does not fit. */
export function* sprmsIn(bytes: Uint8Array): Generator<Sprm> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 3 <= bytes.length) {
    const code = view.getUint16(at, true);
    at += 2;
    let size: number = sizes[code >> 13] ?? -1;
    if (size < 0) {
      if (code === sprm.row) {
        if (at + 2 > bytes.length) return;
        size = view.getUint16(at, true) - 1;
        at += 2;
      } else {
        size = view.getUint8(at);
        at += 1;
        // a long change of tabs counts them instead: nothing after it can be found
        if (code === tabChanges && size === 0xff) return;
      }
    }
    if (size < 0 || at + size > bytes.length) return;
    yield { code, operand: new DataView(bytes.buffer, bytes.byteOffset + at, size) };
    at += size;
  }
}
