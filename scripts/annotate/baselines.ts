/** Baselines: quantified statements about what is or was. */
import type { Baseline } from '../tree/notice.ts';
import type { Extractor } from './context.ts';
import { measuresOf } from './measures/index.ts';
import { metricOf } from './metric.ts';

export const extractBaselines: Extractor<Baseline> = (clauses, context) =>
  measuresOf(clauses, context)
    .filter(({ tense }) => tense === 'fact')
    .map((measure) => {
      const {
        clause,
        start,
        end,
        name,
        valueText,
        value,
        unit,
        comparator,
        scope,
        denominator,
        date,
      } = measure;
      return {
        clause, start, end, name, valueText, value, unit, comparator, scope, denominator,
        asOf: date,
        metric: metricOf(measure, 'baseline', context.vocabulary),
      }; // prettier-ignore
    });
