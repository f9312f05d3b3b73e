/** `npm run add -- FILE|FOLDER|URL…`: brings new notices in. The original goes unchanged into a folder of its own, with a notice.yaml. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { extensions } from '../read/index.ts';
import { regionOfCode } from '../structure/region.ts';
import { addAll, type AddingResult } from './add/add-all.ts';
import { shortened, summaryOf, tableInWords } from './add/summary.ts';
import { done, refused, runCommand, usageError, type Arguments, type Command } from './command.ts';
import { ContentChange, finishContent, stagingFolder } from './content-change.ts';
import { argumentFile, noticeYamlName, sourcesFolder } from './folders.ts';
import { noticeId } from './notice-id.ts';
import { report } from './report.ts';
import { openTerminal } from './terminal.ts';
import { today } from './today.ts';
import { readVocabulary } from './vocabulary.ts';
import { removeLeftovers } from './whole-files.ts';

type Name = 'id' | 'region' | 'title' | 'supersedes' | 'rights' | 'url' | 'yes' | 'allow-private';
/** These are about one notice. */
const ofOne = ['id', 'title', 'supersedes'] as const satisfies readonly Name[];

const command: Command<Name> = {
  name: 'npm run add',
  about: `添加新文件（${extensions.join('、')}，或它们的 .zip 压缩包）：原件照原样存入 ${sourcesFolder}，并显示读到了什么。`,
  files: '文件、文件夹或网址……',
  options: {
    id: {
      type: 'string',
      value: '编号',
      about: '文件的编号，也是网址的一部分；不写则按地区、年份和文号拟定',
    },
    region: { type: 'string', value: '代码', about: '6 位行政区划代码；文中能看出地区的不必写' },
    title: { type: 'string', value: '标题', about: '文中没有标题时用' },
    supersedes: { type: 'string', value: '编号', about: '它取代了本库的哪一份文件' },
    rights: { type: 'string', value: '说明', about: '可否转载、依据是什么' },
    url: { type: 'string', value: '网址', about: '原件的网址；添加网址时不必写' },
    yes: { type: 'boolean', about: '不提问，缺的就空着' },
    'allow-private': { type: 'boolean', about: '允许取内网和本机的网址' },
  },
  examples: [
    ['npm run add -- ~/下载/通知.docx', '添加一份文件'],
    ['npm run add -- https://www.example.gov.cn/1.html', '从网上取一份'],
    ['npm run add -- --region 510400 --url https://… 通知.md', '同时写明地区和来源'],
    ['npm run add -- --yes ~/下载/文件夹 包.zip', '添加许多份；有一份读不了，别的照常添加'],
  ],
  async run(given) {
    const wrong = faultIn(given);
    if (wrong !== null) return usageError(command, wrong);
    await finishContent();
    await removeLeftovers(path.dirname(stagingFolder));
    const { vocabulary, files } = readVocabulary();
    report(files);
    if (!vocabulary) return refused;
    const change = await ContentChange.begin();
    if (!change) {
      console.error('另一个 npm run add 正在进行，请等它结束再试。');
      return refused;
    }
    const { value, flag } = given;
    const asking = process.stdin.isTTY && process.stdout.isTTY && !flag('yes');
    const terminal = asking ? openTerminal() : null;
    try {
      const result = await addAll(
        {
          args: given.files,
          wishes: {
            id: value('id'),
            region: value('region'),
            title: value('title'),
            supersedes: value('supersedes'),
          },
          provenance: { url: value('url'), rights: value('rights'), today: today() },
          allowPrivate: flag('allow-private'),
          terminal,
        },
        vocabulary,
        change,
      );
      console.log(resultInWords(result, terminal !== null));
      return result.notAdded.length > 0 ? refused : done;
    } finally {
      terminal?.close();
      await change.end();
    }
  },
};

/** What is wrong with the arguments; null if nothing is. */
function faultIn({ files, value }: Arguments<Name>): string | null {
  const [first, ...more] = files;
  if (first === undefined) return '没有写要添加的文件。';
  const file = argumentFile(first);
  const many = more.length > 0 || (existsSync(file) && statSync(file).isDirectory());
  const one = ofOne.find((name) => value(name) !== null);
  if (one !== undefined && many) return `--${one} 只能在添加一份文件时使用。`;
  const id = value('id');
  if (id !== null && !noticeId.test(id)) {
    return `编号“${id}”不能用：只能用小写字母、数字和单个连字符。`;
  }
  const region = value('region');
  if (region !== null && !regionOfCode(region)) {
    return `--region 的“${region}”不在现行行政区划代码之列，例如 510400。`;
  }
  const superseded = value('supersedes');
  if (
    superseded !== null &&
    !(noticeId.test(superseded) && existsSync(path.join(sourcesFolder, superseded)))
  ) {
    return `--supersedes 的“${superseded}”不是本库文件的编号。`;
  }
  return null;
}

const widestTitle = 40;
const widestPlace = 40;

/** @param shown whether each was shown before it was decided on */
function resultInWords({ added, notAdded }: AddingResult, shown: boolean): string {
  const parts: string[] = [];
  for (const { id, notice } of added.length === 1 ? added : []) {
    const place = `  网址      /notices/${id}/\n  要补充或改正，请编辑 ${sourcesFolder}/${id}/${noticeYamlName}`;
    parts.push(`已添加 ${id}\n${shown ? '' : `${summaryOf(notice)}\n`}${place}`);
  }
  if (added.length > 1) {
    const rows = added.map(({ id, notice: { title, kind, issued, provisions, messages } }) => [
      id,
      shortened(title, widestTitle),
      kind,
      issued ?? '',
      String(provisions.length),
      String(messages.filter(({ severity }) => severity !== 'info').length || ''),
    ]);
    parts.push(tableInWords(['编号', '标题', '文种', '日期', '段', '待核对'], rows));
  }
  if (notAdded.length > 0 && added.length + notAdded.length > 1) {
    const lines = notAdded.map(({ shown: name, reason }) => `  ${shortenedStart(name)}：${reason}`);
    parts.push(`没有添加：\n${lines.join('\n')}`);
  }
  const failed = notAdded.length > 0 ? `，${notAdded.length} 份没有添加` : '';
  parts.push(`添加了 ${added.length} 份文件${failed}。`);
  return parts.join('\n\n');
}

/** Of a path the end tells which file it is. */
function shortenedStart(name: string): string {
  return name.length > widestPlace ? `…${name.slice(-widestPlace)}` : name;
}

await runCommand(command);
