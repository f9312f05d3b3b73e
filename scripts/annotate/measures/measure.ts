/** A quantified statement of a notice before it is known as an indicator or a baseline record. */
import type { Clause } from '../../tree/clause.ts';
import type { Indicator } from '../../tree/notice.ts';

export interface Measure {
  /** What shall be, or what is. */
  tense: 'target' | 'fact';
  clause: Clause;
  start: number;
  end: number;
  name: string;
  valueText: string;
  value: Indicator['value'];
  unit: string | null;
  comparator: Indicator['comparator'];
  date: Indicator['due'];
  scope: string | null;
  denominator: string | null;
  class: Indicator['class'];
  nature: Indicator['nature'];
  origin: Indicator['origin'];
}
