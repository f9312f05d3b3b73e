/** What can be downloaded, as the page about the data says it: files that are there, and the fields that their schema has. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { kindNames } from '../../scripts/tree/kind-names.ts';
import type { RecordKind } from '../../scripts/tree/notice.ts';
import { dataFolder } from './folder.ts';
import { readJson } from './notices.ts';
import { schemaFields, type JsonSchema, type SchemaField } from './schema-fields.ts';

export interface Download {
  /** In the page: `#indicators`. */
  id: string;
  title: string;
  about: string;
  /** Paths below `/data/`, with sizes in bytes. */
  files: { path: string; bytes: number }[];
  /** Path of the JSON Schema below `/data/`, and its fields. */
  schema: string;
  fields: SchemaField[];
}

type Planned = Pick<Download, 'id' | 'title' | 'about'> & { files: string[]; schema: string };

const record = (id: RecordKind, about: string): Planned => {
  return { id, title: kindNames[id], about, files: [`${id}.csv`, `${id}.json`], schema: id };
};

/** In the order of the page. */
const planned: readonly Planned[] = [
  {
    id: 'notices',
    title: '文件目录',
    about: '每份文件一条：标题、文号、日期、机关、来源，不含正文。',
    files: ['notices.json'],
    schema: 'notices',
  },
  record('indicators', '文件定下的目标、标准和项目，每个数字一条。'),
  record('baselines', '文件写明的已有数量，每个数字一条。'),
  record('responsibilities', '谁负责什么、牵头还是配合，每项一条。'),
  record('funding', '钱从哪里来、由谁出、用在哪里，每项一条。'),
  record('deadlines', '什么时候以前做到什么，每项一条。'),
  record('definitions', '术语、简称和所含事项，每个一条。'),
  record('citations', '文中提到的其他文件和条款，每处一条。'),
  {
    id: 'comparison',
    title: '对比',
    about: '各地同一指标并排。CSV 和工作簿一行一个说法，JSON 一行一个指标。下面是 JSON 的字段。',
    files: ['comparison.xlsx', 'comparison.csv', 'comparison.json'],
    schema: 'comparison',
  },
  {
    id: 'lineage',
    title: '条款承接的目录',
    about: '哪份文件承接了哪份、新闻报道了哪份。每一对的全文对照在 lineage/<编号>.json。',
    files: ['lineage.json'],
    schema: 'lineage-index',
  },
  {
    id: 'lineage-pair',
    title: '条款承接的一对',
    about: '两份文件逐条对照：lineage/<后一份>--<前一份>.json。',
    files: [],
    schema: 'lineage',
  },
  {
    id: 'topics',
    title: '专题',
    about: '每个专题有哪些条款。',
    files: ['topics.json'],
    schema: 'topics',
  },
  {
    id: 'vocabulary',
    title: '词表',
    about: '专题、机构、可比指标的编号各是什么。',
    files: ['vocabulary.json'],
    schema: 'vocabulary',
  },
  {
    id: 'unknown',
    title: '词表里没有的',
    about: '文件里有、词表里还没有的机构、指标、资金和章节，多的在前。',
    files: ['unknown.json'],
    schema: 'unknown',
  },
  {
    id: 'notice',
    title: '一份文件',
    about:
      '全文和读出的全部记录：notices/<编号>.json。同一份文件的全文另有 Akoma Ntoso（notices/<编号>.xml）和 Markdown。',
    files: [],
    schema: 'notice',
  },
];

/** Downloads in order; of files only those that there are. */
export async function downloads(): Promise<Download[]> {
  return Promise.all(
    planned.map(async ({ files, schema, ...rest }) => {
      const sized = await Promise.all(
        files.map(async (file) => {
          const found = await stat(path.join(dataFolder, file)).catch(() => null);
          return found === null ? [] : [{ path: file, bytes: found.size }];
        }),
      );
      const content = (await readJson('schema', `${schema}.json`)) as JsonSchema;
      return {
        ...rest,
        files: sized.flat(),
        schema: `schema/${schema}.json`,
        fields: schemaFields(content),
      };
    }),
  );
}
