/** The shapes of the published lists: records of all notices together, and the notices without their text. */
import { z } from 'zod';
import { unknownSchema } from '../tree/unknown.ts';
import { frontMatterSchema } from '../tree/front-matter.ts';
import { noticeSchema, recordSchemas, regionSchema } from '../tree/notice.ts';
import type { Notice, RecordKind } from '../tree/notice.ts';

/** What every record of a list carries to say where it comes from. */
const origin = {
  notice: z.string().describe('id of the notice'),
  region: regionSchema.nullable(),
  permalink: z.string().describe('the clause on the site'),
  clause: z.string().describe('the clause, as one cites it: 三、（二）第2段'),
  topics: z.array(z.string()).describe('ids in content/vocabulary/topics.yaml'),
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

/** What the ids in records stand for. */
export const publishedVocabularySchema = z.object({
  topics: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      about: z.string(),
      keywords: z.array(z.string()),
    }),
  ),
  agencies: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
  metrics: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      group: z.string(),
      kind: z.string().describe('target, baseline, any, policy or period'),
      names: z.array(z.string()).describe('what notices call it'),
      units: z.array(z.string()),
      definition: z.string().nullable(),
    }),
  ),
});
export type PublishedVocabulary = z.infer<typeof publishedVocabularySchema>;

/** `topics.json`: the clauses on each topic, in the order of the notices and of their text. */
export const topicClausesSchema = z.array(
  z.object({
    topic: z.string().describe('id in content/vocabulary/topics.yaml'),
    clauses: z.array(z.object({ notice: z.string(), provision: z.string() })),
  }),
);

/** JSON Schema of each published file, by the file's name without ending; `notice` is that of `notices/<id>.json`. */
export function publishedSchemas(): Record<string, object> {
  return {
    notice: z.toJSONSchema(noticeSchema),
    notices: z.toJSONSchema(z.array(noticeEntrySchema)),
    topics: z.toJSONSchema(topicClausesSchema),
    vocabulary: z.toJSONSchema(publishedVocabularySchema),
    unknown: z.toJSONSchema(z.array(unknownSchema)),
    ...Object.fromEntries(
      recordKinds.map((kind) => [kind, z.toJSONSchema(z.array(publishedRecordSchema(kind)))]),
    ),
  };
}

/** A record with its origin. */
export type PublishedRecord = Record<string, unknown>;

/** Ids of the topics of a text. */
export type TopicsOf = (text: string) => string[];

/**
 * The records of a notice, each with its origin. A record is about what its own words name, or else what those of its
 * clause or of the headings above do.
 */
export function publishedRecords(
  kind: RecordKind,
  notice: Notice,
  permalink: (notice: string, anchor?: string) => string,
  topicsOf: TopicsOf,
): PublishedRecord[] {
  const places = placesOf(notice);
  return notice[kind].map((record) => {
    const place = places.get(record.provision);
    return {
      notice: notice.id,
      region: notice.region,
      permalink: permalink(notice.id, record.provision),
      clause: place?.citation ?? '',
      topics: firstTopics([record.quote, place?.text ?? '', place?.path ?? ''], topicsOf),
      ...record,
    };
  });
}

interface ClausePlace {
  citation: string;
  text: string;
  path: string;
}

/** What records may stand in, by id: provisions, tables, and headings themselves. */
function placesOf({ outline, provisions, tables }: Notice): Map<string, ClausePlace> {
  const paths = new Map(outline.map(({ id, path }) => [id, path.join('\n')]));
  const pathOf = (heading: string | null): string =>
    heading === null ? '' : (paths.get(heading) ?? '');
  return new Map<string, ClausePlace>([
    ...outline.map(({ id, citation, text, path }) => {
      return [id, { citation, text, path: path.join('\n') }] as const;
    }),
    ...provisions.map(({ id, citation, text, heading }) => {
      return [id, { citation, text, path: pathOf(heading) }] as const;
    }),
    ...tables.map(({ id, citation, caption, heading }) => {
      return [id, { citation, text: caption ?? '', path: pathOf(heading) }] as const;
    }),
  ]);
}

function firstTopics(texts: readonly string[], topicsOf: TopicsOf): string[] {
  for (const text of texts) {
    const topics = topicsOf(text);
    if (topics.length > 0) return topics;
  }
  return [];
}

/** The clauses of policy that speak of each topic. */
export function topicClauses(
  topics: PublishedVocabulary['topics'],
  notices: readonly Notice[],
  topicsOf: TopicsOf,
): z.infer<typeof topicClausesSchema> {
  const found = new Map(
    topics.map(({ id }) => [id, [] as { notice: string; provision: string }[]]),
  );
  for (const { id: notice, provisions } of notices) {
    for (const { id: provision, role, text } of provisions) {
      if (role !== 'body') continue;
      for (const topic of topicsOf(text)) found.get(topic)?.push({ notice, provision });
    }
  }
  return [...found].map(([topic, clauses]) => ({ topic, clauses }));
}
