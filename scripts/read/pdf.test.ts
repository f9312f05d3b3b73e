import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { linesOfPage } from './page-lines.ts';
import { lookAlikesOf } from './look-alikes.ts';
import { readPdf } from './pdf.ts';

/** The smallest PDF: one page with these drawing instructions. pdf.js finds the objects without a table of them. */
function pdfOf(drawing: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj${object}endobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>\n%%EOF`);
}

test('words come in lines from top to bottom; words at a slant are left out', async () => {
  const file = new VFile({ path: 'a.pdf' });
  const source = await readPdf(
    pdfOf(
      'BT /F 10 Tf 1 0 0 1 50 600 Tm (second) Tj 1 0 0 1 50 700 Tm (first) Tj .7 .7 -.7 .7 50 650 Tm (stamp) Tj ET',
    ),
    file,
  );
  expect(source?.text).toBe('first\nsecond');
  expect(file.messages).toEqual([]);
});

test('a PDF without text says what to do', async () => {
  const file = new VFile({ path: 'a.pdf' });
  expect(await readPdf(pdfOf('0 0 m 9 9 l S'), file)).toBeNull();
  expect(file.messages[0]).toMatchObject({ ruleId: 'no-text', fatal: true });
});

test('any bytes give a source or a fatal message, and no exception', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (tail, headed) => {
      const file = new VFile({ path: 'a.pdf' });
      const source = await readPdf(
        headed ? Buffer.concat([Buffer.from('%PDF-1.4\n'), tail]) : tail,
        file,
      );
      expect(source !== null || file.messages.some((m) => m.fatal)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('gaps divide cells, not words; shadows are read once', () => {
  const at = (text: string, x: number, y = 10) => ({
    text,
    x,
    y,
    width: text.length * 10,
    size: 10,
  });
  expect(
    linesOfPage([
      at('指标', 0),
      at('数值', 60),
      at('数值', 61),
      at('两人', 21, 30),
      at('同行', 42, 31),
    ]),
  ).toEqual(['指标\t数值', '\u3000\u3000两人同行']);
});

test('look-alikes keep the original; the characters that they look like are left alone', () => {
  expect(lookAlikesOf('部⻔⼈')).toEqual([
    { start: 1, end: 2, kind: 'markup', value: '门', breaks: 'inline' },
    { start: 2, end: 3, kind: 'markup', value: '人', breaks: 'inline' },
  ]);
  expect(lookAlikesOf('2014\u00ad2020年')).toMatchObject([{ start: 4, end: 5, value: '-' }]);
  expect(lookAlikesOf('部门人2014-2020年')).toEqual([]);
});
