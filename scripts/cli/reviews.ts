/** content/reviews/<notice>.yaml: what people said of the records of a notice. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import type { ReviewProblem } from '../annotate/review/apply.ts';
import { readReviews, type Review } from '../annotate/review/read.ts';
import { reviewsFolder, shownPath } from './folders.ts';

export interface ReviewsOfNotice {
  /** Null where the file could not be read; empty where there is none. */
  reviews: Review[] | null;
  /** The text of the file. */
  text: string;
  /** Where it is, or would be. */
  path: string;
  /** Messages about it. */
  file: VFile;
}

/** Reads what people said of the notice `id`. */
export async function reviewsOf(id: string): Promise<ReviewsOfNotice> {
  const filePath = path.join(reviewsFolder, `${id}.yaml`);
  const file = new VFile({ path: shownPath(filePath) });
  const text = await readFile(filePath, 'utf8').catch(() => '');
  const { reviews, problems } = readReviews(file.path, text);
  for (const problem of problems) refuse(file, problem.text, problem.line, problem.column);
  return { reviews, text, path: filePath, file };
}

/** Takes what is wrong with reviews into the messages of their file. */
export function refuseAll(file: VFile, problems: readonly ReviewProblem[]): void {
  for (const { text, line } of problems) refuse(file, text, line);
}

/** An entry that is wrong, or means nothing any more, fails the build: no review is lost without a word. */
export function refuse(file: VFile, reason: string, line: number, column = 1): void {
  const place = { line, column };
  file.message(reason, { place, source: 'annotate', ruleId: 'review' }).fatal = true;
}
