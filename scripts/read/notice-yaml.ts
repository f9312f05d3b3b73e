/**
 * `notice.yaml`: what is known of a notice besides its text. Where it came from, the right to reuse it, and metadata that
 * only a person can supply. It stands beside the notice in `content/sources/<notice>/`.
 */
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { metadataSchema, type Ended, type Metadata } from '../tree/notice.ts';
import { readYaml } from '../tree/yaml-file.ts';

const day = z.iso.date({ error: '日期要写成 2022-02-07 这样，并且是真有的一天' });
const year = z
  .union([z.string(), z.int()], { error: '年份要写成 2025 这样' })
  .transform(String)
  .refine((text) => /^\d{4}$/.test(text), { error: '年份要写成 2025 这样' });
const words = z.string().trim().min(1, { error: '不能为空；不知道就删去这一行' });
// panzhihua-2022-90: no title looks like this
const noticeIdForm = /^[a-z\d]+(?:-[a-z\d]+)+$/;
const bareName = /^[^/\\]+$/;

/** A value that a person supplies, and how that person knows it. */
function supplied<T extends z.ZodType>(
  value: T,
): z.ZodOptional<
  z.ZodObject<{ value: T; reason: z.ZodString; source: z.ZodOptional<z.ZodString> }, z.core.$strict>
> {
  return z
    .strictObject({
      value,
      reason: words.describe('为什么要人工补充，例如：正文没有标题'),
      source: words.optional().describe('依据：本库另一份文件的编号、网址或出处'),
    })
    .optional();
}

/** Fields of a notice that may be supplied: all metadata but the region, which has a field of its own. */
const suppliedSchema = z.strictObject({
  title: supplied(words).describe('文件自己的标题，不含“关于印发……的通知”'),
  noticeTitle: supplied(words).describe('印发通知的标题'),
  kind: supplied(words).describe(
    '文种：规划、实施意见、行动计划、措施、方案、办法、通知、新闻报道……',
  ),
  issuers: supplied(z.array(words)).describe('发文机关，按署名顺序'),
  docNumber: supplied(words).describe('发文字号，照原样'),
  issued: supplied(day).describe('成文日期'),
  addressees: supplied(z.array(words)).describe('主送机关'),
  period: supplied(z.strictObject({ from: year, to: year })).describe('起止年份'),
});

/** How a notice stopped holding: by what, when, and how the person knows. */
const endedSchema = z
  .strictObject({
    by: words.describe('废止或取代它的文件：标题和文号，或本库另一份文件的编号'),
    on: day.optional().describe('从哪一天起'),
    source: words.optional().describe('依据：网址或出处'),
  })
  .optional();

export const noticeYamlSchema = z.strictObject({
  file: z
    .string()
    .regex(bareName, { error: '只写文件名，不带路径' })
    .describe('同一文件夹里的文件原件'),
  url: z
    .url({ protocol: /^https?$/, error: '要写完整的网址，以 http:// 或 https:// 开头' })
    .optional()
    .describe('原件的网址'),
  origin: words.optional().describe('没有网址时：原件从哪里来，谁给的'),
  retrieved: day.optional().describe('取得原件的日期'),
  rights: words.describe('可否转载、依据是什么'),
  region: z
    .union([z.string(), z.int()], { error: '要写 6 位行政区划代码' })
    .transform(String)
    .refine((code) => /^\d{6}$/.test(code), { error: '要写 6 位行政区划代码，例如 510400' })
    .optional()
    .describe('行政区划代码（GB/T 2260）；全国写 100000。文中能看出地区的可以不写'),
  supplied: suppliedSchema.optional().describe('文中没有、由人工补充的内容，各附理由'),
  repealed: endedSchema.describe('已废止或宣布失效'),
  superseded: endedSchema.describe('已被新的文件取代；已写 repealed 的不必再写'),
});

export type NoticeYaml = z.output<typeof noticeYamlSchema>;

export interface NoticeYamlResult {
  value: NoticeYaml | null;
  messages: VFileMessage[];
}

/**
 * Reads a `notice.yaml`. Every unknown or wrong field is a fatal message with line, column, what is written and what may be.
 *
 * @param file the path to name in messages
 */
export function readNoticeYaml(text: string, file: string): NoticeYamlResult {
  const { value, problems } = readYaml(file, text, noticeYamlSchema);
  const vfile = new VFile({ path: file });
  for (const { line, column, text: reason } of problems) {
    const place = { line, column };
    vfile.message(reason, { place, source: 'read', ruleId: 'notice-yaml' }).fatal = true;
  }
  return { value, messages: vfile.messages };
}

/** What a person supplied, without the reasons. */
export function suppliedMetadata(yaml: NoticeYaml): Partial<Metadata> {
  const values = Object.entries(yaml.supplied ?? {}).map(([field, { value }]) => [field, value]);
  return metadataSchema.partial().parse(Object.fromEntries(values));
}

/** That the notice was repealed or superseded; what was both is repealed. */
export function endedOf({ repealed, superseded }: NoticeYaml): Ended | undefined {
  const given = repealed ?? superseded;
  if (given === undefined) return undefined;
  const { by, on = null, source = null } = given;
  const target = noticeIdForm.test(by) ? by : null;
  return { how: repealed ? 'repealed' : 'superseded', by, target, on, source };
}

/** JSON Schema of notice.yaml, for editors that complete and check while one types. */
export function noticeYamlJsonSchema(): object {
  return z.toJSONSchema(noticeYamlSchema, { io: 'input' });
}
