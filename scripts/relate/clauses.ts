/** The clauses of a notice as they are searched and linked to, and the indices that finding them by id takes. */
import type { Notice } from '../tree/notice.ts';

export interface Clause {
  /** Id of the heading, provision or table. */
  id: string;
  text: string;
  citation: string;
  kind: 'provision' | 'heading' | 'table';
  /** Titles above, outermost first. */
  path: readonly string[];
}

/** What may be cited, by id. */
export function clausesOf({ outline, provisions, tables }: Notice): Map<string, Clause> {
  const paths = new Map(outline.map(({ id, path }) => [id, path]));
  const pathOf = (heading: string | null): readonly string[] =>
    heading === null ? [] : (paths.get(heading) ?? []);
  const clauses: Clause[] = [
    ...provisions
      .filter(({ role }) => role === 'body')
      .map(({ id, text, citation, heading }) => {
        return { id, text, citation, kind: 'provision' as const, path: pathOf(heading) };
      }),
    ...outline.map(({ id, text, citation, path }) => {
      return { id, text, citation, kind: 'heading' as const, path };
    }),
    ...tables.map(({ id, caption, citation, heading }) => {
      return { id, text: caption ?? '', citation, kind: 'table' as const, path: pathOf(heading) };
    }),
  ];
  return new Map(clauses.map((clause) => [clause.id, clause]));
}
