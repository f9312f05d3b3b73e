/** The lines of a close as its elements stand: those that hold two are divided, those that hold half of one are joined. */
import { bodiesOn, dateLineAt, isBodyName, signedDateOn } from './bodies.ts';
import type { Item } from './items.ts';
import { cutPiece } from './lines.ts';

// 海州市民政局2021年7月12日 · 海州市民政局 2023-05-08: where the date begins at the end of a line
const dateAtEnd =
  /(?:[12１２〇○二][\d０-９〇○零OО一二三四五六七八九]{3}\s?年[^年]{2,10}日|(?<=\s)(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2})$/u;

/** Lines that hold two elements of the close, divided: “海州市民政局 2021年7月12日”, “…能力。附件”. */
export function splitClosingLines(items: readonly Item[]): Item[] {
  return items.flatMap((item, i) => {
    const { text } = item.piece;
    const bare = i === items.length - 1 ? /(?<=[。；])\s*附\s?件$/u.exec(text) : null;
    if (bare) return cutAt(item, [bare.index]);
    // 中共海州市委组织部            海州市民政局: two bodies side by side
    const words = text.length <= 120 ? text.split(/\s+/u) : [];
    if (words.length > 1 && words.every(isBodyName)) {
      let from = 0;
      const places = words.map((word) => {
        const at = text.indexOf(word, from);
        from = at + word.length;
        return at;
      });
      return cutAt(item, places.slice(1));
    }
    if (text.length > 80) return [item];
    const at = text.search(dateAtEnd);
    return at > 0 && bodiesOn(text.slice(0, at)) ? cutAt(item, [at]) : [item];
  });
}

/** An item cut at places in its text. */
export function cutAt(item: Item, places: readonly number[]): Item[] {
  return cutPiece(item.piece, places).map((piece) => ({ ...item, piece }));
}

const longestHalf = 24;

/**
 * The date or the body that two lines make, where a narrow column broke it: 海州市民政|局, 2023年5|月8日. Neither line is
 * one by itself.
 */
export function brokenElement(above: string, below: string): 'date' | 'signature' | null {
  if (above.length > longestHalf || below.length > longestHalf) return null;
  if (/[。；，、：:]/u.test(above + below)) return null;
  const joined = above + below;
  if (dateLineAt(joined) !== null && dateLineAt(below) === null) return 'date';
  const whole = isBodyName(joined) && below.length < 4 && !isBodyName(above) && !isBodyName(below);
  return whole && signedDateOn(below) === null ? 'signature' : null;
}
