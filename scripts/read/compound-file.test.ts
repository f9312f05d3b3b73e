import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CompoundFile, CompoundFileRefused, isCompoundFile } from './compound-file.ts';

const whole = new Uint8Array(
  readFileSync(new URL('__documents__/lists-tables-notes.doc', import.meta.url)),
);

test('streams of the root by their names', () => {
  const file = new CompoundFile(whole);
  expect(file.stream('WordDocument')?.subarray(0, 2)).toEqual(Uint8Array.of(0xec, 0xa5));
  // a small one, in sectors of its own
  expect(file.stream('\u0001CompObj')?.length).toBeGreaterThan(0);
});

test('near miss: a storage, an embedded stream and a name in other letters are none', () => {
  const file = new CompoundFile(whole);
  expect(file.stream('Root Entry')).toBeNull();
  expect(file.stream('worddocument')).toBeNull();
});

test('a chain that comes back to itself is damaged', () => {
  const looped = Uint8Array.from(whole);
  const view = new DataView(looped.buffer);
  const fat = (view.getUint32(0x4c, true) + 1) * 512;
  const directory = view.getUint32(0x30, true);
  view.setUint32(fat + directory * 4, directory, true);
  expect(() => new CompoundFile(looped)).toThrow(CompoundFileRefused);
});

test('only the signature makes a compound file', () => {
  expect(isCompoundFile(whole)).toBe(true);
  expect(isCompoundFile(Uint8Array.of(0xd0, 0xcf))).toBe(false);
});
