/** From content/sources to everything that is made of it: MDX to review and commit, data to publish. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { noticeYamlJsonSchema } from '../read/notice-yaml.ts';
import { frontMatterSchema } from '../tree/front-matter.ts';
import { noticeSchema, type Notice } from '../tree/notice.ts';
import { dataFolder, noticeYamlSchemaName, noticesFolder, sourcesFolder } from './folders.ts';
import { noticeOf } from './notice-of.ts';
import { hasError } from './report.ts';
import { receiveNotice } from './source-folder.ts';
import { changesIn, syncFiles, type Changes, type Files } from './whole-files.ts';

/** What came of one folder in content/sources. */
export interface IngestedNotice {
  id: string;
  /** Null if it was refused: see the errors in `files`. */
  written: { notice: Notice; mdx: string } | null;
  /** The notice and its notice.yaml, with their messages. */
  files: VFile[];
}

/** Reads one notice of content/sources and compiles it. */
export async function ingestNotice(id: string): Promise<IngestedNotice> {
  const received = await receiveNotice(id);
  const processed = noticeOf(received);
  const files = received.yamlFile ? [received.file, received.yamlFile] : [received.file];
  if (!processed || files.some(hasError)) return { id, written: null, files };
  return { id, written: { notice: processed.notice, mdx: processed.mdx() }, files };
}

/**
 * Reads all notices of content/sources. One that is refused stops none of the others.
 *
 * @param step called after each
 */
export async function ingestAll(
  ids: readonly string[],
  step: () => void = () => undefined,
): Promise<IngestedNotice[]> {
  const ingested: IngestedNotice[] = [];
  for (const id of ids) {
    ingested.push(await ingestNotice(id));
    step();
  }
  return ingested;
}

/** Folders that are made from content/sources, with what must be in them. */
interface Made {
  folder: string;
  files: Files;
  /** Whether a file of the folder is ours, to be removed when nothing makes it any more. */
  owns: (name: string) => boolean;
}

/** What is committed: the MDX of each notice, and the schema that editors check notice.yaml with. */
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
  ];
}

/** What is published under /data/. */
async function published(ingested: readonly IngestedNotice[]): Promise<Made> {
  const files = new Map<string, string>();
  const metadata: z.infer<typeof frontMatterSchema>[] = [];
  for (const { id, written } of ingested) {
    // while one types, the last good state of a notice stays
    const notice = written?.notice ?? (await lastPublished(id));
    if (!notice) continue;
    files.set(`notices/${id}.json`, json(notice));
    metadata.push(frontMatterSchema.parse(notice));
  }
  files.set('notices.json', json(metadata));
  files.set('schema/notice.json', json(z.toJSONSchema(noticeSchema), 2));
  files.set('schema/notices.json', json(z.toJSONSchema(z.array(frontMatterSchema)), 2));
  return { folder: dataFolder, files, owns: () => true };
}

async function lastPublished(id: string): Promise<Notice | null> {
  try {
    const text = await readFile(path.join(dataFolder, 'notices', `${id}.json`), 'utf8');
    return noticeSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Writes what has changed. Paths of the changes are from the project's root. */
export async function writeIngested(ingested: readonly IngestedNotice[]): Promise<Changes> {
  const all: Changes = { written: [], removed: [] };
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

function addChanges(all: Changes, folder: string, { written, removed }: Changes): void {
  all.written.push(...written.map((name) => `${folder}/${name}`));
  all.removed.push(...removed.map((name) => `${folder}/${name}`));
}

function json(value: unknown, indent?: number): string {
  return `${JSON.stringify(value, null, indent)}\n`;
}
