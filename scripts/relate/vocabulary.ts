/** What of content/vocabulary/metrics.yaml comparing needs; the file itself is read elsewhere. */

export interface ComparedMetric {
  id: string;
  name: string;
  group: string;
  /** `period`: the period of the notice itself. */
  kind?: 'target' | 'baseline' | 'any' | 'policy' | 'period' | undefined;
  except?: readonly string[] | undefined;
  /** What its figures are counted in. */
  units?: readonly string[] | undefined;
  /** How a clause says it, where no figure does. A space stands for whatever is between. */
  clauses?: readonly string[] | undefined;
  /** One of these must stand in the sentence of a clause that says it. */
  context?: readonly string[] | undefined;
  /** How a clause says what only comes near. */
  related?: readonly string[] | undefined;
  /** The metric that says where this one starts from. */
  baseline?: string | undefined;
}

export interface ComparisonVocabulary {
  groups: readonly string[];
  metrics: readonly ComparedMetric[];
  /** Words in the headings of parts that tell how things are, and rule nothing. */
  background?: readonly string[] | undefined;
}
