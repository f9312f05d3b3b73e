/**
 * Reader of .ofd (GB/T 33190—2016), the form in which offices exchange and archive documents: a ZIP file of XML that says
 * where words stand on pages. Pictures, seals, annotations, attachments and actions are never looked at.
 */
import path from 'node:path';
import type { VFile } from 'vfile';
import type { Source } from '../tree/source.ts';
import { refuse } from './extracted.ts';
import { fileSignature } from './file-signature.ts';
import { pageText, type PageText } from './ofd-page.ts';
import { linesOfPage } from './page-lines.ts';
import { pagedSource, sha256Of } from './paged-source.ts';
import { childAt, childrenOf, parseXml, textOf, XmlRefused, type XmlElement } from './xml.ts';
import { unzipped, ZipRefused } from './zip.ts';

const mostPages = 2000;
const advice =
  '请用 OFD 阅读软件打开，另存为 .ofd 或带文字的 .pdf 再试，或把文字复制到 .txt 文件。';
// OFD.xml · Doc_0/Document.xml · Doc_0/Pages/Page_0/Content.xml, but not Doc_0/Signs/Sign_0/Signature.xml
const xmlPart = /\.xml$/iu;
const unread = /(?:^|\/)(?:Signs?|Annots?|Attachs?|Attachments?|Tags?|Res)\//u;

/** The source of an OFD file; null, with an error in `file`, if it cannot be read or holds no text. */
export function readOfd(bytes: Uint8Array, file: VFile): Source | null {
  if (bytes.length === 0) {
    return refuse(file, 'empty-file', '文件是空的（0 字节）。请检查是否保存完整，再重新添加。');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const name = fileSignature(bytes)?.name;
    const seems = name === undefined ? '' : `，看起来是 ${name}`;
    return refuse(file, 'not-ofd', `这不是 OFD 文件${seems}。${advice}`);
  }
  try {
    const parts = new Parts(unzipped(bytes, (name) => xmlPart.test(name) && !unread.test(name)));
    const entry = parts.read('OFD.xml');
    if (!entry) return refuse(file, 'not-ofd', `这不是 OFD 文件：里面没有 OFD.xml。${advice}`);
    const pages = documentsOf(entry, parts).flatMap((document) => pagesOf(document, parts));
    if (pages.length > mostPages) {
      return refuse(
        file,
        'too-many-pages',
        `OFD 有 ${pages.length} 页，上限 ${mostPages} 页。请先拆成单份文件。`,
      );
    }
    return sourceOf(pages, parts, bytes, file);
  } catch (error) {
    if (error instanceof ZipRefused || error instanceof XmlRefused) {
      return refuse(file, error.rule, `${error.message}${advice}`);
    }
    throw error;
  }
}

/** The parts of the package by name; each is parsed when it is asked for. */
class Parts {
  readonly #parts: ReadonlyMap<string, Uint8Array>;
  constructor(parts: Readonly<Record<string, Uint8Array>>) {
    this.#parts = new Map(
      Object.entries(parts).map(([name, part]) => [name.replaceAll('\\', '/'), part]),
    );
  }

  read(name: string): XmlElement | null {
    const part = this.#parts.get(name);
    return part ? parseXml(part) : null;
  }
}

/** A location in a part: from the package's root if it begins with `/`, else from the part's folder. */
function located(location: string, from: string): string {
  const slashed = location.trim().replaceAll('\\', '/');
  const whole = slashed.startsWith('/') ? slashed : `/${path.posix.dirname(from)}/${slashed}`;
  return path.posix.normalize(whole).replace(/^\/+/u, '');
}

interface OfdDocument {
  name: string;
  root: XmlElement;
}

function documentsOf(entry: XmlElement, parts: Parts): OfdDocument[] {
  return childrenOf(entry, 'DocBody').flatMap((body) => {
    const location = childAt(body, 'DocRoot');
    const name = location === null ? '' : located(textOf(location), 'OFD.xml');
    const root = parts.read(name);
    return root ? [{ name, root }] : [];
  });
}

interface OfdPage {
  name: string;
  /** Template pages by their id: running heads, forms, the red letterhead. */
  templates: ReadonlyMap<string, string>;
}

function pagesOf({ name, root }: OfdDocument, parts: Parts): OfdPage[] {
  const templates = new Map(
    childrenOf(childAt(root, 'CommonData'), 'TemplatePage').map(({ attributes }) => [
      attributes.ID ?? '',
      located(attributes.BaseLoc ?? '', name),
    ]),
  );
  return childrenOf(childAt(root, 'Pages'), 'Page')
    .map(({ attributes }) => {
      const at = located(attributes.BaseLoc ?? '', name);
      // BaseLoc may name the page's folder
      return {
        name: at.endsWith('.xml') ? at : `${at.replace(/\/$/u, '')}/Content.xml`,
        templates,
      };
    })
    .filter((page) => parts.read(page.name) !== null);
}

function sourceOf(
  pages: readonly OfdPage[],
  parts: Parts,
  bytes: Uint8Array,
  file: VFile,
): Source | null {
  const texts = pages.map((page) => textOn(page, parts));
  const lines = texts.map(({ placed }) => linesOfPage(placed));
  const sum = (count: 'hidden' | 'slanted'): number =>
    texts.reduce((total, one) => total + one[count], 0);
  if (!lines.some((page) => page.length > 0)) {
    return refuse(
      file,
      'no-text',
      'OFD 里没有文字，看来页面是图片。请先用文字识别（OCR）软件转成带文字的 PDF 或 .txt，核对后再添加。',
    );
  }
  if (sum('hidden') > 0) {
    file.message(`文件里有 ${sum('hidden')} 处设为不显示的文字，没有读取。请核对是否属于正文。`, {
      source: 'read',
      ruleId: 'hidden-text',
    });
  }
  if (sum('slanted') > 0) {
    file.message(
      `文件里有 ${sum('slanted')} 处斜排或竖排的文字，看来是水印或印章，没有读取。请核对是否属于正文。`,
      { source: 'read', ruleId: 'slanted-text' },
    );
  }
  return pagedSource(lines, bytes, sha256Of(bytes), file);
}

/** The words of a page and of the templates under it. */
function textOn({ name, templates }: OfdPage, parts: Parts): PageText {
  const page = parts.read(name);
  const layers = page ? [page] : [];
  for (const { attributes } of childrenOf(page, 'Template')) {
    const template = parts.read(templates.get(attributes.TemplateID ?? '') ?? '');
    if (template) layers.push(template);
  }
  const texts = layers.map(pageText);
  return {
    placed: texts.flatMap(({ placed }) => placed),
    slanted: texts.reduce((sum, { slanted }) => sum + slanted, 0),
    hidden: texts.reduce((sum, { hidden }) => sum + hidden, 0),
  };
}
