import { expect, test } from 'vitest';
import { emptyDivision } from './division.ts';
import { labelAt, type Scheme } from './labels.ts';
import { placeOf, type Frame, type LabelPlace } from './place.ts';

const order: Scheme[] = ['chapter', 'cn', 'cn-paren', 'num', 'num-paren'];

/** Open divisions: each by its scheme, with the latest numbers directly inside it. */
const frame = (scheme: Scheme | 'box' | null, last: Partial<Record<Scheme, number>>): Frame => ({
  draft: {
    ...emptyDivision(scheme === 'box' ? 'box' : scheme === null ? 'document' : 'heading'),
    scheme: scheme === 'box' ? null : scheme,
  },
  last: new Map(Object.entries(last) as [Scheme, number][]),
});

function placed(text: string, ...stack: Frame[]): LabelPlace {
  const latest = new Map<Scheme, number>();
  for (const { last } of stack) for (const [scheme, number] of last) latest.set(scheme, number);
  const label = labelAt(text);
  if (!label) throw new Error(`${text} has no label`);
  return placeOf(label, stack, order, latest);
}

test('a label of the same scheme closes its elder sibling, one of a lower scheme goes under it', () => {
  const stack = [frame(null, { cn: 1 }), frame('cn', { 'cn-paren': 1 }), frame('cn-paren', {})];
  expect(placed('（二）', ...stack)).toEqual({ depth: 2, scheme: 'cn-paren', expected: 2 });
  expect(placed('1.', ...stack)).toEqual({ depth: 3, scheme: 'num', expected: 1 });
  expect(placed('二、', ...stack)).toEqual({ depth: 1, scheme: 'cn', expected: 2 });
});

test('a gap keeps the place and says which number was due', () => {
  expect(placed('四、', frame(null, { cn: 1 }), frame('cn', {}))).toMatchObject({ expected: 2 });
});

test('（3） after （一） and （二） is （三）', () => {
  const stack = [frame(null, { 'cn-paren': 2 }), frame('cn-paren', {})];
  expect(placed('（3）', ...stack)).toEqual({ depth: 1, scheme: 'cn-paren', expected: 3 });
});

test('near miss: （3） after （1） and （2） stays what it is', () => {
  const stack = [
    frame(null, { 'cn-paren': 2 }),
    frame('cn-paren', { 'num-paren': 2 }),
    frame('num-paren', {}),
  ];
  expect(placed('（3）', ...stack)).toEqual({ depth: 2, scheme: 'num-paren', expected: 3 });
});

test('a box holds its own numbers; a number that goes on from outside, and a chapter, close it', () => {
  const stack = [frame(null, { chapter: 1 }), frame('chapter', { num: 2 }), frame('box', {})];
  expect(placed('1.', ...stack).depth).toBe(3);
  expect(placed('3.', ...stack).depth).toBe(2);
  expect(placed('第二章', ...stack).depth).toBe(1);
});
