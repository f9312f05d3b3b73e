import type { LineageNote } from '../../data/lineage.ts';
import type { KnownRecord } from '../../records/kinds.ts';

declare global {
  namespace App {
    interface Locals {
      /** What was read in the notice that the page shows, by the id of the provision, heading or table. */
      records?: ReadonlyMap<string, readonly KnownRecord[]>;
      /** Where its clauses come from, and who took them over, by the id of the provision or heading. */
      lineage?: ReadonlyMap<string, readonly LineageNote[]>;
    }
  }
}
