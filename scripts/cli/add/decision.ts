/** What is to be done with a notice that was read: from a person who is asked, or from the options of the command. */
import { findRegions, regionOfCode } from '../../structure/region.ts';
import type { Notice, Region } from '../../tree/notice.ts';
import { noticeId, proposedId } from '../notice-id.ts';
import type { Terminal } from '../terminal.ts';
import { hasTitle, type KnownNotice } from './known-notice.ts';
import type { Succession } from './succession.ts';
import { regionInWords } from './summary.ts';

/** What the person wrote on the command line. */
export interface Wishes {
  id: string | null;
  /** Six digits. */
  region: string | null;
  title: string | null;
  /** Id of a notice of the base. */
  supersedes: string | null;
}
export interface Candidate {
  notice: Notice;
  /** Name of the file as it came: gives title and id where nothing better does. */
  fileName: string;
  successions: readonly Succession[];
  /** Ids that are taken. */
  taken: ReadonlySet<string>;
}
export interface Decision {
  id: string;
  region: string | null;
  title: string | null;
  /** That one takes the other’s place, as a person said. */
  successions: readonly Succession[];
}
/** Not this one; or no more at all: what was decided before holds. */
export type Answer = { add: Decision } | 'skip' | 'stop';

/** Without asking: what is missing stays missing, and the id is the one that is proposed. */
export function decided(candidate: Candidate, wishes: Wishes): Decision {
  const { notice, fileName, taken } = candidate;
  const title = wishes.title ?? (hasTitle(notice) ? null : stemOf(fileName));
  const id = wishes.id ?? freeId(idOf(candidate, wishes.region), taken);
  const successions = candidate.successions.filter(({ older }) => older.id === wishes.supersedes);
  return { id, region: wishes.region, title, successions };
}

/** Asks for what is missing, and last for the id. */
export async function askedDecision(
  candidate: Candidate,
  wishes: Wishes,
  terminal: Terminal,
): Promise<Answer> {
  const { notice, fileName, taken } = candidate;
  const region = wishes.region ?? (notice.region === null ? await askRegion(terminal) : null);
  if (region === undefined) return 'stop';
  let title = wishes.title;
  if (title === null && !hasTitle(notice)) {
    const given = await terminal.ask(
      `文中没有认出标题。标题（按回车用文件名“${stemOf(fileName)}”）：`,
    );
    if (given === null) return 'stop';
    title = given.trim() || stemOf(fileName);
  }
  const successions: Succession[] = [];
  for (const succession of candidate.successions) {
    if (succession.older.id === wishes.supersedes) {
      successions.push(succession);
      continue;
    }
    const given = await terminal.ask(`${question(succession, notice)}[y/N] `);
    if (given === null) return 'stop';
    if (/^(?:y|yes|是)$/iu.test(given.trim())) successions.push(succession);
  }
  const id = await askId(wishes.id ?? freeId(idOf(candidate, region), taken), taken, terminal);
  return id === 'stop' || id === 'skip' ? id : { add: { id: id.id, region, title, successions } };
}

function question({ older, newer, reason }: Succession, { id }: Notice): string {
  const named = ({ id: other, title }: KnownNotice): string => `${other}《${title}》`;
  return newer.id === id
    ? `它取代 ${named(older)} 吗（${reason}）？`
    : `它已被 ${named(newer)} 取代吗（${reason}）？`;
}

/** Null where the person does not know; undefined where there is no more input. */
async function askRegion({ ask, say }: Terminal): Promise<string | null | undefined> {
  for (;;) {
    const given = await ask('看不出是哪个地区。地区（名称或 6 位行政区划代码，不知道就按回车）：');
    if (given === null) return undefined;
    const text = given.trim();
    if (text === '') return null;
    const found = regionsFor(text);
    const [region] = found;
    if (region && found.length === 1) {
      say(`  地区：${regionInWords(region)}`);
      return region.code;
    }
    say(
      region
        ? `  “${text}”有好几处：${found.map(regionInWords).join('、')}。请写代码。`
        : `  不认识“${text}”。请写现行的行政区划名称，如 某某市，或代码，如 510400。`,
    );
  }
}

function regionsFor(text: string): readonly Region[] {
  if (/^\d{6}$/.test(text)) {
    const region = regionOfCode(text);
    return region ? [region] : [];
  }
  const [mention] = findRegions(text);
  if (mention?.start !== 0 || mention.end !== text.length) return [];
  return mention.region ? [mention.region] : mention.candidates;
}

async function askId(
  proposed: string,
  taken: ReadonlySet<string>,
  { ask, say }: Terminal,
): Promise<{ id: string } | 'skip' | 'stop'> {
  for (;;) {
    const given = await ask(`编号（按回车用 ${proposed}；n 不添加，q 停下）：`);
    if (given === null) return 'stop';
    const text = given.trim();
    if (text === 'q') return 'stop';
    if (text === 'n') return 'skip';
    const id = text || proposed;
    if (!noticeId.test(id)) say(`  “${id}”不能用：只能用小写字母、数字和单个连字符。`);
    else if (taken.has(id)) say(`  编号 ${id} 已经用了，请换一个。`);
    else return { id };
  }
}

function idOf({ notice, fileName }: Candidate, region: string | null): string {
  const known = region === null ? notice.region : regionOfCode(region);
  return proposedId({ region: known, docNumber: notice.docNumber }, fileName);
}

/** The id itself, or with the first free number after it. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

function stemOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? fileName.slice(0, dot) : fileName;
}
