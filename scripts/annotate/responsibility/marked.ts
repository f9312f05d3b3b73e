/** Marks of responsibility with the duties that they close. */
import type { Clause } from '../../tree/clause.ts';
import type { KnownBody } from '../grammar/body-list.ts';
import type { Duty } from './duty.ts';
import { asideLabel } from './mark-words.ts';
import { findMarks } from './marks.ts';

/** The bracket of a mark that is never closed: 加强管理。|（ */
const opened = /[（(【〔[]$/u;
/** A line of labels only: 牵头单位：省财政厅 */
const onlyLabels = /^.{0,3}$/u;

export function readMarks(clauses: readonly Clause[], known: KnownBody): Duty[] {
  const duties: Duty[] = [];
  /** The last text that is not itself a mark: what a line of marks closes. */
  let before = '';
  for (const clause of clauses) {
    if (clause.row || (clause.role !== 'body' && clause.role !== 'notice body')) continue;
    const { text } = clause;
    const marks = findMarks(text, known);
    let from = 0;
    for (const { start, end, role, actor, bodies, closes } of marks) {
      const own = withoutAsides(text.slice(from, Math.max(from, closes))).replace(opened, '');
      if (!onlyLabels.test(own)) before = own;
      duties.push({
        clause,
        start,
        end,
        actor,
        bodies,
        role,
        modality: '应',
        duty: before || titleOf(clause),
      });
      from = end + 1;
    }
    if (marks.length > 0) continue;
    // 责任领导：张三 on a line of its own: the mark after it closes what stands before both
    const own = clause.kind === 'heading' ? '' : withoutAsides(text);
    if (own !== '' || clause.kind === 'heading') before = own;
  }
  return duties;
}

/** Up to the first of the labels that say who in person or by when: 推进改革。|责任领导：张三 */
function withoutAsides(words: string): string {
  const at = words.search(asideLabel);
  return at < 0 || words.length - at > longestAside ? words : words.slice(0, at);
}
/** 完成时限：2025年12月底前 with 责任人：… before it */
const longestAside = 60;

function titleOf({ headings }: Clause): string {
  return headings.at(-1)?.title ?? '';
}
