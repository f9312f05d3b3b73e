import { describe, expect, it } from 'vitest';
import { withoutTimes } from './zip-times.ts';

/** An archive of no file: its end record alone. */
const empty = Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]);

describe('withoutTimes', () => {
  it('leaves an archive of no file as it is', () => {
    expect(withoutTimes(empty)).toEqual(empty);
  });

  it('says what is no archive', () => {
    expect(() => withoutTimes(Uint8Array.from([1, 2, 3]))).toThrow(RangeError);
  });
});
