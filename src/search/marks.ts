/** What to mark in a hit. */
import { findAmounts } from './amounts.ts';
import { plainText } from './normalise.ts';
import type { Group } from './query/plan.ts';

/** What to mark in a clause, of the forms by which it answers: the closest of each term, amounts as they are written. */
export function formsHolding(text: string, groups: readonly Group[]): string[] {
  const plain = plainText(text);
  const marks = groups.flatMap(({ forms }) => {
    const amounts = forms.flatMap((form) =>
      form.where === 'amount'
        ? findAmounts(text)
            .filter(({ key }) => key === form.text || key.startsWith(form.text))
            .map(({ start, end }) => text.slice(start, end))
        : [],
    );
    if (amounts.length > 0) return amounts;
    return forms
      .filter(({ where, text: form }) => where === 'text' && form !== '' && plain.includes(form))
      .map((form) => form.text);
  });
  return [...new Set(marks)];
}
