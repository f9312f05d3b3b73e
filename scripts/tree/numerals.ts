/** Numerals as labels and counts print them, in Chinese characters or in figures. */

const digits = new Map(
  '〇零一二三四五六七八九'.split('').map((digit, i) => [digit, Math.max(i - 1, 0)]),
);
digits.set('两', 2);
'壹贰叁肆伍陆柒捌玖'.split('').forEach((digit, i) => digits.set(digit, i + 1));

/** 一 → 1, 十五 → 15, 一百零二 → 102, 12 and １２ → 12; null if it is no number. */
export function integerOf(numeral: string): number | null {
  const arabic = numeral.normalize('NFKC');
  if (/^\d{1,6}$/.test(arabic)) return Number(arabic);
  let total = 0;
  let digit: number | null = null;
  for (const sign of numeral) {
    const unit =
      sign === '十' || sign === '拾' ? 10 : sign === '百' ? 100 : sign === '千' ? 1000 : 0;
    if (unit) {
      total += (digit ?? 1) * unit;
      digit = null;
      continue;
    }
    const value = digits.get(sign);
    if (value === undefined) return null;
    digit = digit === null || digit === 0 ? value : digit * 10 + value;
  }
  return numeral ? total + (digit ?? 0) : null;
}
