/** Adds an entry to a file of reviews. What people wrote in the file, comments among it, stays as it is. */
import { Document, isMap, isSeq, parseDocument } from 'yaml';
import type { RecordKind } from '../../tree/notice.ts';
import type { ReviewAction } from './schema.ts';

/** The first line of a review file: it tells an editor where the schema is. */
export const reviewSchemaLine = '# yaml-language-server: $schema=../vocabulary/schema/review.json';

export interface NewReview {
  action: ReviewAction;
  kind: RecordKind;
  quote: string;
  which?: string;
  context?: string;
  reason: string;
  date: string;
  by?: string;
  set?: Readonly<Record<string, unknown>>;
}

/** @param text of the file; empty where there is none yet @returns its new text */
export function withReview(text: string, { action, ...entry }: NewReview): string {
  const document = text.trim() === '' ? new Document({}) : parseDocument(text);
  if (!isMap(document.contents)) document.contents = document.createNode({});
  if (document.commentBefore == null && text.trim() === '')
    document.commentBefore = reviewSchemaLine.replace('#', '');
  const node = document.createNode(entry);
  if (isSeq(document.get(action))) document.addIn([action], node);
  else document.set(action, document.createNode([entry]));
  return document.toString({ lineWidth: 0 });
}
