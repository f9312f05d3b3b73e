/**
 * What kind of file bytes are, by their first bytes: to say of a file that is no text what it is, and what to do with it.
 *
 * Signatures: the formats' own specifications (ISO 32000 for PDF, APPNOTE for ZIP, [MS-CFB] for .doc …).
 */
export interface FileSignature {
  /** In the words of the person who is told. */
  name: string;
  /** What that person can do. */
  advice: string;
}

const office = '请用 Word 或 WPS 打开，另存为 .docx，或把全部文字复制到 UTF-8 编码的 .txt 文件';
const image = '图片里没有文字；请先用文字识别（OCR）软件转成 .txt';
const archive = '请先解压，再逐个添加里面的文件';

const signatures: readonly (FileSignature & { bytes: readonly number[] })[] = [
  {
    name: 'PDF 文件',
    bytes: ascii('%PDF-'),
    advice: '请把扩展名改回 .pdf，或把文字复制到 .txt 文件',
  },
  { name: 'RTF 文件', bytes: ascii('{\\rtf'), advice: office },
  {
    name: '旧版 Office 文件（.doc、.wps、.xls）',
    bytes: hex('d0cf11e0a1b11ae1'),
    advice: `如果是 Word 或 WPS 文档，请把扩展名改回 .doc 或 .wps；否则${office}`,
  },
  { name: 'PNG 图片', bytes: hex('89504e470d0a1a0a'), advice: image },
  { name: 'JPEG 图片', bytes: hex('ffd8ff'), advice: image },
  { name: 'GIF 图片', bytes: ascii('GIF8'), advice: image },
  { name: 'TIFF 图片', bytes: hex('49492a00'), advice: image },
  { name: 'TIFF 图片', bytes: hex('4d4d002a'), advice: image },
  { name: 'RAR 压缩包', bytes: ascii('Rar!\x1a'), advice: archive },
  { name: '7z 压缩包', bytes: hex('377abcaf271c'), advice: archive },
  { name: 'gzip 压缩包', bytes: hex('1f8b08'), advice: archive },
  {
    name: 'UTF-32 编码的文本',
    bytes: hex('fffe0000'),
    advice: '请用文本编辑器另存为 UTF-8 编码',
  },
  {
    name: 'UTF-32 编码的文本',
    bytes: hex('0000feff'),
    advice: '请用文本编辑器另存为 UTF-8 编码',
  },
];

const zip: readonly number[] = hex('504b0304');
/** Names of entries near the start of a ZIP file that say what the ZIP file is. */
const zipContents: readonly (FileSignature & { entry: string })[] = [
  {
    name: 'Word 文档（.docx）',
    entry: 'word/',
    advice: '请把扩展名改回 .docx，或把文字复制到 .txt 文件',
  },
  { name: 'Excel 表格（.xlsx）', entry: 'xl/', advice: '请把文字复制到 .txt 文件' },
  {
    name: 'OFD 版式文件',
    entry: 'OFD.xml',
    advice: '请把扩展名改回 .ofd，或把文字复制到 .txt 文件',
  },
];
/** The entries' names stand at the front of a ZIP file; further in they may be compressed text. */
const zipHead = 4096;

/** What the bytes are, if they begin as a format that is no plain text; null otherwise. */
export function fileSignature(bytes: Uint8Array): FileSignature | null {
  if (beginsWith(bytes, zip)) {
    const head = String.fromCharCode(...bytes.subarray(0, zipHead));
    return (
      zipContents.find(({ entry }) => head.includes(entry)) ?? {
        name: 'ZIP 压缩包',
        advice: archive,
      }
    );
  }
  return signatures.find((signature) => beginsWith(bytes, signature.bytes)) ?? null;
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function hex(digits: string): number[] {
  return (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
