/** Automatic lists and the styles that carry them, of the Word binary format ([MS-DOC] PlfLst, PlfLfo, STSH). */
import { sprm, sprmsIn } from './doc-sprms.ts';
import type { ListInstance, ListLevel } from './list-numbers.ts';

/** Number formats by their code ([MS-OSHARED] MSONFC), as ST_NumberFormat names them. */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'chineseLegalSimplified',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

const listSize = 28;
const levelSize = 28;
const useSize = 16;
const levelsOfList = 9;

export interface DocLists {
  abstracts: Map<string, Map<number, ListLevel>>;
  /** By the number that paragraphs name: the first is 1. */
  instances: Map<string, ListInstance>;
}

/** @throws {RangeError} if the bytes end too early */
export function docLists(
  lists: Uint8Array,
  listsAndLevels: Uint8Array,
  uses: Uint8Array,
): DocLists {
  const abstracts = new Map<string, Map<number, ListLevel>>();
  const view = viewOf(lists);
  const count = lists.length < 2 ? 0 : view.getUint16(0, true);
  const levels = new Cursor(listsAndLevels, 2 + count * listSize);
  for (let i = 0; i < count; i += 1) {
    const at = 2 + i * listSize;
    const simple = (view.getUint8(at + 26) & 1) !== 0;
    const own = new Map<number, ListLevel>();
    for (let k = 0; k < (simple ? 1 : levelsOfList); k += 1) own.set(k, readLevel(levels));
    abstracts.set(String(view.getUint32(at, true)), own);
  }
  return { abstracts, instances: readUses(uses) };
}

function readUses(bytes: Uint8Array): Map<string, ListInstance> {
  const instances = new Map<string, ListInstance>();
  if (bytes.length < 4) return instances;
  const view = viewOf(bytes);
  const count = Math.min(view.getUint32(0, true), Math.floor(bytes.length / useSize));
  const data = new Cursor(bytes, 4 + count * useSize);
  for (let i = 0; i < count; i += 1) {
    const at = 4 + i * useSize;
    const starts = new Map<number, number>();
    const levels = new Map<number, ListLevel>();
    data.skip(4);
    for (let k = view.getUint8(at + 12); k > 0; k -= 1) {
      const start = data.uint32();
      const flags = data.uint32();
      const level = flags & 0xf;
      if ((flags & 0x20) !== 0) levels.set(level, readLevel(data));
      else if ((flags & 0x10) !== 0) starts.set(level, start);
    }
    instances.set(String(i + 1), { abstract: String(view.getUint32(at, true)), starts, levels });
  }
  return instances;
}

/** [MS-DOC] LVL: what is fixed, modifiers of paragraph and characters, the text of the number. */
function readLevel(cursor: Cursor): ListLevel {
  const { view, at } = cursor;
  const start = view.getUint32(at, true);
  const flags = view.getUint8(at + 5);
  const keepsOn = (flags & 8) !== 0;
  const level = {
    start,
    format: formats[view.getUint8(at + 4)] ?? 'decimal',
    joined: view.getUint8(at + 15) === 2,
    legal: (flags & 4) !== 0,
    restart: keepsOn ? view.getUint8(at + 26) : null,
  };
  cursor.skip(levelSize + view.getUint8(at + 24) + view.getUint8(at + 25));
  let text = '';
  for (let left = cursor.uint16(); left > 0; left -= 1) {
    const sign = cursor.uint16();
    text += sign < levelsOfList ? `%${sign + 1}` : String.fromCharCode(sign);
  }
  return { ...level, text };
}

export interface ListPlace {
  /** Of an instance; '0': no list. */
  list: string | null;
  level: number | null;
}

/** What modifiers say of the list that a paragraph is in. */
export function listPlaceIn(modifiers: Uint8Array): ListPlace {
  const place: ListPlace = { list: null, level: null };
  for (const { code, operand } of sprmsIn(modifiers)) {
    if (code === sprm.list) {
      const list = operand.getInt16(0, true);
      place.list = String(Math.max(list, 0));
    } else if (code === sprm.level) place.level = operand.getUint8(0);
  }
  return place;
}

interface Style {
  base: number;
  /** The built-in style that it is ([MS-DOC] sti). */
  known: number;
  place: ListPlace;
}

const noStyle = 0xfff;
const paragraphStyle = 1;
const deepestStyle = 20;
const firstContents = 19;
const lastContents = 27;

/** The styles of paragraphs, for the lists that they carry. */
export class DocStyles {
  readonly #styles = new Map<number, Style>();

  constructor(bytes: Uint8Array) {
    if (bytes.length < 6) return;
    const view = viewOf(bytes);
    const count = view.getUint16(2, true);
    const fixed = view.getUint16(4, true);
    let at = 2 + view.getUint16(0, true);
    for (let i = 0; i < count && at + 2 <= bytes.length; i += 1) {
      const size = view.getUint16(at, true);
      const style = bytes.subarray(at + 2, at + 2 + size);
      if (size > fixed) this.#add(i, style, fixed);
      at += 2 + size + (size % 2);
    }
  }

  /** The list that a style carries, its own or that of a style it is based on. */
  placeOf(index: number): ListPlace {
    let list: string | null = null;
    let level: number | null = null;
    let at = index;
    for (let depth = 0; depth < deepestStyle && list === null; depth += 1) {
      const style = this.#styles.get(at);
      if (!style) break;
      ({ list } = style.place);
      level ??= style.place.level;
      at = style.base;
    }
    return { list, level };
  }

  /** Whether a style is one of a table of contents: 目录 1 to 目录 9. */
  isContents(index: number): boolean {
    const known = this.#styles.get(index)?.known ?? 0;
    return known >= firstContents && known <= lastContents;
  }

  #add(index: number, style: Uint8Array, fixed: number): void {
    const view = viewOf(style);
    const kind = view.getUint16(2, true);
    if ((kind & 0xf) !== paragraphStyle) return;
    const base = kind >> 4;
    const nameLength = view.getUint16(fixed, true);
    let at = fixed + 2 + nameLength * 2 + 2;
    at += at % 2;
    const length = at + 2 <= style.length ? view.getUint16(at, true) : 0;
    const modifiers = style.subarray(at + 4, at + 2 + length);
    this.#styles.set(index, {
      base: base === noStyle ? -1 : base,
      known: view.getUint16(0, true) & 0xfff,
      place: length > 2 ? listPlaceIn(modifiers) : { list: null, level: null },
    });
  }
}

class Cursor {
  readonly view: DataView;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.view = viewOf(bytes);
    this.at = at;
  }

  skip(bytes: number): void {
    this.at += bytes;
  }

  uint16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2, true);
  }

  uint32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
