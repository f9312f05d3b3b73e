/** Parallel lists: one record for each member. */
import type { Quantity } from '../grammar/quantity.ts';
import type { Measure } from './measure.ts';
import type { Reading, Stretch } from './reading.ts';

/** 未成年人保护类、社会救助类等专业队伍均不低于10% · A、B覆盖率均达到90% */
const evenly =
  /(?<list>[^，。；：]{2,24}?(?:、[^，。；：、]{2,24}?)+)(?:等(?<kind>[^，。；：、]{0,20}))?(?:均|都|分别|各)$/u;
/** 初级、中级、高级社区专职社会工作者职业津贴 */
const listed = /^[^、，。；]{1,8}(?:、[^、，。；]{1,40}){1,9}/u;

/** @param phrase where the quantity stands. */
export function splitParallel(
  measure: Measure,
  quantity: Quantity | null,
  reading: Reading,
  phrase: Stretch,
): Measure[] {
  if (quantity === null) return [measure];
  const before = reading.text.slice(phrase.start, quantity.start);
  if (quantity.form === 'steps' && Array.isArray(quantity.value)) {
    const names = stepNames(reading.text.slice(quantity.end, phrase.end), before, quantity.value);
    if (names)
      return quantity.value.map((value, index) => ({
        ...measure,
        name: names[index] ?? '',
        value,
      }));
    return [measure];
  }
  const names = evenNames(before);
  return names ? names.map((name) => ({ ...measure, name })) : [measure];
}

/** The members of 初级、中级、高级X with X put to each, if there are as many as steps. */
function stepNames(after: string, before: string, steps: readonly number[]): string[] | null {
  for (const words of [after, before.replace(/(?:分别)?(?:为|达到|按|按照)?$/u, '')]) {
    const members = listed
      .exec(words.replace(/^的?(?:标准)?(?:分别)?(?:发放|给予|奖励|补助)?/u, ''))?.[0]
      .split('、');
    if (members?.length !== steps.length) continue;
    const width = members[0]?.length ?? 0;
    const head = (members.at(-1) ?? '').slice(width);
    if (members.slice(0, -1).every(({ length }) => length === width))
      return members.map((member) => (member === members.at(-1) ? member : member + head));
    return members;
  }
  return null;
}

function evenNames(before: string): string[] | null {
  const list = before.replace(/(?:应|要|须|达到|达)$/u, '').slice(-160);
  if (!/[均都各]$|分别$/u.test(list)) return null;
  const groups = evenly.exec(list)?.groups;
  if (groups?.list === undefined) return null;
  const members = groups.list.replace(/^(?:其中|全市|力争|确保|实现)/u, '').split('、');
  const kind = groups.kind ?? '';
  if (kind !== '') return members.map((member) => member + kind);
  // 养老服务类、社会救助类专业队伍: what follows the last 类 is said of each
  const sign = members[0]?.at(-1) ?? '';
  const last = members.at(-1) ?? '';
  const head = '类级型'.includes(sign) ? last.slice(last.indexOf(sign) + 1) : '';
  if (head !== '' && members.every((member) => member.includes(sign)))
    return members.map((member) => (member === last ? member : member + head));
  return members.every(({ length }) => length >= 4) ? members : null;
}
