/** The files under `data/` that say what notices took over from others: `lineage/<later>--<source>.json`, `lineage.json`. */
import { z } from 'zod';
import {
  lineageEntrySchema,
  lineageId,
  lineageSchema,
  type Lineage,
  type LineageEntry,
} from '../tree/lineage.ts';

export function lineageFiles(
  lineages: readonly Lineage[],
  entryOf: (lineage: Lineage) => LineageEntry,
): Map<string, string> {
  const json = (value: unknown, indent?: number): string =>
    `${JSON.stringify(value, null, indent)}\n`;
  return new Map([
    ...lineages.map((one) => [`lineage/${lineageId(one)}.json`, json(one)] as const),
    ['lineage.json', json(lineages.map(entryOf))],
    ['schema/lineage.json', json(z.toJSONSchema(lineageSchema), 2)],
    ['schema/lineage-index.json', json(z.toJSONSchema(z.array(lineageEntrySchema)), 2)],
  ]);
}
