/** Reader of .docx (ECMA-376). Only the parts with words are unpacked; macros, pictures and links are never looked at. */
import type { VFile } from 'vfile';
import type { Source } from '../tree/source.ts';
import { DocxBody } from './docx-body.ts';
import { Numbering } from './docx-numbering.ts';
import { extractedSource, refuse, type ExtractedLine } from './extracted.ts';
import { fileSignature } from './file-signature.ts';
import { childAt, childrenOf, parseXml, XmlRefused, type XmlElement } from './xml.ts';
import { unzipped, ZipRefused } from './zip.ts';

// word/document.xml · word/header1.xml, but not word/media/image1.png
const part = /^word\/(?:document\d*|numbering|styles|footnotes|endnotes|header\d*|footer\d*)\.xml$/;
const advice = '请用 Word 或 WPS 打开，另存为 .docx 再试，或把文字复制到 .txt 文件。';

/** The source of a Word document; null, with an error in `file`, if it cannot be read. */
export function readDocx(bytes: Uint8Array, file: VFile): Source | null {
  if (bytes.length === 0) {
    return refuse(file, 'empty-file', '文件是空的（0 字节）。请检查是否保存完整，再重新添加。');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const name = fileSignature(bytes)?.name;
    const seems = name === undefined ? '' : `，看起来是 ${name}`;
    return refuse(file, 'not-docx', `这不是 Word 文档（.docx）${seems}。${advice}`);
  }
  try {
    const parts = unzipped(bytes, (name) => part.test(name));
    return readParts(parts, bytes, file);
  } catch (error) {
    if (error instanceof ZipRefused || error instanceof XmlRefused) {
      return refuse(file, error.rule, `${error.message}${advice}`);
    }
    throw error;
  }
}

function readParts(
  parts: Readonly<Record<string, Uint8Array>>,
  bytes: Uint8Array,
  file: VFile,
): Source | null {
  const names = Object.keys(parts).sort();
  const root = (name: string): XmlElement | null => {
    const content = Object.hasOwn(parts, name) ? parts[name] : undefined;
    return content ? parseXml(content) : null;
  };
  const main = names.find((name) => name.startsWith('word/document'));
  const document = main === undefined ? null : root(main);
  const body = childAt(document, 'body');
  if (!body) {
    return refuse(file, 'not-docx', `这不是 Word 文档（.docx）：里面没有正文。${advice}`);
  }
  const numbering = root('word/numbering.xml');
  const styles = root('word/styles.xml');
  const notes = new Map<string, XmlElement>();
  for (const kind of ['footnote', 'endnote']) {
    for (const note of childrenOf(root(`word/${kind}s.xml`), kind)) {
      // separators have a type; notes have none
      if (note.attributes.type === undefined) {
        notes.set(`${kind}Reference:${note.attributes.id ?? ''}`, note);
      }
    }
  }
  const around = (start: string): ExtractedLine[] =>
    names
      .filter((name) => name.startsWith(start))
      .flatMap((name) => {
        const reader = new DocxBody(new Numbering(numbering, styles), new Map());
        const element = root(name);
        if (element) reader.read(element);
        return reader.lines.map((line) => ({ ...line, chrome: true }));
      });
  const reader = new DocxBody(new Numbering(numbering, styles), notes);
  reader.read(body);
  if (reader.hidden > 0) {
    file.message(`文档里有 ${reader.hidden} 处设为“隐藏”的文字，没有读取。请核对是否属于正文。`, {
      source: 'read',
      ruleId: 'hidden-text',
    });
  }
  const lines = [...around('word/header'), ...reader.lines, ...around('word/footer')];
  return extractedSource(lines, bytes, 'utf-8', file);
}
