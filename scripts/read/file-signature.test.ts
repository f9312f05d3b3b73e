import { expect, test } from 'vitest';
import { fileSignature } from './file-signature.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test.each([
  ['%PDF-1.7', 'PDF 文件'],
  ['{\\rtf1', 'RTF 文件'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '旧版 Office 文件（.doc、.wps、.xls）'],
  ['\x89PNG\r\n\x1a\n', 'PNG 图片'],
  ['\xff\xd8\xff\xe0', 'JPEG 图片'],
  ['GIF89a', 'GIF 图片'],
  ['PK\x03\x04 word/document.xml', 'Word 文档（.docx）'],
  ['PK\x03\x04 xl/workbook.xml', 'Excel 表格（.xlsx）'],
  ['PK\x03\x04 OFD.xml', 'OFD 版式文件'],
  ['PK\x03\x04 a.txt', 'ZIP 压缩包'],
  ['\xff\xfe\0\0', 'UTF-32 编码的文本'],
])('%j begins a %s', (start, name) => {
  expect(fileSignature(bytes(start))?.name).toBe(name);
});

test.each(['', '%PD', 'PK 方案', '\xff\xfe\x01\x4e', '\xef\xbb\xbf', ' %PDF-1.7'])(
  'near miss: %j may be text',
  (start) => {
    expect(fileSignature(bytes(start))).toBeNull();
  },
);
