/** What stands between the `---` lines of `content/notices/<id>.mdx`, and the names of the components in its body. */
import type { z } from 'zod';
import { noticeSchema } from './notice.ts';

/**
 * The facts of a notice that a page needs before its body is rendered. Everything but the text and what was read in
 * it: the fields of the published notice, under the same names.
 */
export const frontMatterSchema = noticeSchema.pick({
  id: true,
  title: true,
  noticeTitle: true,
  kind: true,
  region: true,
  issuers: true,
  docNumber: true,
  issued: true,
  addressees: true,
  period: true,
  ended: true,
  source: true,
  supplied: true,
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** Components that hold the structure of a notice; scripts/write/mdx.ts shows how they are used. */
export const structureComponents = [
  'Letterhead',
  'Element',
  'Division',
  'Box',
  'Heading',
  'Provision',
  'NoticeTable',
  'Caption',
] as const;
export type StructureComponent = (typeof structureComponents)[number];

/** Inline components that hold what was read in the text. */
export const markComponents = [
  'Indicator',
  'Baseline',
  'Responsibility',
  'Funding',
  'Deadline',
  'Definition',
  'Citation',
] as const;
export type MarkComponent = (typeof markComponents)[number];
