/** Counts that a news post gives, 五大领域, “四化”特色, against the parts that the policy has. */
import type { Notice, OutlineEntry } from '../../tree/notice.ts';
import { integerOf } from '../../tree/numerals.ts';
import { childrenOf } from './outline.ts';
import { runsOf } from './shingles.ts';

/** 五大领域 · “六项服务” · “五个一批” · “五化特色” · 共七章 · 十二项任务 · 12项任务 */
const count =
  /(?:[“"]|以|共)?([二三四五六七八九十]{1,3}|[2-9]|[1-9]\d)(大|项|个|化|方面|章|条)[”"]?([\p{Script=Han}]{0,2})/gu;

export interface CountFound {
  /** As the post has it. */
  words: string;
  claimed: number;
  /** Titles of the parts in the policy, under the heading, or its chapters. */
  parts: string[];
  heading: OutlineEntry | null;
}

/** @param around text of the post's section, which says what is counted */
export function countsIn(sentence: string, around: string, policy: Notice): CountFound[] {
  return [...sentence.matchAll(count)].flatMap(
    ([words, numeral = '', measure = '', noun = '']): CountFound[] => {
      const claimed = integerOf(numeral) ?? 0;
      // “五化特色 of “五化特色”，: a mark that is not closed is none of the words
      const bare = words.replace(/^[以共]/u, '').replace(/^[“"](?=[^”"]*$)/u, '');
      const found = { words: bare, claimed };
      const titles = (entries: readonly OutlineEntry[]): string[] =>
        entries.map(({ title, text }) => title ?? text);
      if (measure === '章') {
        const chapters = policy.outline.filter(
          ({ parent, kind }) => parent === null && kind === 'heading',
        );
        return chapters.length < 2 ? [] : [{ ...found, parts: titles(chapters), heading: null }];
      }
      const heading = noun.length < 2 ? null : countedHeading(noun, around, policy);
      if (heading === null) return [];
      return [{ ...found, parts: titles(childrenOf(heading, policy)), heading }];
    },
  );
}

/** The heading that names what is counted, or whose parts do; of several the one whose parts the post speaks of most. */
function countedHeading(noun: string, around: string, policy: Notice): OutlineEntry | null {
  const spoken = runsOf(around, 2);
  let best: OutlineEntry | null = null;
  let most = 0;
  for (const heading of policy.outline) {
    const children = childrenOf(heading, policy);
    if (children.length < 2) continue;
    const named = heading.title?.includes(noun) ?? false;
    const naming = children.filter(({ title }) => title?.includes(noun) ?? false).length;
    if (!named && naming * 2 < children.length) continue;
    const words = children.flatMap(({ title }) => [...runsOf(title ?? '', 2)]);
    const share = words.filter((word) => spoken.has(word)).length / Math.max(1, words.length);
    if (share > most) {
      most = share;
      best = heading;
    }
  }
  return most >= 0.2 ? best : null;
}
