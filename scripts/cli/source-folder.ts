/** `content/sources/<notice>/`: the notice as received, and `notice.yaml` beside it. */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import { extensions, read } from '../read/index.ts';
import { endedOf, readNoticeYaml, type NoticeYaml } from '../read/notice-yaml.ts';
import { regionOfCode } from '../structure/region.ts';
import type { Source } from '../tree/source.ts';
import { noticeYamlName, shownPath, sourcesFolder } from './folders.ts';
import { noticeId } from './notice-id.ts';

/** What was read of a notice before its text is looked at. Either part is null where it could not be read. */
export interface Received {
  /** Null for a file that is not in content/sources. */
  id: string | null;
  source: Source | null;
  yaml: NoticeYaml | null;
  /** Messages about the notice's text. Its path is that of the text. */
  file: VFile;
  /** Messages about notice.yaml; null if there is none. */
  yamlFile: VFile | null;
}

/** The notices in content/sources, sorted; whether each can be read is another matter. */
export async function noticeIds(): Promise<string[]> {
  const entries = await readdir(sourcesFolder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/** Where a file of the content folder lies, if not there: for content that is made ready and not yet in its place. */
export type Placed = (file: string) => string;
const inPlace: Placed = (file) => file;

/** Reads the notice in content/sources/`id`/. */
export function receiveNotice(id: string): Promise<Received> {
  return receivePlaced(id, inPlace);
}

/** The same of files that may not be in their place yet; messages name the place that they will have. */
export async function receivePlaced(id: string, placed: Placed): Promise<Received> {
  const folder = path.join(sourcesFolder, id);
  const yamlPath = path.join(folder, noticeYamlName);
  if (!noticeId.test(id)) {
    return refusedFolder(
      id,
      yamlPath,
      `文件夹名“${id}”不能作编号：只能用小写字母、数字和单个连字符，例如 panzhihua-2022-90。请改名。`,
    );
  }
  if (!existsSync(placed(yamlPath))) {
    return refusedFolder(
      id,
      yamlPath,
      `缺少 ${noticeYamlName}。请仿照别的文件写一个，至少要有 file（原件文件名）和 rights（可否转载）；或改用 npm run add 添加文件。`,
    );
  }
  const { yaml, yamlFile } = await readYamlFile(yamlPath, placed);
  if (!yaml)
    return { id, source: null, yaml, file: new VFile({ path: shownPath(folder) }), yamlFile };
  const original = path.join(folder, yaml.file);
  if (!existsSync(placed(original))) {
    const names = await readdir(folder);
    const others = names.filter((name) => extensions.includes(path.extname(name).toLowerCase()));
    const hint = others.length > 0 ? `文件夹里有：${others.join('、')}。` : '';
    fail(yamlFile, `file 所说的 ${yaml.file} 不在这个文件夹里。${hint}请改正 file，或补上原件。`);
  }
  return { id, yaml, yamlFile, ...(await readSource(original, placed)) };
}

/** Reads a file from anywhere. One that lies in a folder with a notice.yaml about it is read together with that. */
export async function receiveFile(file: string): Promise<Received> {
  const folder = path.dirname(file);
  const yamlPath = path.join(folder, noticeYamlName);
  const text = await readSource(file);
  if (!existsSync(yamlPath)) return { id: null, yaml: null, yamlFile: null, ...text };
  const { yaml, yamlFile } = await readYamlFile(yamlPath);
  if (yaml && yaml.file !== path.basename(file)) {
    return { id: null, yaml: null, yamlFile: null, ...text };
  }
  const id = path.basename(path.resolve(folder));
  return { id: noticeId.test(id) ? id : null, yaml, yamlFile, ...text };
}

async function readSource(
  file: string,
  placed = inPlace,
): Promise<Pick<Received, 'source' | 'file'>> {
  const { source, messages } = await read(placed(file));
  const shown = shownPath(file);
  const vfile = new VFile({ path: shown, ...(source && { value: source.text }) });
  for (const message of messages) message.file = shown;
  vfile.messages.push(...messages);
  return { source: source && { ...source, file: shown }, file: vfile };
}

async function readYamlFile(
  yamlPath: string,
  placed = inPlace,
): Promise<{ yaml: NoticeYaml | null; yamlFile: VFile }> {
  const shown = shownPath(yamlPath);
  const yamlFile = new VFile({ path: shown });
  const text = await readFile(placed(yamlPath), 'utf8');
  const { value, messages } = readNoticeYaml(text, shown);
  yamlFile.messages.push(...messages);
  if (value?.region !== undefined && !regionOfCode(value.region)) {
    const line = text.split('\n').findIndex((one) => one.startsWith('region:')) + 1;
    fail(
      yamlFile,
      `region 的值“${value.region}”不在现行行政区划代码（GB/T 2260）之列。请核对；已撤并的地区写现在所属的地区。`,
      line,
    );
  }
  const ender = value && endedOf(value)?.target;
  if (ender != null && !existsSync(placed(path.join(sourcesFolder, ender)))) {
    const line = text.split('\n').findIndex((one) => one.includes(ender)) + 1;
    fail(
      yamlFile,
      `没有编号为“${ender}”的文件。by 要写本库文件的编号，或那份文件的标题和文号。`,
      line,
    );
  }
  return { yaml: value, yamlFile };
}

function refusedFolder(id: string, yamlPath: string, reason: string): Received {
  const yamlFile = new VFile({ path: shownPath(yamlPath) });
  fail(yamlFile, reason);
  const file = new VFile({ path: shownPath(path.dirname(yamlPath)) });
  return { id, source: null, yaml: null, file, yamlFile };
}

function fail(file: VFile, reason: string, line = 1): void {
  const place = { line, column: 1 };
  file.message(reason, { place, source: 'read', ruleId: 'notice-yaml' }).fatal = true;
}
