/** The years that a policy covers, as its title says: “十四五” · （2021—2023年） · 第十四个五年规划. */

const years = /(?<from>(?:19|20)\d{2})\s?年?\s?[-—–－~～至]{1,2}\s?(?<to>(?:19|20)\d{2})\s?年?/u;
const fiveYearPlan =
  /[“"]?十(?<n>[一二三四五六七八九])五[”"]?|第十(?<m>[一二三四五六七八九])个五年/u;

/** Years of the plan that a title names; null if it names none. 十五 (2001–2005) is the tenth five-year plan. */
export function periodOf(title: string): { from: string; to: string } | null {
  const range = years.exec(title);
  if (range?.groups?.from && range.groups.to && range.groups.from <= range.groups.to) {
    return { from: range.groups.from, to: range.groups.to };
  }
  const plan = fiveYearPlan.exec(title);
  if (!plan) return null;
  const ordinal = 10 + '一二三四五六七八九'.indexOf(plan.groups?.n ?? plan.groups?.m ?? '一') + 1;
  const from = 2001 + 5 * (ordinal - 10);
  return { from: String(from), to: String(from + 4) };
}
