/** The line that names a decree (令, 党政机关公文处理工作条例 §8): its body, and often its number. */
import { withoutWhiteSpace } from '../tree/text.ts';
import { bodiesOn } from './bodies.ts';

export interface DecreeLine {
  /** One, or those of a joint decree. */
  bodies: string[];
  /** Where its number begins in the line; null if the line has none. */
  numberAt: number | null;
}

// 海州市人民政府令 · 中华人民共和国国务院令 · 民政部 令 第66号 · 海州市人民政府令（第十五号） · 交通运输部令2022年第42号; not 命令
const decree =
  /^(?<body>[\p{Script=Han}\s]{0,60}(?:政府|国务院|委员会|[部局署厅行院]|主席))\s{0,4}令(?<rest>\s{0,12}[（(]?\s?(?:(?:19|20)\d{2}\s?年\s?)?第?\s?[\d０-９〇零一二三四五六七八九十百]{1,5}\s?号\s?[）)]?)?$/u;
const longest = 80;

export function decreeOn(text: string): DecreeLine | null {
  if (text.length > longest) return null;
  const { body, rest } = decree.exec(text.trim())?.groups ?? {};
  if (body === undefined) return null;
  return {
    bodies: bodiesOn(body) ?? [withoutWhiteSpace(body)],
    numberAt: rest ? text.length - rest.length : null,
  };
}

// 令 alone, under the bodies of a joint decree
const bareDecree = /^令$/u;

export function isBareDecree(text: string): boolean {
  return bareDecree.test(text);
}

// 第15号 · （第十五号） · 15号 · 2022年第42号: under the line of a decree
const decreeNumber =
  /^[（(]?\s?(?<n>(?:(?:19|20)\d{2}\s?年\s?)?第?\s?[\d０-９〇零一二三四五六七八九十百]{1,5}\s?号)\s?[）)]?$/u;

/** The number that a line under a decree's consists of, without white space or brackets. */
export function decreeNumberOn(text: string): string | null {
  const number = text.length <= 20 ? decreeNumber.exec(text.trim())?.groups?.n : undefined;
  return number === undefined ? null : withoutWhiteSpace(number);
}
