/** Units that count the same: 名 and 人. */
const same: Readonly<Record<string, string>> = { 名: '人', 位: '人', 家: '个', 所: '个', 座: '个' };

export function plainCount(unit: string | null): string | null {
  if (unit === null) return null;
  const [count = '', ...per] = unit.split('/');
  return [same[count] ?? count, ...per].join('/');
}
