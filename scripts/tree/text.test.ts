import { describe, expect, it } from 'vitest';
import type { Provision, Text } from './nodes.ts';
import { closeUp, locatedText, plainText } from './text.ts';

/** A provision of one leaf per line of `source`. */
function provision(source: string): Provision {
  let offset = 0;
  const children = source.split('\n').map((value, index): Text => {
    const start = { line: index + 1, column: 1, offset };
    offset += value.length + 1;
    const end = { line: index + 1, column: value.length + 1, offset: offset - 1 };
    return { type: 'text', value, position: { start, end } };
  });
  return { type: 'provision', id: 'p1', role: 'body', citation: '第1段', children };
}

describe('plainText', () => {
  it.each([
    ['建成 94 个\n社工站', '建成94个社工站'],
    ['省（5 A级 景区）', '省（5 A级景区）'],
    ['AI for\nScience', 'AI for Science'],
    ['100 200', '100200'],
    ['\u3000\u3000为\u200b进一步\ufeff', '为进一步'],
    ['', ''],
  ])('makes %j into %j', (source, text) => {
    expect(plainText(provision(source))).toBe(text);
    expect(closeUp(source)).toBe(text);
  });

  it('does not look back over the whole text at every word', () => {
    const node = provision('社工 AI '.repeat(200_000));
    // some 0.1 s; looking back would take minutes, longer than a test may
    expect(plainText(node)).toHaveLength(800_000);
  });
});

describe('locatedText', () => {
  it('says where each character stands in the source', () => {
    const source = '建成 94 个\n社工站，AI for\nScience 💡';
    const { text, offsets } = locatedText(provision(source));
    expect(text).toBe(plainText(provision(source)));
    expect(offsets).toHaveLength(text.length);
    for (const [index, offset] of offsets.entries()) {
      expect(source[offset]?.replace('\n', ' ')).toBe(text[index]);
    }
  });

  it('gives all of a rewritten stretch the place where it starts', () => {
    const node = provision('a');
    node.children = [
      {
        type: 'text',
        value: '&<',
        raw: '&amp;&lt;',
        position: {
          start: { line: 1, column: 8, offset: 7 },
          end: { line: 1, column: 17, offset: 16 },
        },
      },
    ];
    expect(locatedText(node)).toEqual({ text: '&<', offsets: [7, 7] });
  });
});
