/** A duty as the readers of this folder find it, and how it becomes a record. */
import type { Clause } from '../../tree/clause.ts';
import type { Responsibility } from '../../tree/notice.ts';
import type { AgencyIndex } from '../agency.ts';
import type { Found } from '../found.ts';
import type { Body } from '../grammar/body-list.ts';
import { lengthWithoutEdge } from '../grammar/sentence.ts';
import type { Modality, Role } from './role.ts';

export interface Duty {
  clause: Clause;
  /** The words that say it, in the clause's text. */
  start: number;
  end: number;
  /** The bodies as printed, in this clause or in that which the subject is carried over from. */
  actor: string;
  bodies: readonly Body[];
  role: Role;
  modality: Modality;
  duty: string;
}

/** 牵头，推动医养结合: the part is the record's role, the duty is what follows. Not 配合，: a duty has more than its part. */
const roleFirst =
  /^(?:共同|具体|分工|密切|积极)?(?:牵头(?:抓总|负责|协调|推进)?|负责|配合|参与)，(?=[^，]{2})/u;
function withoutRole(duty: string): string {
  return duty.replace(roleFirst, '');
}

export function toFound(duty: Duty, agencies: AgencyIndex): Found<Responsibility> {
  const { clause, start, bodies, role, modality } = duty;
  const text = clause.text.slice(start, duty.end);
  const actors = [...new Set(bodies.map(({ name }) => name))];
  return {
    clause,
    start,
    end: start + lengthWithoutEdge(text),
    actor: duty.actor,
    actors: actors.length > 0 ? actors : [duty.actor],
    agencies: [...new Set(actors.flatMap((name) => agencies.idsOf(name)))],
    role,
    modality,
    duty: withoutRole(duty.duty.slice(0, lengthWithoutEdge(duty.duty))),
  };
}
