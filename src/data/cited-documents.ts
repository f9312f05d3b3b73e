/** Who cites what: the documents that notices name, each with the clauses that do. */
import type { Citation } from '../../scripts/tree/notice.ts';
import { citedName } from '../records/wording.ts';
import { listedRecords, type Listed } from './records.ts';

/** Whether the document is in this knowledge base, or the notice speaks of itself. */
export const holdingNames = { held: '已收录', absent: '未收录', self: '本文件' } as const;
export type Holding = keyof typeof holdingNames;

export interface CitedDocument {
  holding: Holding;
  /** Id of the notice, where the base has it. */
  target: string | null;
  name: string;
  docNumber: string | null;
  citations: Listed<'citations'>[];
}

/** Documents of the base first, then others, the most cited first; what notices say of themselves comes last. */
export async function citedDocuments(): Promise<CitedDocument[]> {
  const documents = new Map<string, CitedDocument>();
  for (const citation of await listedRecords('citations')) {
    const holding = holdingOf(citation);
    const name = citedName(citation);
    const key = `${holding} ${citation.target ?? name}`;
    const known = documents.get(key);
    if (known) {
      known.citations.push(citation);
      known.docNumber ??= citation.docNumber;
      if (known.citations[0]?.title == null && citation.title !== null) known.name = name;
    } else {
      const { target, docNumber } = citation;
      documents.set(key, { holding, target, name, docNumber, citations: [citation] });
    }
  }
  const order = Object.keys(holdingNames);
  return [...documents.values()].sort(
    (a, b) =>
      order.indexOf(a.holding) - order.indexOf(b.holding) ||
      b.citations.length - a.citations.length,
  );
}

export function holdingOf({ self, target }: Pick<Citation, 'self' | 'target'>): Holding {
  return self ? 'self' : target === null ? 'absent' : 'held';
}
