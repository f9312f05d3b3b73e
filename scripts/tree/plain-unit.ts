/** Units under the names by which they equal each other. */

export function isShare(unit: string | null): boolean {
  return unit === '%' || unit === '‰';
}

/** Measure words that count the same things, by one of them. */
const sameCount: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  家: '个',
  座: '个',
  所: '个',
};

/** A unit under the name by which it equals another: 名 and 人 are one. */
export function plainUnit(unit: string): string {
  const [count = '', ...rest] = unit.split('/');
  return [sameCount[count] ?? count, ...rest].join('/');
}
