/** What a fetched file is called, and what kind of file it is: from what the server says, the address, and its first bytes. */
import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { extensions } from '../../read/index.ts';

/** Media type → extension, with the dot. */
const extensionOfType: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/ofd': '.ofd',
  'application/vnd.ofd': '.ofd',
  'application/x-ofd': '.ofd',
  'application/zip': '.zip',
  'application/x-zip-compressed': '.zip',
  'application/msword': '.doc',
};
/** What servers say of a .docx or .ofd that they do not know: true, and not what is meant. */
const vague: ReadonlySet<string> = new Set(['.zip', '.txt']);
/** What files begin with of which nobody says what they are. */
const firstBytes: readonly [start: string, extension: string][] = [
  ['%PDF-', '.pdf'],
  ['PK\u0003\u0004', '.zip'],
  ['<', '.html'],
];
// attachment; filename*=UTF-8''%E9%80%9A%E7%9F%A5.docx
const encodedName = /filename\*\s*=\s*utf-8''([^;\s]+)/iu;
// attachment; filename="notice.docx" · attachment; filename=notice.docx
const plainName = /filename\s*=\s*(?:"([^"]*)"|([^;\s"]+))/iu;
/** Of a name on any system. In UTF-16 units. */
const longestName = 80;

/** @param bytes what came; looked at where neither the server nor the address says what it is */
export function fetchedName(url: URL, headers: IncomingHttpHeaders, bytes: Uint8Array): string {
  const given = dispositionName(headers['content-disposition'] ?? '');
  const last = decodedName(
    url.pathname
      .split('/')
      .filter((step) => step !== '')
      .at(-1) ?? '',
  );
  const name = safeName(given ?? last) || safeName(url.hostname.replaceAll('.', '-')) || 'notice';
  const { name: stem, ext } = path.parse(name);
  const written = ext.toLowerCase();
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const typed = extensionOfType[type];
  const known = [...extensions, '.zip'].includes(written);
  if (known && (given !== null || typed === undefined || vague.has(typed))) return name;
  const kind = typed ?? beginning(bytes) ?? (known ? written : '');
  // t20220301.1 has no extension: .1 is part of the name
  return (/^\.[a-z]{1,5}$/.test(written) ? stem : name) + kind;
}

function dispositionName(disposition: string): string | null {
  const encoded = encodedName.exec(disposition)?.[1];
  if (encoded !== undefined) return decodedName(encoded);
  const plain = plainName.exec(disposition);
  const name = plain?.[1] ?? plain?.[2];
  return name === undefined ? null : decodedName(Buffer.from(name, 'latin1').toString('utf8'));
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A bare name: nothing before a slash, no sign that a system does not take, no hidden file. */
function safeName(name: string): string {
  const bare = name.split(/[/\\]/u).at(-1) ?? '';
  const plain = bare.replace(/[\p{Cc}<>:"|?*\ufffd]+/gu, '-').replace(/^[.\s-]+/u, '');
  const { name: stem, ext } = path.parse(plain);
  return stem.slice(0, longestName) + ext.slice(0, longestName);
}

function beginning(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 64))
    .replace(/^\u00ef\u00bb\u00bf/u, '')
    .trimStart();
  return firstBytes.find(([start]) => head.startsWith(start))?.[1] ?? null;
}
