/**
 * Reader of .doc and .wps: Word's binary format ([MS-DOC] in [MS-CFB]), which WPS Writer writes too. Files under these
 * names are often something else, and are read as what they are. Macros, pictures and objects are never looked at.
 */
import type { VFile } from 'vfile';
import type { Source } from '../tree/source.ts';
import { CompoundFile, CompoundFileRefused, isCompoundFile } from './compound-file.ts';
import { DocBody } from './doc-body.ts';
import { DocFile, DocRefused, type Story } from './doc-file.ts';
import { docLists, DocStyles } from './doc-lists.ts';
import { readDocx } from './docx.ts';
import { extractedSource, refuse, type ExtractedLine } from './extracted.ts';
import { fileSignature } from './file-signature.ts';
import { readHtml } from './html.ts';
import { ListNumbers } from './list-numbers.ts';

const advice = '请用 Word 或 WPS 打开，另存为 .docx 再试，或把文字复制到 .txt 文件。';
// <html · <!DOCTYPE html · <?xml … <html xmlns:w=…: a web page saved under the name of a document
const webPage = /^\s{0,20}(?:<!--|<\?xml|<!doctype\s+html|<html)/iu;
const webPageHead = 200;
/** Headers of a section are six: of even and odd pages, their footers, of the first page; separators of notes come first. */
const separators = 6;
const headersOfSection = 6;

/** The source of a Word document; null, with an error in `file`, if it cannot be read. */
export function readDoc(bytes: Uint8Array, file: VFile): Source | null {
  if (bytes.length === 0) {
    return refuse(file, 'empty-file', '文件是空的（0 字节）。请检查是否保存完整，再重新添加。');
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readDocx(bytes, file);
  if (webPage.test(new TextDecoder('latin1').decode(bytes.subarray(0, webPageHead)))) {
    return readHtml(bytes, file);
  }
  if (!isCompoundFile(bytes)) {
    const name = fileSignature(bytes)?.name;
    const seems = name === undefined ? '' : `，看起来是 ${name}`;
    return refuse(file, 'not-doc', `这不是 Word 文档（.doc）${seems}。${advice}`);
  }
  try {
    return sourceOf(new DocFile(new CompoundFile(bytes)), bytes, file);
  } catch (error) {
    if (error instanceof DocRefused || error instanceof CompoundFileRefused) {
      return refuse(file, error.rule, `${error.message}${advice}`);
    }
    // an offset that leads out of the file
    if (error instanceof RangeError) {
      return refuse(file, 'damaged', `文件损坏，读不出里面的内容。${advice}`);
    }
    throw error;
  }
}

function sourceOf(doc: DocFile, bytes: Uint8Array, file: VFile): Source | null {
  const styles = new DocStyles(doc.part('styles'));
  const lists = docLists(doc.part('lists'), doc.partAndRest('lists'), doc.part('listUses'));
  const numbers = (): ListNumbers => new ListNumbers(lists.abstracts, lists.instances);
  const notes = notesOf(doc);
  const body = new DocBody(
    doc,
    styles,
    numbers(),
    new Map(notes.map(({ mark }, i) => [mark, `[${i + 1}]`])),
  );
  body.read(doc.stories.main);
  body.read(doc.stories.boxes);
  notes.forEach(({ story }, i) => {
    const from = body.lines.length;
    body.read(story);
    const first = body.lines[from];
    if (first) first.text = `[${i + 1}] ${first.text.trimStart()}`;
  });
  if (body.hidden > 0) {
    file.message(`文档里有 ${body.hidden} 处设为“隐藏”的文字，没有读取。请核对是否属于正文。`, {
      source: 'read',
      ruleId: 'hidden-text',
    });
  }
  const around = headersOf(doc, (story) => {
    const header = new DocBody(doc, styles, numbers());
    header.read(story);
    return header.lines.map((line) => ({ ...line, chrome: true }));
  });
  return extractedSource(
    [...around.above, ...body.lines, ...around.below],
    bytes,
    'utf-16le',
    file,
  );
}

/** Footnotes and endnotes in the order in which the text refers to them. */
function notesOf(doc: DocFile): { mark: number; story: Story }[] {
  const kinds = [
    ['footnoteMarks', 'footnotes'],
    ['endnoteMarks', 'endnotes'],
  ] as const;
  return kinds
    .flatMap(([marks, texts]) => {
      const starts = doc.positions(texts, 0);
      return doc
        .positions(marks, 2)
        .slice(0, -1)
        .map((mark, i) => {
          const start = starts[i] ?? 0;
          const length = Math.max((starts[i + 1] ?? start) - start, 0);
          return { mark, story: { start: doc.stories[texts].start + start, length } };
        });
    })
    .sort((a, b) => a.mark - b.mark);
}

function headersOf(
  doc: DocFile,
  linesOf: (story: Story) => ExtractedLine[],
): { above: ExtractedLine[]; below: ExtractedLine[] } {
  const starts = doc.positions('headers', 0);
  const above: ExtractedLine[] = [];
  const below: ExtractedLine[] = [];
  for (let i = separators; i + 1 < starts.length - 1; i += 1) {
    const start = starts[i] ?? 0;
    const length = Math.max((starts[i + 1] ?? start) - start, 0);
    if (length === 0) continue;
    const lines = linesOf({ start: doc.stories.headers.start + start, length });
    const place = (i - separators) % headersOfSection;
    (place === 2 || place === 3 || place === 5 ? below : above).push(...lines);
  }
  return { above, below };
}
