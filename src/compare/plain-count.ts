/** The unit of a statement by which others equal it; null where it has none. */
import { plainUnit } from '../../scripts/tree/plain-unit.ts';

export function plainCount(unit: string | null): string | null {
  return unit === null ? null : plainUnit(unit);
}
