/** Lists of duties, a line for each body: 市公安局：负责维护交通秩序，…. */
import type { Clause } from '../../tree/clause.ts';
import { placeLength } from '../grammar/body-words.ts';
import { readBodies, type KnownBody } from '../grammar/body-list.ts';
import type { Duty } from './duty.ts';
import { modalityOf, roleOf } from './role.ts';

/** （1）市公安局：… · 3.市民政局、市财政局:… — number, bodies, duty. */
const line = /^((?:[（(]?\d{1,2}[)）.．、]?)?)([^：:，。；]{2,60})[：:](.{4,})$/su;

/** The duty of a line, if it names only bodies that the vocabulary knows before its colon. */
export function readDutyLine(clause: Clause, known: KnownBody): Duty | null {
  const match = line.exec(clause.text);
  if (!match) return null;
  const [, number = '', actor = '', words = ''] = match;
  const start = number.length;
  const bodies = readBodies(clause.text, start, start + actor.length, known);
  const all = bodies.every(({ name }) => known(name.slice(placeLength(name))) > 0);
  if (bodies.length === 0 || !all) return null;
  const names = bodies.map(({ name }) => name);
  return {
    clause,
    start,
    end: clause.text.length,
    actor,
    bodies,
    role: roleOf(words, names, actor, 'subject'),
    modality: modalityOf(words, 'subject'),
    duty: words,
  };
}
