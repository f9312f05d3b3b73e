/** What the arguments of `npm run add` stand for: files, folders, archives, addresses. */
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { extensions } from '../../read/index.ts';
import { ZipRefused } from '../../read/zip.ts';
import { argumentFile, shownPath } from '../folders.ts';
import { openArchive } from './archive.ts';
import { fetchNotice, FetchRefused, isWebAddress } from './fetch-notice.ts';
import { isHiddenName } from './kinds-of-file.ts';

/** A file to be added. */
export interface Input {
  /** As the person knows it, for messages: a path, an address, 包.zip › 通知.txt. */
  shown: string;
  /** Where it lies. */
  file: string;
  /** Of a file from the web. */
  url: string | null;
  /** Of a file out of an archive: the archive’s name and the path in it. */
  origin: string | null;
  /** It was put there for us: to be removed when it has been dealt with. */
  scratch: boolean;
}
/** What is not added, and why. */
export interface NotTaken {
  shown: string;
  reason: string;
}
/** What was passed over in a folder or archive: not wrong, and worth a word. */
export interface PassedOver {
  shown: string;
  others: number;
}
export type Given = { input: Input } | { notTaken: NotTaken } | { passedOver: PassedOver };

export interface Gathering {
  /** A folder for what comes out of archives and from the web. */
  scratch: string;
  allowPrivate: boolean;
  /** Called before something is fetched. */
  fetching: (address: string) => void;
}

const zip = '.zip';
/** Archives are opened in memory. In bytes. */
const largestArchive = 256 * 1024 * 1024;

/** One after the other, as they are asked for: however many there are, one archive at most is open. */
export async function* givenBy(
  args: readonly string[],
  gathering: Gathering,
): AsyncGenerator<Given> {
  for (const argument of args) {
    if (isWebAddress(argument)) yield* fromWeb(argument, gathering);
    else yield* fromDisk(argumentFile(argument), gathering);
  }
}

async function* fromDisk(file: string, gathering: Gathering): AsyncGenerator<Given> {
  const facts = await stat(file).catch(() => null);
  if (facts?.isDirectory()) yield* fromFolder(file, gathering);
  else yield* fromFile({ ...plain, shown: shownPath(file), file }, gathering);
}
const plain = { url: null, origin: null, scratch: false };

async function* fromFolder(folder: string, gathering: Gathering): AsyncGenerator<Given> {
  const entries = await readdir(folder, { withFileTypes: true });
  let others = 0;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isHiddenName(entry.name)) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* fromFolder(file, gathering);
    // a link may lead round in a circle, or out of the folder
    else if (entry.isFile() && isKnown(entry.name)) yield* fromDisk(file, gathering);
    else others += 1;
  }
  if (others > 0) yield { passedOver: { shown: shownPath(folder), others } };
}

function isKnown(name: string): boolean {
  return [...extensions, zip].includes(path.extname(name).toLowerCase());
}

async function* fromWeb(address: string, gathering: Gathering): AsyncGenerator<Given> {
  gathering.fetching(address);
  try {
    const { bytes, name } = await fetchNotice(address, gathering);
    const file = await putAside(bytes, name, gathering);
    yield* fromFile({ shown: address, file, url: address, origin: null, scratch: true }, gathering);
  } catch (error) {
    if (!(error instanceof FetchRefused)) throw error;
    yield { notTaken: { shown: address, reason: error.message } };
  }
}

async function* fromFile(input: Input, gathering: Gathering): AsyncGenerator<Given> {
  if (path.extname(input.file).toLowerCase() === zip) yield* fromArchive(input, gathering);
  else yield { input };
}

async function* fromArchive(archive: Input, gathering: Gathering): AsyncGenerator<Given> {
  const { shown, url } = archive;
  try {
    const { size } = await stat(archive.file);
    if (size > largestArchive) {
      yield { notTaken: { shown, reason: '压缩包太大（上限 256 MB）。请先解压，再添加文件夹。' } };
      return;
    }
    const { files, nested, others } = openArchive(await readFile(archive.file));
    const inputs: Input[] = [];
    for (const { name, bytes } of files) {
      const file = await putAside(bytes, path.posix.basename(name), gathering);
      const origin =
        url === null ? `压缩包 ${path.basename(archive.file)} 中的 ${name}` : `压缩包中的 ${name}`;
      inputs.push({ shown: `${shown} › ${name}`, file, url, origin, scratch: true });
    }
    for (const input of inputs) yield { input };
    for (const name of nested) {
      yield {
        notTaken: {
          shown: `${shown} › ${name}`,
          reason: '压缩包里的压缩包不打开。请先解压，再单独添加。',
        },
      };
    }
    if (files.length + nested.length === 0) {
      yield {
        notTaken: { shown, reason: `压缩包里没有可以读取的文件（${extensions.join('、')}）。` },
      };
    } else if (others > 0) yield { passedOver: { shown, others } };
  } catch (error) {
    const reason = error instanceof ZipRefused ? error.message : null;
    if (reason === null && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    yield { notTaken: { shown, reason: reason ?? '没有这个文件。请检查路径和文件名。' } };
  } finally {
    if (archive.scratch) await rm(archive.file, { force: true });
  }
}

let aside = 0;

/** In a folder of its own, so that it keeps its name. */
async function putAside(bytes: Uint8Array, name: string, { scratch }: Gathering): Promise<string> {
  aside += 1;
  const folder = path.join(scratch, String(aside));
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, diskName(name));
  await writeFile(file, bytes);
  return file;
}

/** Of a name from elsewhere, what any system takes for a name. The stem gives the id, if nothing better does. */
function diskName(name: string): string {
  const { name: stem, ext } = path.parse(name.replace(/[\p{Cc}<>:"/\\|?*]+/gu, '-'));
  return `${stem.slice(0, 60).replace(/^\.+/u, '') || 'notice'}${ext}`;
}
