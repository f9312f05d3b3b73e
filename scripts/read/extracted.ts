/** What readers of formats that are no plain text make: lines, one for each paragraph or row, joined to a {@link Source}. */
import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Markup, Source } from '../tree/source.ts';

/** A paragraph, or a row of a table with tabs between its cells. */
export interface ExtractedLine {
  text: string;
  /** What the carrier has around the notice: menus of a page, running heads. */
  chrome?: boolean;
  /** It is the last row of its table: an empty line sets off what follows, which no cell goes on with. */
  endsTable?: boolean;
}

/** The rows of one table. */
export function rowLines(rows: readonly string[]): ExtractedLine[] {
  return rows.map((text, i) => (i === rows.length - 1 ? { text, endsTable: true } : { text }));
}

// \r\n · \v · U+2028: within a paragraph they would begin a line of their own or divide a row
const strayBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const nul = /\0/g;
const wordOrSign = /\S/;

/** Joins lines to a source. Neighbouring lines of chrome are one stretch. Null, with an error in `file`, if no line says anything. */
export function extractedSource(
  lines: readonly ExtractedLine[],
  bytes: Uint8Array,
  encoding: string,
  file: VFile,
): Source | null {
  const markup: Markup[] = [];
  let text = '';
  let said = false;
  let setOff = false;
  for (const line of lines) {
    const clean = line.text.replace(strayBreak, '\n').replace(nul, '');
    if (!wordOrSign.test(clean)) continue;
    if (setOff) text += '\n';
    const start = text.length;
    text += `${clean}\n`;
    setOff = line.endsTable === true;
    if (!line.chrome) {
      said = true;
      continue;
    }
    const open = markup.at(-1);
    if (open?.end === start) open.end = text.length;
    else markup.push({ start, end: text.length, kind: 'site chrome', breaks: 'block' });
  }
  if (!said) {
    return refuse(
      file,
      'no-text',
      '文件里没有读到文字。如果文字在图片里，请先用文字识别（OCR）软件转成文字，再添加。',
    );
  }
  return {
    file: file.path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding,
    bytes: bytes.length,
    text,
    markup,
    extracted: true,
  };
}

/** Notes that a file cannot be read, and why. */
export function refuse(file: VFile, ruleId: string, reason: string): null {
  file.message(reason, { source: 'read', ruleId }).fatal = true;
  return null;
}
