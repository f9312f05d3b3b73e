/** A section that was read: what each of its clauses holds. */
import { amountKeys } from '../amounts.ts';
import { plainText } from '../normalise.ts';
import type { Form, Group } from '../query/plan.ts';
import { pathSeparator, type RecordMeta } from '../record-meta.ts';
import type { Section, SectionClause } from './section.ts';

export class OpenSection {
  readonly records: OpenRecord[];

  constructor(number: number, { notice, clauses }: Section) {
    this.records = clauses.map(
      (clause, i) => new OpenRecord(`${number}/${i}`, { ...notice, ...clause.meta }, clause),
    );
  }
}

export class OpenRecord {
  readonly id: string;
  readonly meta: RecordMeta;
  readonly filters: SectionClause['filters'];
  readonly #text: string;
  readonly #above: string[];
  #amounts: ReadonlySet<string> | null = null;

  constructor(id: string, meta: RecordMeta, { filters }: SectionClause) {
    this.id = id;
    this.meta = meta;
    this.filters = filters;
    this.#text = plainText(meta.text);
    this.#above = meta.path.split(pathSeparator).map((heading) => plainText(heading));
  }

  answers(groups: readonly Group[]): boolean {
    return groups.every(({ forms }) => forms.some((form) => this.#holds(form)));
  }

  #holds(form: Form): boolean {
    switch (form.where) {
      case 'text':
        return form.text !== '' && this.#text.includes(form.text);
      case 'context':
        return form.text !== '' && this.#above.some((heading) => heading.includes(form.text));
      case 'amount':
        this.#amounts ??= new Set(amountKeys(this.meta.text));
        return this.#amounts.has(form.text);
      case 'facet':
        return this.filters[form.facet]?.includes(form.text) ?? false;
    }
  }
}
