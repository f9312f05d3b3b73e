/** Clauses for tests, written as lines. */
import type { Clause, ClauseHeading } from '../tree/clause.ts';

/** Lines of a notice, indented under their headings; a line that begins with # is a heading. */
export function clausesOfLines(lines: readonly string[]): Clause[] {
  let headings: ClauseHeading[] = [];
  return lines.map((line, index) => {
    const depth = /^ */u.exec(line)?.[0].length ?? 0;
    const heading = line.trimStart().startsWith('#');
    const text = line.trim().replace(/^#/u, '');
    headings = headings.slice(0, depth);
    const clause: Clause = {
      provision: heading ? `h${index}` : `p${index}`,
      kind: heading ? 'heading' : 'provision',
      role: 'body',
      text,
      offsets: Array.from(text, (_, at) => at),
      lineOf: Array.from(text, () => index + 1),
      headings,
    };
    if (heading)
      headings = [
        ...headings,
        { id: clause.provision, kind: 'heading', level: depth + 1, label: null, title: text },
      ];
    return clause;
  });
}
