/**
 * Who is to do what: a body or class of bodies with its duty, its part in it and how binding it is.
 *
 * Read from sentences, from marks (（责任单位：…）), from tables of duties, and from the addressees of a covering notice.
 */
import { append } from '../tree/append.ts';
import type { Clause } from '../tree/clause.ts';
import type { ProvisionRole } from '../tree/nodes.ts';
import type { Responsibility } from '../tree/notice.ts';
import { agencyIndex } from './agency.ts';
import type { Extractor } from './context.ts';
import type { Found } from './found.ts';
import type { KnownBody } from './grammar/body-list.ts';
import { readAddressees } from './responsibility/addressees.ts';
import { toFound, type Duty } from './responsibility/duty.ts';
import { readDutyLine } from './responsibility/duty-line.ts';
import { readMarks } from './responsibility/marked.ts';
import { readProse } from './responsibility/prose.ts';
import { readDutyRow } from './responsibility/table.ts';

export const responsibilities: Extractor<Responsibility> = (clauses, { vocabulary }) => {
  const agencies = agencyIndex(vocabulary.agencies);
  const duties = readDuties(clauses, (name) => agencies.functionsOf(name));
  return duties.map((duty): Found<Responsibility> => toFound(duty, agencies));
};

/** Where duties are ordered, rather than named or signed. */
const ordering: ReadonlySet<ProvisionRole> = new Set(['body', 'notice body']);

function readDuties(clauses: readonly Clause[], known: KnownBody): Duty[] {
  const duties = [...readMarks(clauses, known), ...readAddressees(clauses, known)];
  for (const clause of clauses) {
    if (clause.row) append(duties, readDutyRow(clause, known));
    else if (clause.kind === 'provision' && ordering.has(clause.role))
      append(duties, readSentences(clause, known));
  }
  return duties;
}

/** A line of a list of duties is one record; what its sentences say of the same bodies is part of it. */
function readSentences(clause: Clause, known: KnownBody): Duty[] {
  const line = readDutyLine(clause, known);
  return line ? [line] : readProse(clause, known);
}
