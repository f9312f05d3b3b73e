import type { Notice } from '../../scripts/tree/notice.ts';

const lines: [number, number] = [1, 1];

/** A notice of some clauses under one heading. */
export function noticeOf(
  id: string,
  region: { code: string; name: string },
  heading: string,
  clauses: readonly string[],
  more: Partial<Notice> = {},
): Notice {
  return {
    id,
    title: `${region.name}规划`,
    noticeTitle: null,
    kind: '规划',
    region: { ...region, level: 'prefecture' },
    issuers: [],
    docNumber: null,
    issued: null,
    addressees: [],
    period: null,
    source: { file: 'source.txt', sha256: '', encoding: 'utf-8', bytes: 0, lines: 0 },
    supplied: [],
    outline: [
      {
        id: 's1',
        kind: 'heading',
        level: 1,
        label: null,
        normalizedLabel: null,
        title: heading,
        text: heading,
        parent: null,
        path: [heading],
        citation: '一、',
        lines,
      },
    ],
    provisions: clauses.map((text, i) => ({
      id: `s1-p${i + 1}`,
      heading: 's1',
      role: 'body' as const,
      citation: `第${i + 1}段`,
      text,
      lines: [i + 2, i + 2] as [number, number],
    })),
    tables: [],
    indicators: [],
    baselines: [],
    responsibilities: [],
    funding: [],
    deadlines: [],
    definitions: [],
    citations: [],
    messages: [],
    ...more,
  };
}
