/** The period of a notice, and where it says so. */
import type { Notice } from '../tree/notice.ts';

export interface StatedPeriod {
  from: string;
  to: string;
  /** As printed. */
  text: string;
  provision: string;
  citation: string;
  quote: string;
  annotation: string | null;
}

/** `“十四五”期间`, `2021—2023年`. */
const printedPeriod =
  /“十[一二三四五六七八九]五”(?:期间|时期)?|\d{4}\s?[—–\-－~～至]+\s?\d{4}\s?年/u;

/**
 * The table of targets says it most clearly, then the title; else the first period that a clause sets. Null if the
 * text says none.
 */
export function periodOf(notice: Notice): StatedPeriod | null {
  const { period, tables, provisions, deadlines } = notice;
  if (period !== null) {
    const titles = provisions.filter(({ role }) => role === 'title' || role === 'notice title');
    const places = [
      ...tables.map(({ id, caption, citation }) => ({ id, text: caption ?? '', citation })),
      ...titles.sort((a, b) => b.role.localeCompare(a.role)),
    ];
    for (const { id, text, citation } of places) {
      const plain = text.replaceAll(/\s+/gu, '');
      const printed = printedPeriod.exec(plain)?.[0];
      if (printed === undefined) continue;
      return { ...period, text: printed, provision: id, citation, quote: plain, annotation: null };
    }
  }
  const stated = deadlines.find(({ type, from, to }) => type === 'period' && from && to);
  if (!stated?.from || !stated.to) return null;
  const { dateText: text, from, to, provision, quote, id } = stated;
  if (period !== null && (period.from !== from.slice(0, 4) || period.to !== to.slice(0, 4)))
    return null;
  const citation = provisions.find((one) => one.id === provision)?.citation ?? '';
  return {
    from: from.slice(0, 4),
    to: to.slice(0, 4),
    text,
    provision,
    citation,
    quote,
    annotation: id,
  };
}
