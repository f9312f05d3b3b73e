/**
 * `content/site.yaml`: what one bureau's site has of its own, its name, address, contact and colours. Everything that the
 * program says of itself comes from here, so that another bureau changes this file and no code.
 */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { contrastRatio, isHexColour, leastContrast } from './contrast.ts';
import { readYaml, type Problem } from './yaml-file.ts';

export const siteFile = 'content/site.yaml';
/** JSON Schema of the file, for editors. */
export const siteSchemaFile = 'site.schema.json';

const words = z.string().trim().min(1, { error: '不能为空；没有就删去这一行' });
const webAddress = z.url({
  protocol: /^https?$/,
  error: '要写完整的网址，以 http:// 或 https:// 开头',
});

/** What text stands on, as in src/styles/tokens.css: a colour is held against the ground on which it is harder to read. */
export const grounds = {
  light: ['#fbfbfa', '#ffffff'],
  dark: ['#14171a', '#1b1f23'],
} as const;

function colourOn(appearance: keyof typeof grounds): z.ZodType<string> {
  return z
    .string()
    .refine(isHexColour, { error: '颜色要写成 "#b3261e" 这样，# 后面六位，并加引号' })
    .superRefine((colour, context) => {
      if (!isHexColour(colour)) return;
      const ratio = Math.min(...grounds[appearance].map((ground) => contrastRatio(colour, ground)));
      if (ratio >= leastContrast) return;
      const [shown, advice] =
        appearance === 'light' ? (['浅色', '深'] as const) : (['深色', '浅'] as const);
      context.addIssue({
        code: 'custom',
        message: `${colour} 在${shown}界面上看不清：与底色的对比是 ${ratio.toFixed(1)}，至少要 ${leastContrast}。请换一个更${advice}的颜色。`,
      });
    });
}

const colour = z
  .strictObject({ light: colourOn('light'), dark: colourOn('dark') })
  .describe('浅色、深色界面各一个');

export const siteSchema = z.strictObject({
  name: words.describe('网站名称，写在每一页'),
  tagline: words.describe('首页的一句话，也是首页的标题'),
  description: words.describe('网站是做什么的，给搜索引擎和转发时看'),
  notice: words.describe('每页页脚的说明'),
  address: webAddress
    .refine((text) => !/[?#]/.test(text), { error: '地址里不能有 ? 和 #' })
    .optional()
    .describe('网站的完整地址；放在子目录下的，子目录也写上'),
  bureau: z
    .strictObject({ name: words, url: webAddress.optional().describe('单位的网站') })
    .optional()
    .describe('主办单位'),
  contact: z
    .strictObject({
      email: z.email({ error: '这不是电子邮件地址' }).optional(),
      phone: words.optional(),
      address: words.optional().describe('通信地址'),
      reports: z
        .email({ error: '这不是电子邮件地址' })
        .optional()
        .describe('收“报告错误”的邮箱；不写就用 email'),
    })
    .optional()
    .describe('联系方式'),
  colours: z
    .strictObject({
      accent: colour.optional().describe('强调色：标志、文号、当前栏目'),
      link: colour.optional().describe('链接色'),
    })
    .optional()
    .describe('颜色'),
});

export type SiteSettings = z.output<typeof siteSchema>;

/** Where the site is served. */
export interface SiteAddress {
  /** `https://zhengce.example.gov.cn`; null where no one said: then the site knows no absolute address of its own. */
  origin: string | null;
  /** `/` or `/zhengce/`. */
  base: string;
}

export interface Site {
  settings: SiteSettings;
  address: SiteAddress;
}

/** What of the environment goes before the file: one and the same site is built for several places. */
export type SiteEnvironment = Readonly<Partial<Record<'SITE_URL' | 'BASE_PATH', string>>>;

export type SiteRead =
  { value: Site; problems: readonly [] } | { value: null; problems: Problem[] };

/** @param text of `content/site.yaml` */
export function readSite(text: string, environment: SiteEnvironment): SiteRead {
  const { value, problems } = readYaml(siteFile, text, siteSchema);
  if (value === null) return { value, problems };
  const given = nonEmpty(environment.SITE_URL);
  const address = siteSchema.shape.address.safeParse(given ?? value.address);
  if (!address.success) {
    const reason = address.error.issues[0]?.message ?? '';
    const place = { file: 'SITE_URL', line: 1, column: 1 };
    return {
      value: null,
      problems: [{ ...place, text: `环境变量 SITE_URL 的值“${given ?? ''}”不对：${reason}。` }],
    };
  }
  return {
    value: { settings: value, address: addressOf(address.data, environment.BASE_PATH) },
    problems: [],
  };
}

/** Reads the file of the project that the program is started in. */
export function loadSite(environment: SiteEnvironment = process.env): SiteRead {
  if (existsSync(siteFile)) return readSite(readFileSync(siteFile, 'utf8'), environment);
  const text = '没有这个文件。请从项目里复制一份，或按 docs/your-own-site.md 写一个。';
  return { value: null, problems: [{ file: siteFile, line: 1, column: 1, text }] };
}

function addressOf(address: string | undefined, basePath: string | undefined): SiteAddress {
  const url = address === undefined ? null : new URL(address);
  const path = nonEmpty(basePath) ?? url?.pathname ?? '/';
  return { origin: url?.origin ?? null, base: `/${path}/`.replaceAll(/\/+/g, '/') };
}

/** An environment variable that is set to nothing is not set. */
function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

export function siteJsonSchema(): object {
  return z.toJSONSchema(siteSchema, { io: 'input' });
}
