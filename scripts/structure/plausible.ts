/**
 * Labels of a document's paragraphs, without those that a figure or a misprint imitates, and with those that only their
 * neighbours show to be labels: 8.5 平方米 where no 8.4 stands before it, （Z） in OCR text; 1 总则 before 1.1, 10、24小时….
 */
import { doubtfulLabelAt, labelAt, type Label, type Scheme } from './labels.ts';
import { emsOf } from './width.ts';

/** A label that begins at one is believed if two follows within so many paragraphs. */
const reach = 40;
const longestHeading = 25;
const sentenceMark = /[。；，：！？]/u;

/** The label of each text; null where it has none. `texts` holds null for what is no paragraph. */
export function labelsOf(texts: readonly (string | null)[]): (Label | null)[] {
  const labels = texts.map((text) => (text === null ? null : labelAt(text)));
  const doubtful = texts.map((text, i) =>
    text === null || labels[i] ? null : doubtfulLabelAt(text),
  );
  const numbers = new Map<Scheme, number>();
  const decimals = new Map<string, number>();
  return texts.map((text, i) => {
    const label = labels[i];
    const believed = label
      ? isInTurn(label, i, labels, numbers, decimals)
      : isBelieved(doubtful[i] ?? null, text ?? '', i, labels, doubtful, numbers);
    const own = believed ? (label ?? doubtful[i] ?? null) : null;
    if (own) numbers.set(own.scheme, own.number);
    return own;
  });
}

/** Only schemes that are easily imitated are asked for their place in a sequence. */
function isInTurn(
  label: Label,
  at: number,
  labels: readonly (Label | null)[],
  numbers: ReadonlyMap<Scheme, number>,
  decimals: Map<string, number>,
): boolean {
  if (label.scheme === 'letter') {
    return label.number === 1 || label.number === (numbers.get('letter') ?? 0) + 1;
  }
  if (!label.scheme.startsWith('decimal')) return true;
  const under = label.parts.slice(0, -1).join('.');
  const before = decimals.get(under) ?? 0;
  if (label.number <= before || label.number > before + 2) return false;
  // one number may be lost; of the first, only the next one tells: 9.2 平方米 is followed by no 9.3
  if (before === 0 && label.number > 1 && !goesOnAfter(at, under, label.number + 1, labels)) {
    return false;
  }
  decimals.set(under, label.number);
  return true;
}

function goesOnAfter(
  at: number,
  under: string,
  number: number,
  labels: readonly (Label | null)[],
): boolean {
  return labels
    .slice(at + 1, at + reach)
    .some((other) => other?.number === number && other.parts.slice(0, -1).join('.') === under);
}

/** A doubtful label is one if its number is due and its neighbours go on with it. */
function isBelieved(
  label: Label | null,
  text: string,
  at: number,
  labels: readonly (Label | null)[],
  doubtful: readonly (Label | null)[],
  numbers: ReadonlyMap<Scheme, number>,
): boolean {
  if (!label) return false;
  const due = label.number === (numbers.get(label.scheme) ?? 0) + 1;
  if (label.scheme === 'decimal-0') {
    return (
      due &&
      emsOf(text) <= longestHeading &&
      !sentenceMark.test(text) &&
      (leadsToFirst(label.number, at, labels, doubtful) ||
        (label.number > 1 && !goesOnUnder(label.number - 1, at, labels)))
    );
  }
  if (label.number > 1) return due;
  return [...labels.slice(at + 1, at + reach), ...doubtful.slice(at + 1, at + reach)].some(
    (other) => other?.scheme === label.scheme && other.number === 2,
  );
}

/** Whether a later decimal label still stands under a number: 2.2 after what looked like 3. */
function goesOnUnder(number: number, at: number, labels: readonly (Label | null)[]): boolean {
  return labels
    .slice(at + 1, at + reach)
    .some((label) => label?.scheme.startsWith('decimal-') === true && label.parts[0] === number);
}

/** Whether the next decimal label is the first under this number, or one that bare numbers lead to: 1, 2, 3, 3.1. */
function leadsToFirst(
  from: number,
  at: number,
  labels: readonly (Label | null)[],
  doubtful: readonly (Label | null)[],
): boolean {
  let number = from;
  for (let i = at + 1; i < at + reach && i < labels.length; i += 1) {
    const label = labels[i];
    if (label?.scheme === 'decimal-1' || label?.scheme === 'decimal-2') {
      // 1.1, or 1.0.1 as technical standards number what has no section
      const first = label.parts[1] === 1 || (label.parts[1] === 0 && label.number === 1);
      return label.parts[0] === number && first;
    }
    const bare = doubtful[i];
    if (bare?.scheme === 'decimal-0' && bare.number === number + 1) number += 1;
  }
  return false;
}
