/**
 * Text set or scanned with a space after every character: 关 于 印 发 … 的 通 知. The spaces say nothing, and every rule
 * that reads words or counts cells would be misled by them.
 */

// one space of any width between two characters; several set things apart even here
const gap = /(?<=\S)[ \t\u00a0\u3000](?=\S)/gu;
const singleCharacter = /^[\p{Script=Han}\u3000-\u303f\uff00-\uff5e“”‘’]$/u;
const latin = /[A-Za-z]/;
const fewest = 5;

/**
 * Places of the single spaces in a letter-spaced line, as UTF-16 indexes; null if the line is not letter-spaced.
 * 临 江 市 民 政 局 has five; “第一章 总 则” has none, since two characters set wide make no such line.
 */
export function letterSpaces(text: string): number[] | null {
  if (!isSpacedOut(text)) return null;
  const words = text.split(/\s+/u);
  const alone = words.filter((word) => singleCharacter.test(word)).length;
  if (alone < fewest || alone < words.length * 0.6) return null;
  return [...text.matchAll(gap)]
    .map((match) => match.index)
    .filter((at) => !(latin.test(text[at - 1] ?? '') && latin.test(text[at + 1] ?? '')));
}

/** A cheap look before the dear one: a third of such a line is space. */
function isSpacedOut(text: string): boolean {
  let spaces = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x20 || unit === 0xa0 || unit === 0x3000) spaces += 1;
  }
  return spaces >= fewest - 1 && spaces * 3 >= text.length;
}
