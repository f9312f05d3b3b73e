/** A letter about an error, with the clause already in it. */

export interface Faulty {
  /** Of the notice, for the subject. */
  notice: string;
  citation: string;
  /** Whole address. */
  url: string;
  /** The words of the clause. */
  quote: string;
}

/** Longer addresses are cut off by mail programs on Windows. */
const mostCharacters = 2000;

/** @returns a mailto: address. Of a long clause the letter quotes the beginning. */
export function reportAddress(to: string, { notice, citation, url, quote }: Faulty): string {
  const letter = (words: string): string =>
    `mailto:${to}?subject=${encodeURIComponent(`报告错误：${notice}`)}&body=${encodeURIComponent(
      [
        `条款：${citation}`,
        `网址：${url}`,
        `原文：${words}`,
        '',
        '错在哪里，应当是什么：',
        '',
      ].join('\r\n'),
    )}`;
  const characters = [...quote];
  const fits = (count: number): boolean =>
    letter(beginning(characters, count)).length <= mostCharacters;
  let count = characters.length;
  while (count > 0 && !fits(count)) count = Math.floor(count * 0.9);
  return letter(beginning(characters, count));
}

function beginning(characters: readonly string[], count: number): string {
  return characters.slice(0, count).join('') + (count < characters.length ? '……' : '');
}
