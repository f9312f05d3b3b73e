/** The facts of a notice in words, for forms of it that are no page. */
import type { FrontMatter } from '../scripts/tree/front-matter.ts';
import { buildDay } from './build-day.ts';
import { fullest, noticePage } from './links.ts';
import type { Fact } from './markdown/notice.ts';
import { standingInWords } from './standing.ts';
import { chineseDate, fieldNames } from './wording.ts';

/** Only what is known, in the order in which the notice's page has it. */
export function noticeFacts(notice: FrontMatter): Fact[] {
  const { region, kind, issuers, docNumber, issued, noticeTitle, source, id } = notice;
  const facts: [field: string, text: string | null | undefined][] = [
    ['region', region?.name],
    ['kind', kind],
    ['issuers', issuers.join('、')],
    ['docNumber', docNumber],
    ['issued', issued === null ? null : chineseDate(issued)],
    ['standing', standingInWords(notice, buildDay())],
    ['noticeTitle', noticeTitle],
    ['网页', fullest(noticePage(id))],
    ['原件来源', source.url],
    ['使用依据', source.rights],
  ];
  return facts.flatMap(([field, text]): Fact[] =>
    text === null || text === undefined || text === '' ? [] : [[fieldNames[field] ?? field, text]],
  );
}
