/** Marks of responsibility with the duties that they close. */
import type { Clause } from '../../tree/clause.ts';
import { readBodies, type KnownBody } from '../grammar/body-list.ts';
import { placeLength } from '../grammar/body-words.ts';
import type { Duty } from './duty.ts';
import { asideLabel } from './mark-words.ts';
import { areBodies } from './mark-bodies.ts';
import { findMarks, type Mark } from './marks.ts';

/** The bracket of a mark that is never closed: 加强管理。|（ */
const opened = /[（(【〔[]$/u;
/** A line of labels only: 牵头单位：省财政厅 */
const onlyLabels = /^.{0,3}$/u;

export function readMarks(clauses: readonly Clause[], known: KnownBody): Duty[] {
  const duties: Duty[] = [];
  /** The last text that is not itself a mark: what a line of marks closes. */
  let before = '';
  for (const [at, clause] of clauses.entries()) {
    if (clause.row || (clause.role !== 'body' && clause.role !== 'notice body')) continue;
    const { text } = clause;
    const marks = continued(findMarks(text, known), clause, clauses[at + 1], known);
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

/**
 * 责任单位：市财政局，⏎各县（市、区）人民政府: a list that the next line goes on with. Its bodies belong to the mark; its
 * words stand in another paragraph, so the quotation ends with the line.
 */
function continued(
  marks: readonly Mark[],
  { text }: Clause,
  next: Clause | undefined,
  known: KnownBody,
): readonly Mark[] {
  const last = marks.at(-1);
  if (!last || last.closes > 0 || next?.kind !== 'provision' || next.role !== 'body') return marks;
  if (text.length - last.end > 1 || next.text.length > longestLine || ending.test(next.text))
    return marks;
  const bodies = readBodies(next.text, 0, next.text.length, known);
  if (!areBodies(bodies, known) || !bodies.some(({ name }) => placeLength(name) > 0)) return marks;
  return [...marks.slice(0, -1), { ...last, bodies: [...last.bodies, ...bodies] }];
}
const longestLine = 160;
/** A sentence or a label, no list: 推进改革。 · 完成时限：… */
const ending = /[。；：:《“]/u;

/** Up to the first of the labels that say who in person or by when: 推进改革。|责任领导：张三 */
function withoutAsides(words: string): string {
  const at = /[】］:：]/u.test(words) ? words.search(asideLabel) : -1;
  return at < 0 || words.length - at > longestAside ? words : words.slice(0, at);
}
/** 完成时限：2025年12月底前 with 责任人：… before it */
const longestAside = 60;

function titleOf({ headings }: Clause): string {
  return headings.at(-1)?.title ?? '';
}
