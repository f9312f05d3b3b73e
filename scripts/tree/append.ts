/**
 * Adds all of `items` at the end of `target`. `target.push(...items)` hands each item over as an argument of a call, and a
 * call has room for some 100,000: a long text has more.
 */
export function append<T>(target: T[], items: Iterable<T>): void {
  for (const item of items) target.push(item);
}
