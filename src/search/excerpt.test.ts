import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { findMatches } from './matches.ts';

const shown = (text: string, terms: string[], length?: number): string =>
  excerpt(text, terms, length)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('findMatches', () => {
  it('finds a term across spaces and punctuation', () => {
    expect(findMatches('探索“五社” 联动机制', ['五社联动'])).toEqual([{ start: 3, end: 9 }]);
  });

  it('joins what overlaps or touches', () => {
    expect(findMatches('社会工作服务站', ['社会工作', '工作服务', '站'])).toEqual([
      { start: 0, end: 7 },
    ]);
  });

  it('finds nothing for a term without letters', () => {
    expect(findMatches('社工站', ['', '。'])).toEqual([]);
  });
});

describe('excerpt', () => {
  it('shows a short text whole', () => {
    expect(shown('建设社工站，配备社工。', ['社工'])).toBe('建设[社工]站，配备[社工]。');
  });

  it('begins at a clause near the match and says that there is more', () => {
    const text = `${'推进各项工作。'.repeat(10)}建立社工站，${'加强保障。'.repeat(20)}`;
    expect(shown(text, ['社工站'], 30)).toBe(
      '……推进各项工作。建立[社工站]，加强保障。加强保障。加强保障。加强……',
    );
  });

  it('marks the term wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (before, after) => {
          const parts = excerpt(`${before}社工站${after}`, ['社工站'], 20);
          expect(parts.some((part) => part.marked && part.text.includes('社工站'))).toBe(true);
        },
      ),
    );
  });
});
