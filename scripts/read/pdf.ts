/** Reader of .pdf: pdf.js says where words stand; nothing in the file is run, and no font or image is fetched. */
import { getDocumentProxy } from 'unpdf';
import type { VFile } from 'vfile';
import type { Source } from '../tree/source.ts';
import { linesOfPage, type PlacedText } from './page-lines.ts';
import { refuse } from './extracted.ts';
import { pagedSource, sha256Of } from './paged-source.ts';

const mostPages = 2000;
/** In milliseconds, looked at between pages. */
const longestTime = 60_000;

/** The source of a PDF with text; null, with an error in `file`, if there is none or it cannot be opened. Never rejects. */
export async function readPdf(bytes: Uint8Array, file: VFile): Promise<Source | null> {
  // pdf.js takes the buffer for its own: it gets a copy
  const sha256 = sha256Of(bytes);
  const options = { isEvalSupported: false, useSystemFonts: false, disableFontFace: true };
  let document: Awaited<ReturnType<typeof getDocumentProxy>> | null = null;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), { ...options, verbosity: 0 });
    if (document.numPages > mostPages) {
      return refuse(
        file,
        'too-many-pages',
        `PDF 有 ${document.numPages} 页，上限 ${mostPages} 页。请先拆成单份文件。`,
      );
    }
    const pages: string[][] = [];
    const started = performance.now();
    for (let number = 1; number <= document.numPages; number += 1) {
      if (performance.now() - started > longestTime) {
        return refuse(
          file,
          'too-slow',
          `读到第 ${number} 页已超过 ${longestTime / 1000} 秒，已停止。请先拆成单份文件，或另存为 .docx。`,
        );
      }
      const page = await document.getPage(number);
      const [, , , top = 0] = page.view;
      const { items } = await page.getTextContent({ disableNormalization: true });
      const placed = items.flatMap((item): PlacedText[] => {
        if (!('str' in item)) return [];
        const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
        // words that do not run level are a watermark or a stamp
        if (Math.abs(b) > Math.abs(a) * 0.1) return [];
        return [{ text: item.str, x, y: top - y, width: item.width, size: Math.abs(d) }];
      });
      pages.push(linesOfPage(placed));
      page.cleanup();
    }
    if (!pages.some((lines) => lines.length > 0)) {
      return refuse(
        file,
        'no-text',
        'PDF 里没有文字，看来是扫描的图片。请先用文字识别（OCR）软件转成带文字的 PDF 或 .txt，核对后再添加。',
      );
    }
    return pagedSource(pages, bytes, sha256, file);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      return refuse(
        file,
        'encrypted',
        'PDF 设了打开密码，读不了。请用密码打开后另存为没有密码的 PDF。',
      );
    }
    return refuse(
      file,
      'broken-pdf',
      'PDF 已损坏或不是 PDF，打不开。请重新下载，或用阅读软件打开后另存为 PDF。',
    );
  } finally {
    await document?.loadingTask.destroy().catch(() => undefined);
  }
}
