import { expect, it } from 'vitest';
import type { Notice } from '../../scripts/tree/notice.ts';
import { specimenOf } from './specimen.ts';

const provision = (id: string, heading: string | null, length: number): unknown => ({
  id,
  heading,
  role: 'body',
  text: '条'.repeat(length),
});

function notice(docNumber: string | null, ...provisions: unknown[]): Notice {
  return {
    id: 'n',
    docNumber,
    outline: [
      { id: 's1', path: ['一、总则'] },
      { id: 's1-1', path: ['一、总则', '（一）目标'] },
    ],
    provisions,
  } as Notice;
}

it('takes the first clause of a fitting length that stands deep enough', () => {
  const chosen = specimenOf(
    notice(
      '某民〔2022〕9号',
      provision('none', null, 80),
      provision('shallow', 's1', 80),
      provision('short', 's1-1', 59),
      provision('long', 's1-1', 131),
      provision('right', 's1-1', 130),
    ),
  );
  expect(chosen?.provision.id).toBe('right');
  expect(chosen?.path).toEqual(['一、总则', '（一）目标']);
});

it('takes none where a citation would lack its number', () => {
  expect(specimenOf(notice(null, provision('right', 's1-1', 80)))).toBeNull();
});
