/** Whether the ids that a review writes into a record are there: one that no vocabulary has would make no cell and no link. */
import { nearestOf } from '../../tree/yaml-file.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { ReviewProblem } from './apply.ts';
import type { Review } from './read.ts';

type Ids = Pick<Vocabulary, 'metrics' | 'agencies'>;

/** Fields that hold ids → the vocabulary's file, and its ids. */
const idFields: Readonly<Record<string, { file: string; ids: (known: Ids) => string[] }>> = {
  metric: { file: 'metrics.yaml', ids: ({ metrics }) => metrics.metrics.map(({ id }) => id) },
  agencies: { file: 'agencies.yaml', ids: ({ agencies }) => agencies.agencies.map(({ id }) => id) },
};

/** One problem for each id that is not known, with the nearest that is. */
export function unknownIds(reviews: readonly Review[], known: Ids): ReviewProblem[] {
  return reviews.flatMap(({ fields, line }) =>
    Object.entries(idFields).flatMap(([name, { file, ids }]): ReviewProblem[] => {
      const given = [fields[name]].flat().filter((id) => typeof id === 'string');
      const missing = given.filter((id) => !ids(known).includes(id));
      return missing.map((id) => {
        const nearest = nearestOf(id, ids(known));
        const advice =
          nearest === null ? '请先在那里添加，或改用已有的编号。' : `是不是 ${nearest}？`;
        return { line, text: `${name} 的“${id}”不在 content/vocabulary/${file} 里，${advice}` };
      });
    }),
  );
}
