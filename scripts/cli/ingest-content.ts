/** From content/sources to everything that is made of it: MDX to review and commit, data to publish. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { VFile } from 'vfile';
import { NoticeIndex, linkCitations } from '../annotate/link.ts';
import type { Vocabulary } from '../annotate/vocabulary.ts';
import { noticeYamlJsonSchema } from '../read/notice-yaml.ts';
import { noticeSchema, type Notice } from '../tree/notice.ts';
import { siteJsonSchema, siteSchemaFile } from '../tree/site.ts';
import { relate } from '../relate/index.ts';
import { titledSchemas } from '../write/field-titles.ts';
import { relatedFiles } from '../write/related.ts';
import { dataFiles, permalinks } from '../write/data.ts';
import {
  contentFolder,
  dataFolder,
  noticeYamlSchemaName,
  noticesFolder,
  sourcesFolder,
} from './folders.ts';
import { publishedLineage } from './lineage.ts';
import { noticeOf, type ProcessedNotice } from './notice-of.ts';
import { hasError } from './report.ts';
import { refuseAll, reviewsOf } from './reviews.ts';
import { siteAddress } from './settings.ts';
import { receiveNotice, receivePlaced, type Placed } from './source-folder.ts';
import { publishedVocabulary, readVocabulary } from './vocabulary.ts';
import { changesIn, syncFiles, type Changes, type Files } from './whole-files.ts';

/** What came of one folder in content/sources. */
export interface IngestedNotice {
  id: string;
  /** Null if it was refused: see the errors in `files`. */
  written: { notice: Notice; mdx: string; extracted: string | null } | null;
  /** The notice and its notice.yaml, with their messages. */
  files: VFile[];
}

/** A notice that was read, but not yet linked with the others. */
export interface ReadNotice {
  id: string;
  processed: ProcessedNotice | null;
  files: VFile[];
}

/** @param placed where its files lie, if not in their place */
export async function readNotice(
  id: string,
  vocabulary: Vocabulary,
  placed?: Placed,
): Promise<ReadNotice> {
  const [received, reviews] = await Promise.all([
    placed ? receivePlaced(id, placed) : receiveNotice(id),
    reviewsOf(id),
  ]);
  const processed = noticeOf(received, vocabulary, reviews.reviews ?? []);
  refuseAll(reviews.file, processed?.reviewProblems ?? []);
  const files = [received.file, received.yamlFile, reviews.file].filter((file) => file !== null);
  return { id, processed: files.some(hasError) ? null : processed, files };
}

/**
 * Reads all notices of content/sources, then links what they cite with one another. One that is refused stops none of the
 * others; a vocabulary that cannot be read stops all.
 *
 * @param step called after each
 */
export async function ingestAll(
  ids: readonly string[],
  step: () => void = () => undefined,
): Promise<IngestedNotice[]> {
  const { vocabulary, files: vocabularyFiles } = readVocabulary();
  if (!vocabulary) {
    return ids.map((id, i) => ({ id, written: null, files: i === 0 ? vocabularyFiles : [] }));
  }
  const read: ReadNotice[] = [];
  for (const id of ids) {
    read.push(await readNotice(id, vocabulary));
    step();
  }
  return linked(read);
}

/** Links what notices cite with one another; as often as one likes, with more notices or fewer. */
export function linked(read: readonly ReadNotice[]): IngestedNotice[] {
  const base = new NoticeIndex(
    read.flatMap(({ processed }) => (processed ? [{ ...processed.notice, aliases: [] }] : [])),
  );
  return read.map(({ id, processed, files }) => {
    if (!processed) return { id, written: null, files };
    const { notice, mdx, extracted } = processed;
    notice.citations = linkCitations(notice.citations, id, base).citations;
    return { id, written: { notice, mdx: mdx(), extracted }, files };
  });
}

/** Folders that are made from content/sources, with what must be in them. */
interface Made {
  folder: string;
  files: Files;
  /** Whether a file of the folder is ours, to be removed when nothing makes it any more. */
  owns: (name: string) => boolean;
}

/** What is committed: the MDX of each notice, and the schemas that editors check notice.yaml and site.yaml with. */
function committed(ingested: readonly IngestedNotice[]): Made[] {
  const known = new Set(ingested.map(({ id }) => `${id}.mdx`));
  return [
    {
      folder: noticesFolder,
      files: new Map(
        ingested.flatMap(({ id, written }) => (written ? [[`${id}.mdx`, written.mdx]] : [])),
      ),
      // the MDX of a notice that is refused stays as it was
      owns: (name) => name.endsWith('.mdx') && !known.has(name),
    },
    {
      folder: sourcesFolder,
      files: new Map([[noticeYamlSchemaName, json(noticeYamlJsonSchema(), 2)]]),
      owns: () => false,
    },
    {
      folder: contentFolder,
      files: new Map([[siteSchemaFile, json(siteJsonSchema(), 2)]]),
      owns: () => false,
    },
  ];
}

/** What is published under /data/. */
async function published(ingested: readonly IngestedNotice[]): Promise<Made> {
  const notices: Notice[] = [];
  const texts = new Map<string, string>();
  for (const { id, written } of ingested) {
    // while one types, the last good state of a notice stays
    const notice = written?.notice ?? (await lastPublished(id));
    if (notice) notices.push(notice);
    const text = written ? written.extracted : await lastText(id);
    if (text !== null) texts.set(extractedName(id), text);
  }
  const { vocabulary } = readVocabulary();
  const { origin, base } = siteAddress();
  const permalink = permalinks(base);
  const files: Map<string, string | Uint8Array> = dataFiles(
    notices,
    permalink,
    vocabulary ? publishedVocabulary(vocabulary) : undefined,
    origin,
  );
  if (vocabulary) {
    const related = relate(notices, vocabulary.metrics, permalink);
    for (const [name, content] of await relatedFiles(related, notices, origin ?? undefined))
      files.set(name, content);
  }
  for (const [name, content] of publishedLineage(notices, vocabulary)) files.set(name, content);
  return {
    folder: dataFolder,
    files: titledSchemas(new Map([...files, ...texts])),
    owns: () => true,
  };
}

/** Where the text of a notice lies that came as HTML, Word … : the page of its lines is made from it (src/data/source-text.ts). */
function extractedName(id: string): string {
  return `texts/${id}.txt`;
}

async function lastText(id: string): Promise<string | null> {
  return readFile(path.join(dataFolder, extractedName(id)), 'utf8').catch(() => null);
}

async function lastPublished(id: string): Promise<Notice | null> {
  try {
    const text = await readFile(path.join(dataFolder, 'notices', `${id}.json`), 'utf8');
    return noticeSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Writes what has changed; nothing at all while a vocabulary cannot be read, as every record depends on it. Paths of the
 * changes are from the project's root.
 */
export async function writeIngested(ingested: readonly IngestedNotice[]): Promise<Changes> {
  const all: Changes = { written: [], removed: [] };
  if (readVocabulary().vocabulary === null) return all;
  for (const { folder, files, owns } of [...committed(ingested), await published(ingested)]) {
    addChanges(all, folder, await syncFiles(folder, files, owns));
  }
  return all;
}

/** What {@link writeIngested} would change of what is committed; writes nothing. */
export async function committedChanges(ingested: readonly IngestedNotice[]): Promise<Changes> {
  const all: Changes = { written: [], removed: [] };
  for (const { folder, files, owns } of committed(ingested)) {
    addChanges(all, folder, await changesIn(folder, files, owns));
  }
  return all;
}

/** What {@link writeIngested} would write of what is committed, with what it would hold. Paths are from the root. */
export async function committedContent(
  ingested: readonly IngestedNotice[],
): Promise<Map<string, string | Uint8Array>> {
  const content = new Map<string, string | Uint8Array>();
  for (const { folder, files, owns } of committed(ingested)) {
    const { written } = await changesIn(folder, files, owns);
    for (const name of written) content.set(`${folder}/${name}`, files.get(name) ?? '');
  }
  return content;
}

function addChanges(all: Changes, folder: string, { written, removed }: Changes): void {
  all.written.push(...written.map((name) => `${folder}/${name}`));
  all.removed.push(...removed.map((name) => `${folder}/${name}`));
}

function json(value: unknown, indent?: number): string {
  return `${JSON.stringify(value, null, indent)}\n`;
}
