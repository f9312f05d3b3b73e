/** A notice that is to be added, made ready: the original unchanged, its notice.yaml, and that of the one it takes the place of. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../../tree/notice.ts';
import type { ContentChange } from '../content-change.ts';
import { noticeYamlName, sourcesFolder } from '../folders.ts';
import type { Placed } from '../source-folder.ts';
import type { Decision } from './decision.ts';
import type { Input } from './inputs.ts';
import { newNoticeYaml, withSuperseded, type Superseded } from './new-notice-yaml.ts';
import type { Succession } from './succession.ts';

const unknownRights = '尚未确认，转载前请核对来源。';

export interface Provenance {
  /** Address that the person gave. */
  url: string | null;
  rights: string | null;
  /** ISO date, for what comes from the web. */
  today: string;
}

/**
 * Makes all files of one notice ready.
 *
 * @returns ids of older notices whose notice.yaml now says that they are superseded
 * @throws {Changed} if the file is not what was read any more
 */
export async function accept(
  {
    notice,
    input,
    decision,
    provenance,
  }: { notice: Notice; input: Input; decision: Decision; provenance: Provenance },
  change: ContentChange,
  placed: Placed,
): Promise<string[]> {
  const { id, region, title, successions } = decision;
  const bytes = await readFile(input.file);
  if (createHash('sha256').update(bytes).digest('hex') !== notice.source.sha256)
    throw new Changed();
  const folder = `${sourcesFolder}/${id}`;
  const file = `source${path.extname(input.file).toLowerCase() || '.txt'}`;
  const isNewer = ({ newer }: Succession): boolean => newer.id === notice.id;
  const successor = successions.find((one) => !isNewer(one));
  const yaml = newNoticeYaml({
    file,
    url: input.url ?? provenance.url,
    origin: input.origin,
    retrieved: input.url === null ? null : provenance.today,
    rights: provenance.rights ?? unknownRights,
    region,
    title,
    superseded: successor ? supersededBy(successor, successor.newer.id) : null,
  });
  await change.stage(`${folder}/${file}`, bytes);
  await change.stage(`${folder}/${noticeYamlName}`, yaml);
  const changed: string[] = [];
  for (const succession of successions.filter(isNewer)) {
    const older = `${sourcesFolder}/${succession.older.id}/${noticeYamlName}`;
    const text = await readFile(placed(older), 'utf8');
    const edited = withSuperseded(text, supersededBy(succession, id));
    if (edited === null) continue;
    await change.stage(older, edited);
    changed.push(succession.older.id);
  }
  return changed;
}

/** The file was written to between reading and keeping. */
export class Changed extends Error {
  constructor() {
    super('文件在读取时被改动了。请等它写完再添加。');
  }
}

/** A date that is only a year says nothing of the day. */
const wholeDate = /^\d{4}-\d{2}-\d{2}$/;

function supersededBy({ newer, reason }: Succession, by: string): Superseded {
  const number = newer.docNumber === null ? '' : `（${newer.docNumber}）`;
  return {
    by,
    on: newer.since !== null && wholeDate.test(newer.since) ? newer.since : null,
    source: `《${newer.title}》${number}；添加时由人确认，依据：${reason}`,
  };
}
