/** The shapes of the published lists: records of all notices together, and the notices without their text. */
import { z } from 'zod';
import { frontMatterSchema } from '../tree/front-matter.ts';
import { noticeSchema, recordSchemas, regionSchema } from '../tree/notice.ts';
import type { Notice, RecordKind } from '../tree/notice.ts';

/** What every record of a list carries to say where it comes from. */
const origin = {
  notice: z.string().describe('id of the notice'),
  region: regionSchema.nullable(),
  permalink: z.string().describe('the clause on the site'),
};

export const recordKinds = Object.keys(recordSchemas) as RecordKind[];

/** A record of `kind` as it stands in `data/<kind>.json`. */
export function publishedRecordSchema(kind: RecordKind): z.ZodObject {
  return z.object({ ...origin, ...recordSchemas[kind].shape });
}

/** A notice as it stands in `data/notices.json`. */
export const noticeEntrySchema = z.object({
  ...frontMatterSchema.shape,
  permalink: z.string().describe('the notice on the site'),
});
export type NoticeEntry = z.infer<typeof noticeEntrySchema>;

/** JSON Schema of each published file, by the file's name without ending; `notice` is that of `notices/<id>.json`. */
export function publishedSchemas(): Record<string, object> {
  return {
    notice: z.toJSONSchema(noticeSchema),
    notices: z.toJSONSchema(z.array(noticeEntrySchema)),
    ...Object.fromEntries(
      recordKinds.map((kind) => [kind, z.toJSONSchema(z.array(publishedRecordSchema(kind)))]),
    ),
  };
}

/** A record with its origin. */
export type PublishedRecord = Record<string, unknown>;

export function publishedRecords(
  kind: RecordKind,
  notice: Notice,
  permalink: (notice: string, anchor?: string) => string,
): PublishedRecord[] {
  return notice[kind].map((record) => ({
    notice: notice.id,
    region: notice.region,
    permalink: permalink(notice.id, record.provision),
    ...record,
  }));
}
