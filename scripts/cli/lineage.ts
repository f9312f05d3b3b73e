/** What of lineage is published, from all notices. */
import type { Vocabulary } from '../annotate/vocabulary.ts';
import { lineageEntry, lineagesOf } from '../relate/lineage/index.ts';
import type { Notice } from '../tree/notice.ts';
import { lineageFiles } from '../write/lineage.ts';

export function publishedLineage(
  notices: readonly Notice[],
  vocabulary: Vocabulary | null,
): Map<string, string> {
  return lineageFiles(lineagesOf(notices, vocabulary?.synonyms.groups), lineageEntry);
}
