/** The addressees of a covering notice, whom it asks to carry out what it brings: 请结合实际抓好贯彻落实. */
import type { Clause } from '../../tree/clause.ts';
import { readBodies, type KnownBody } from '../grammar/body-list.ts';
import { sentencesOf } from '../grammar/sentence.ts';
import type { Duty } from './duty.ts';

/** 请结合实际认真贯彻执行 · 望遵照执行 · 请认真组织实施 */
const asking = /[请望](?!示)[^。；]{0,40}?(?:贯彻|执行|落实|遵照|实施|参照|抓好)/u;

export function readAddressees(clauses: readonly Clause[], known: KnownBody): Duty[] {
  const addressed = clauses.find(({ role, kind }) => role === 'addressees' && kind === 'provision');
  if (!addressed) return [];
  const actor = addressed.text.replace(/[：:]$/u, '');
  const bodies = readBodies(addressed.text, 0, actor.length, known);
  if (bodies.length === 0) return [];
  for (const clause of clauses) {
    if (clause.kind !== 'provision' || (clause.role !== 'notice body' && clause.role !== 'body'))
      continue;
    for (const { start, end } of sentencesOf(clause.text)) {
      const asked = asking.exec(clause.text.slice(start, end));
      if (!asked) continue;
      const from = start + asked.index;
      return [
        {
          clause,
          start: from,
          end,
          actor,
          bodies,
          role: '实施',
          modality: '应',
          duty: clause.text.slice(from, end),
        },
      ];
    }
    if (clause.role === 'body' && clause.headings.length > 0) break;
  }
  return [];
}
