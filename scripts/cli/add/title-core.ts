/** What two versions of one policy have in common in their titles. */

/** （试行） · （2021—2025年） · （修订稿） · (2019年版): what a bracket adds that holds nothing but a state or a time. */
const bracketed =
  /[（(〔[][^（(〔[）)〕\]]{0,20}(?:试行|暂行|修订|修正|修改|稿|版|年|\d{4})[^（(〔[）)〕\]]{0,20}[）)〕\]]/gu;
/** 2022年 · 2021—2025年 · 2023至2025年度 · 二〇二二年 */
const years =
  /(?:19|20)\d{2}年?度?(?:[-—–~～至到](?:19|20)\d{2}年?度?)?|[一二][〇零九][〇零一二三四五六七八九]{2}年度?/gu;
/** “十四五” · 第十五个五年 · 三年(行动计划) stays: it is of the name */
const fiveYears =
  /[“"]?(?:十[一二三四五六七八九]五|第十[一二三四五六七八九]个五年)[”"]?(?:时期)?/gu;
/** （某府发〔2019〕3号), brackets in brackets */
const numbered = /[（(][^（()）]{0,20}[〔[]\d{4}[〕\]]第?\d{1,5}号[）)]/gu;
/** 第三版 · 攀民政〔2022〕90号 · 第5号 */
const numbers = /第[一二三四五六七八九十\d]{1,3}[版批号]|[〔[（(]\d{4}[〕\]）)]第?\d{1,5}号/gu;
const states = /(?:新)?修订|试行|暂行/gu;
const marks = /[^\p{L}\p{N}]+/gu;
/** 规划 alone is no title that two notices could share. In characters. */
const leastLength = 6;

/** A title without years, numbers, 修订 and 试行; null where nothing is left that would tell it from others. */
export function titleCore(title: string): string | null {
  const core = title
    .replace(/\s+/gu, '')
    .replace(numbered, '')
    .replace(bracketed, '')
    .replace(fiveYears, '')
    .replace(numbers, '')
    .replace(years, '')
    .replace(states, '')
    .normalize('NFKC')
    .replace(marks, '');
  return core.length < leastLength ? null : core;
}
