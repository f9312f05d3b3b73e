/** Units as a comparison needs them: with what they are counted for, and which of them can be set beside each other. */

import { isShare } from '../tree/plain-unit.ts';

interface Counted {
  name: string;
  quote: string;
  unit: string | null;
  scope: string | null;
  denominator: string | null;
}

/** What is in brackets: （平均） · （3年）. */
const bracket = /（([^（）]*)）/u;
/** A length of time: 3年 · 6个月. */
const time = /^\d+(?:年|个?月)$/u;
/** A time that comes again: 年 · 季度. */
const again = /^(?:年|季度?|月|周|日|天|次)$/u;
/** Of each of many: 每年 · 每月每站 · 每个城市社区（平均） · 每一登记有效期（3年）. */
const each = /^每(?:一|个|名|家|所)?/u;

/** A unit with what it is counted for: `个/城市社区`, `小时/3年`, `次/月/站`. */
export function fullUnit({ name, quote, unit, scope, denominator }: Counted): string | null {
  if (unit === null || unit.includes('/') || isShare(unit)) return unit;
  const per = perOf(denominator, quote) ?? (scope === null ? null : perScope(name, scope));
  return per === null ? unit : `${unit}/${per}`;
}

function perOf(denominator: string | null, quote: string): string | null {
  if (denominator === null || !each.test(denominator)) return null;
  const inside = bracket.exec(denominator)?.[1] ?? '';
  if (time.test(inside)) return inside;
  const parts = denominator
    .replace(bracket, '')
    .split('每')
    .filter((part) => part !== '')
    .map((part) => part.replace(/^[一个名家所]/u, ''));
  // what is counted for a place or a body is so only where the words say it
  const said = /[每均]/u.test(quote) || parts.every((part) => again.test(part));
  return said ? parts.join('/') : null;
}

/** 承担试点任务的县（区）: of those that a description fits each has to. */
const described = /的((?:县|市|区|州|乡镇)（[^（）]+）)$/u;

/** 城市社区平均…, 各县（区）… and 承担试点任务的县（区）…: so many for each. */
function perScope(name: string, scope: string): string | null {
  if (scope.startsWith('各')) return scope.slice(1);
  const place = described.exec(scope)?.[1];
  if (place !== undefined) return place;
  return name.includes('平均') ? scope.replace(bracket, '') : null;
}
