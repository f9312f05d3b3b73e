/** Indicators: every target that has a number or universal coverage, or is dated. */
import type { Indicator } from '../tree/notice.ts';
import type { Extractor } from './context.ts';
import { measuresOf } from './measures/index.ts';
import { metricOf } from './metric.ts';

export const extractIndicators: Extractor<Indicator> = (clauses, context) =>
  measuresOf(clauses, context)
    .filter(({ tense }) => tense === 'target')
    .map(({ tense: _, date, ...fields }) => ({
      ...fields,
      due: date,
      metric: metricOf(fields, 'target', context.vocabulary),
    }));
