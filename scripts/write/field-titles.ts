/**
 * What the fields of published data are called in Chinese: the `title` of each property of a JSON Schema. The page about
 * the data is made from the schemas, and editors show these names.
 */
import { kindNames } from '../tree/kind-names.ts';

/**
 * By the field's name. Where one name means different things, the way to it goes before: `outline.level`, and before that
 * the schema, `funding:status`. The longest that fits is taken.
 */
export const fieldTitles: Readonly<Record<string, string>> = {
  // where something stands
  id: '编号，也是网页上的锚点',
  'notices:id': '文件编号，也是网址的一部分',
  'notice:id': '文件编号，也是网址的一部分',
  'topics.id': '专题编号',
  'agencies.id': '机构编号',
  'metrics.id': '指标编号',
  'lineage-index:id': '对照编号：后一份文件--前一份文件',
  notice: '文件编号',
  permalink: '网页上的固定地址',
  'unknown:vocabulary': '该补进哪个词表：机构、指标、资金或专题',
  'unknown:name': '机构、指标、金额或章节，照原样',
  'unknown:count': '有几处',
  notices: '在哪些文件里（编号）',
  example: '其中一处',
  'unknown:example.quote': '原句',
  url: '网址',
  'source.url': '原件的网址',
  provision: '所在条款或表格的编号',
  clause: '条款，按引用的写法',
  'pairs.later.clause': '条款编号',
  'pairs.source.clause': '条款编号',
  'tableRows.later.clause': '表格编号',
  'tableRows.source.clause': '表格编号',
  'notInPlan.clause': '条款编号',
  citation: '引用时的写法',
  lines: '原文的起止行',
  'source.lines': '原件的行数',
  quote: '原句，去掉空白，错字照留',
  status: '由机器识别、已经确认，还是已经更正',
  'funding:status': '是规定、现状，还是转引',
  'notice:funding.status': '是规定、现状，还是转引',
  review: '由机器识别、已经确认，还是已经更正',
  topics: '专题',

  // a notice
  title: '标题',
  'citations:title': '所引文件的标题',
  'notice:citations.title': '所引文件的标题',
  'outline.title': '标题文字，不含编号',
  noticeTitle: '印发通知的标题',
  kind: '种类',
  'notices:kind': '文种',
  'notice:kind': '文种',
  'outline.kind': '标题、段首标题、专栏或表格',
  'rows.kind': '数字、没有数字的规定，或实施期',
  'metrics.kind': '收哪一类：目标、现状、规定……',
  region: '地区',
  regions: '地区',
  code: '行政区划代码（GB/T 2260）',
  name: '名称',
  level: '级别',
  'outline.level': '层级，1 为最外层',
  issuers: '发文机关，按署名顺序',
  docNumber: '发文字号，照原样',
  'citations:docNumber': '所引文件的文号',
  'notice:citations.docNumber': '所引文件的文号',
  issued: '成文日期',
  addressees: '主送机关',
  period: '实施期（年份）',
  ended: '废止或被取代，由人工登记',
  how: '废止还是被取代',
  by: '由哪份文件',
  on: '从哪一天起',
  source: '来源',
  'ended.source': '依据',
  'lineage:source': '前一份文件的编号',
  'lineage-index:source': '前一份文件的编号',
  'lineage:pairs.source': '前一份文件的条款',
  'lineage:pairs.changes.source': '前一份文件的文字',
  'lineage:tableRows.source': '前一份文件的表格行',
  'lineage:tableRows.changes.source': '前一份文件的文字',
  'funding:source': '资金来源',
  'notice:funding.source': '资金来源',
  file: '原件的文件名',
  sha256: '原件的校验码（SHA-256）',
  encoding: '原件的编码',
  bytes: '原件的字节数',
  retrieved: '取得原件的日期',
  rights: '可否转载、依据是什么',
  supplied: '由人工补充的字段',

  // its text
  outline: '各级标题，按原文顺序',
  label: '编号，照原样',
  normalizedLabel: '编号有误时应有的编号',
  text: '文字',
  'definitions:text': '释义',
  'notice:definitions.text': '释义',
  parent: '上一级标题的编号',
  path: '从最外层起的各级标题',
  provisions: '条款，按原文顺序',
  heading: '所在标题的编号',
  role: '角色',
  'provisions.role': '正文，还是版头、落款、页码等',
  tables: '表格',
  caption: '表题',
  header: '表头',
  rows: '各行',
  messages: '读取时的提示',
  rule: '规则',
  severity: '轻重：错误、警告、提示',
  line: '行',
  column: '列',

  // records
  ...kindNames,
  metric: '可比指标的编号',
  valueText: '数值，照原样',
  value: '数值，化为基本单位；范围或分档为列表',
  unit: '单位',
  comparator: '不少于、不超过、约、翻番……',
  scope: '范围',
  denominator: '分母',
  due: '完成时间',
  asOf: '截至时间',
  date: '日期：2025、2025-12-31 或 2021/2025',
  inferred: '是否由上下文推出',
  nature: '约束性或预期性',
  class: '目标、标准、项目、定性或转引',
  origin: '来自表格还是正文',
  actor: '责任主体，照原样',
  actors: '责任主体，逐个',
  agencies: '机构',
  modality: '应、可、鼓励、禁止、将',
  duty: '职责',
  type: '类别',
  payer: '出资方',
  use: '用途',
  amountText: '金额，照原样',
  amount: '金额，化为基本单位；范围或分档为列表',
  dateText: '时间，照原样',
  from: '开始',
  to: '结束',
  milestone: '到时要做到什么',
  term: '术语',
  pinpoint: '所引的条款',
  target: '本库中那份文件的编号',
  anchor: '本文件中所指处的编号',
  self: '是否指本文件',

  // side by side
  groups: '分组，按显示顺序',
  group: '分组',
  comparable: '能否对比',
  note: '不能直接对比的原因',
  cells: '各地说法，按地区代码；没有提及为空',
  related: '没有提及的地区，相近的说法',
  distances: '从现状到目标还差多少，按地区代码',
  difference: '相差多少',
  'pairs.difference': '两份文件的文字，逐段并排',
  fromText: '现状，照原样',
  fromUrl: '现状所在的条款',
  toUrl: '目标所在的条款',
  fromComparator: '现状是不少于、超过、约……',
  toComparator: '目标是不少于、超过、约……',
  dueText: '时间，照原样；写在别的条款里的为空',
  annotation: '记录的编号',
  later: '后一份文件的编号',
  'pairs.later': '后一份文件的条款',
  'pairs.changes.later': '后一份文件的文字',
  'tableRows.later': '后一份文件的表格行',
  'tableRows.changes.later': '后一份文件的文字',
  relations: '各种关系的条数',
  unpairedLater: '后一份文件中没有对应的条款',
  unpairedSource: '前一份文件中没有对应的条款',
  pairs: '对应的条款，按后一份文件的顺序',
  relation: '照录、改编、缩写、扩写……',
  verdict: '新闻与文件是否相符',
  similarity: '两处相同文字的比例，0 到 1',
  changes: '改动',
  tableRows: '指标表的行，同一指标的并排',
  notInPlan: '新闻中有、文件中没有的句子',

  // what ids stand for
  topic: '专题编号',
  clauses: '条款',
  about: '说明',
  keywords: '关键词',
  metrics: '可比指标',
  names: '文件里的叫法',
  units: '单位',
  definition: '定义',
};

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  prefixItems?: Schema[];
  additionalProperties?: Schema | boolean;
  title?: string;
}

/** The schema with a title on every property that has a name in {@link fieldTitles}. The schema given is not changed. */
export function withTitles(name: string, schema: object): object {
  return titled(schema, name, []);
}

function titled(schema: Schema, name: string, path: readonly string[]): Schema {
  const inside = (one: Schema): Schema => titled(one, name, path);
  const { properties, items, anyOf, prefixItems, additionalProperties } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([field, value]) => {
          const way = [...path, field];
          const title = titleOf(name, way);
          return [field, { ...(title !== null && { title }), ...titled(value, name, way) }];
        }),
      ),
    }),
    ...(items && { items: inside(items) }),
    ...(anyOf && { anyOf: anyOf.map(inside) }),
    ...(prefixItems && { prefixItems: prefixItems.map(inside) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: inside(additionalProperties),
    }),
  };
}

/** The title of the longest key that the way ends with. */
function titleOf(name: string, way: readonly string[]): string | null {
  const key = keyOf(name, way);
  return key === null ? null : (fieldTitles[key] ?? null);
}

/** @returns the key of {@link fieldTitles} that names a field, null if none does */
export function keyOf(name: string, way: readonly string[]): string | null {
  const candidates = [`${name}:${way.join('.')}`, ...way.map((_, at) => way.slice(at).join('.'))];
  return candidates.find((key) => key in fieldTitles) ?? null;
}

/** `data/schema/*.json` among other files: the same files, the schemas with titles. */
export function titledSchemas<T>(files: ReadonlyMap<string, string | T>): Map<string, string | T> {
  return new Map(
    [...files].map(([file, content]) => {
      const name = /^schema\/(.+)\.json$/.exec(file)?.[1];
      if (name === undefined || typeof content !== 'string') return [file, content];
      const schema = withTitles(name, JSON.parse(content) as object);
      return [file, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}
