import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inAll, PostingsWriter, prominent, readPostings, severalClauses } from './postings.ts';

/** Section, clause and whether the word is what the clause is about. */
type Note = [section: number, clause: number, stands: boolean];

function postingsOf(notes: readonly Note[]): [section: number, level: number][] {
  const writer = new PostingsWriter();
  for (const note of notes) writer.note(...note);
  const { sections, levels } = readPostings(writer.finish());
  return Array.from(sections, (section, i) => [section, levels[i] ?? 0]);
}

it('keeps each section once, with what its clauses say together', () => {
  expect(
    postingsOf([
      [0, 3, false],
      [0, 3, false],
      [7, 0, false],
      [7, 1, true],
      [90_000, 2, true],
    ]),
  ).toEqual([
    [0, 0],
    [7, severalClauses | prominent],
    [90_000, prominent],
  ]);
});

it('gives back any ascending numbers', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1e6)), (numbers) => {
      const sections = numbers.sort((a, b) => a - b);
      const read = postingsOf(sections.map((section) => [section, 0, false]));
      expect(read.map(([section]) => section)).toEqual(sections);
    }),
  );
});

it('finds what all have, and of the levels what all say', () => {
  const list = (notes: readonly Note[]): ReturnType<typeof readPostings> => {
    const writer = new PostingsWriter();
    for (const note of notes) writer.note(...note);
    return readPostings(writer.finish());
  };
  const both = inAll([
    list([
      [1, 0, true],
      [4, 0, true],
      [9, 0, false],
    ]),
    list([
      [4, 0, false],
      [8, 0, true],
      [9, 0, false],
      [9, 1, false],
    ]),
  ]);
  expect([[...both.sections], [...both.levels]]).toEqual([
    [4, 9],
    [0, 0],
  ]);
});
