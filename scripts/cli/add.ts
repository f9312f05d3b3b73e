/** `npm run add -- FILE…`: brings new notices in. The original goes unchanged into a folder of its own, with a notice.yaml. */
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Vocabulary } from '../annotate/vocabulary.ts';
import { extensions } from '../read/index.ts';
import { regionOfCode } from '../structure/region.ts';
import type { Notice } from '../tree/notice.ts';
import { done, refused, runCommand, usageError, type Arguments, type Command } from './command.ts';
import { argumentFile, noticeYamlName, noticeYamlSchemaName, sourcesFolder } from './folders.ts';
import { ingestAll, writeIngested, type IngestedNotice } from './ingest-content.ts';
import { noticeId } from './notice-id.ts';
import { noticeOf } from './notice-of.ts';
import { hasError, report } from './report.ts';
import { noticeIds, receiveFile } from './source-folder.ts';
import { readVocabulary } from './vocabulary.ts';
import { removeLeftovers, temporaryName } from './whole-files.ts';

type Name = 'id' | 'region' | 'rights' | 'url';
const unknownRights = '尚未确认，转载前请核对来源。';

const command: Command<Name> = {
  name: 'npm run add',
  about: `添加新文件（${extensions.join('、')}）：原件照原样存入 ${sourcesFolder}，并显示读到了什么。`,
  files: '文件……',
  options: {
    id: {
      type: 'string',
      value: '编号',
      about: '文件的编号，也是网址的一部分；不写则按地区、年份和文号拟定',
    },
    region: { type: 'string', value: '代码', about: '6 位行政区划代码；文中能看出地区的不必写' },
    rights: { type: 'string', value: '说明', about: '可否转载、依据是什么' },
    url: { type: 'string', value: '网址', about: '原件的网址' },
  },
  examples: [
    ['npm run add -- ~/下载/通知.txt', '添加一份文件'],
    ['npm run add -- --region 510400 --url https://… 通知.md', '同时写明地区和来源'],
    ['npm run add -- *.txt', '添加许多份；有一份读不了，别的照常添加'],
  ],
  async run(given) {
    const { files, value } = given;
    if (files.length === 0) return usageError(command, '没有写要添加的文件。');
    const id = value('id');
    if (id !== null && files.length > 1) {
      return usageError(command, '--id 只能在添加一份文件时使用。');
    }
    if (id !== null && !noticeId.test(id)) {
      return usageError(command, `编号“${id}”不能用：只能用小写字母、数字和单个连字符。`);
    }
    const region = value('region');
    if (region !== null && !regionOfCode(region)) {
      return usageError(command, `--region 的“${region}”不在现行行政区划代码之列，例如 510400。`);
    }
    await removeLeftovers(sourcesFolder);
    const { vocabulary, files: vocabularyFiles } = readVocabulary();
    report(vocabularyFiles);
    if (!vocabulary) return refused;
    const present = await ingestAll(await noticeIds());
    let added = 0;
    for (const file of files) {
      const one = await addFile(argumentFile(file), present, vocabulary, given);
      if (!one) continue;
      added += 1;
      present.push(one);
    }
    if (added > 0) await writeIngested(await ingestAll(await noticeIds()));
    console.log(
      `添加了 ${added} 份文件${added < files.length ? `，${files.length - added} 份没有添加` : ''}。`,
    );
    return added < files.length ? refused : done;
  },
};

/** Adds one file; null if it is refused, and then nothing of it is left. */
async function addFile(
  file: string,
  present: readonly IngestedNotice[],
  vocabulary: Vocabulary,
  { value }: Arguments<Name>,
): Promise<IngestedNotice | null> {
  const received = await receiveFile(file);
  const processed = noticeOf({ ...received, id: null, yaml: null, yamlFile: null }, vocabulary);
  report([received.file]);
  if (!processed || hasError(received.file)) return null;
  const { notice } = processed;
  const same = present.find(
    ({ written }) => written?.notice.source.sha256 === notice.source.sha256,
  );
  if (same) {
    console.error(`${file}：已有同样的文件，编号 ${same.id}，没有重复添加。`);
    return null;
  }
  const taken = new Set(present.map(({ id }) => id));
  const wanted = value('id');
  if (wanted !== null && taken.has(wanted)) {
    console.error(`${file}：编号 ${wanted} 已经用了，没有添加。请换一个 --id。`);
    return null;
  }
  const id = wanted ?? freeId(notice.id, taken);
  await writeFolder(id, file, {
    url: value('url'),
    rights: value('rights') ?? unknownRights,
    region: value('region'),
  });
  console.log(summary(id, notice, value('region')));
  return { id, written: { notice: { ...notice, id }, mdx: '', extracted: null }, files: [] };
}

/** The id itself, or with the first free number after it. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** The folder appears with all that is in it, or not at all. */
async function writeFolder(
  id: string,
  original: string,
  facts: Readonly<Record<'url' | 'rights' | 'region', string | null>>,
): Promise<void> {
  const folder = path.join(sourcesFolder, id);
  const unfinished = temporaryName(folder);
  const file = `source${path.extname(original).toLowerCase() || '.txt'}`;
  const known = Object.entries({ file, ...facts }).filter(([, value]) => value !== null);
  const yaml = stringify(Object.fromEntries(known), { lineWidth: 0 });
  try {
    await mkdir(unfinished, { recursive: true });
    await copyFile(original, path.join(unfinished, file));
    await writeFile(
      path.join(unfinished, noticeYamlName),
      `# yaml-language-server: $schema=../${noticeYamlSchemaName}\n${yaml}`,
    );
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** What was understood, for the person to check at a glance. */
function summary(id: string, notice: Notice, region: string | null): string {
  const { period, outline, provisions, tables } = notice;
  const missing = '（文中没有）';
  const place = region === null ? notice.region : regionOfCode(region);
  const top = outline.filter(({ level }) => level === 1).map(({ path }) => path.join(''));
  const facts: readonly [string, string][] = [
    ['标题', notice.title],
    ['文种', notice.kind],
    ['发文机关', notice.issuers.join('、') || missing],
    ['文号', notice.docNumber ?? missing],
    ['日期', notice.issued ?? missing],
    ['地区', place ? `${place.name}（${place.code}）` : missing],
    ['起止', period ? `${period.from}—${period.to} 年` : missing],
    ['结构', `${outline.length} 个标题、${provisions.length} 段、${tables.length} 张表`],
    ['目录', top.join(' / ') || missing],
    ['网址', `/notices/${id}/`],
  ];
  const lines = facts.map(([name, fact]) => `  ${name.padEnd(4, '\u3000')}  ${fact}`);
  return [
    `已添加 ${id}`,
    ...lines,
    `  要补充或改正，请编辑 ${sourcesFolder}/${id}/${noticeYamlName}`,
    '',
  ].join('\n');
}

await runCommand(command);
