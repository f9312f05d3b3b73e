import { SaxesParser } from 'saxes';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { x } from 'xastscript';
import { xmlFile } from './xml.ts';

/** The text of a file, as a parser that forgives nothing reads it. */
function textOf(file: string): string {
  const parser = new SaxesParser();
  let text = '';
  parser.on('text', (part) => (text += part));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(file).close();
  return text;
}

it('gives each child a line, and leaves text alone', () => {
  const root = x('a', { n: '1 & "2"' }, [x('b', ['甲 < 乙']), x('p', [x('i', '丙')])]);
  expect(xmlFile(root, new Set(['p']))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a n="1 &#x26; &#x22;2&#x22;">\n<b>甲 &#x3C; 乙</b>\n<p><i>丙</i></p>\n</a>\n',
  );
});

it('can be read again, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = textOf(xmlFile(x('a', { n: text }, text)));
      // A parser takes every line end for a line feed.
      expect(read.trim().length).toBeLessThanOrEqual(text.length);
    }),
  );
  expect(textOf(xmlFile(x('a', '一\u0000二\ufffe三\ud800'))).trim()).toBe(
    '一\ufffd二\ufffd三\ufffd',
  );
  expect(textOf(xmlFile(x('a', '一]]>二'))).trim()).toBe('一]]>二');
});
