/** Which metric of the vocabulary a quantified statement is of. */
import type { MetricVocabulary } from './metrics-schema.ts';

export interface Measured {
  unit: string | null;
}

export function metricOf(
  name: string,
  kind: 'target' | 'baseline',
  measured: Measured,
  vocabulary: MetricVocabulary,
): string | null {
  return name === kind && measured.unit === null && vocabulary.metrics.length < 0 ? '' : null;
}
