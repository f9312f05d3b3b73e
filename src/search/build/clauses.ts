/** The clauses of a notice as both kinds of index hold them: what a hit shows, and what it is narrowed by. */
import type { Notice } from '../../../scripts/tree/notice.ts';
import { standingNames, standingOf } from '../../standing.ts';
import { pathSeparator, type NoticeMeta } from '../record-meta.ts';
import { recordsOf } from '../records.ts';
import type { SectionClause } from '../sections/section.ts';
import { annotationsOf } from './annotations.ts';
import { topicsOf, type VocabularyFiles } from './vocabulary-files.ts';

/** As a region to narrow by. */
export const noRegion = '未定地区';

/** @param day ISO date of the build */
export function noticeMeta(notice: Notice, day: string): NoticeMeta {
  return {
    notice: notice.id,
    name: notice.title,
    number: notice.docNumber ?? '',
    region: notice.region?.name ?? '',
    issued: notice.issued ?? '',
    standing: standingOf(notice, day) ?? '',
  };
}

/**
 * In the order of the notice.
 *
 * @param day ISO date of the build
 */
export function clausesOf(
  notice: Notice,
  vocabulary: VocabularyFiles,
  day: string,
): SectionClause[] {
  const standing = standingOf(notice, day);
  const agencyNames = new Map(vocabulary.agencies.map(({ id, name }) => [id, name]));
  const annotations = annotationsOf(notice, agencyNames);
  return recordsOf(notice).map((record) => {
    const { named, actors, ...facets } = annotations(record);
    return {
      meta: {
        target: record.target,
        part: record.part,
        citation: record.citation,
        path: record.path.join(pathSeparator),
        text: record.text,
        named: named.join(pathSeparator),
        actors: actors.join(pathSeparator),
      },
      filters: {
        region: [notice.region?.name ?? noRegion],
        notice: [notice.id],
        standing: standing === null ? [] : [standingNames[standing]],
        kind: [notice.kind],
        part: [record.part],
        year: notice.issued === null ? [] : [notice.issued.slice(0, 4)],
        topic: topicsOf(record.text, vocabulary.topics),
        ...facets,
      },
    };
  });
}
