/** Notices for tests of what is the same document and what is its successor. */
import { notice, south } from '../../relate/notice.fixture.ts';
import type { Citation, Notice } from '../../tree/notice.ts';

const paragraph = (n: number): string =>
  `第${n}类对象由户籍所在地街道在第${n * 7}日前受理，经第${n * 3}组入户核对收入、财产和家庭状况后公示，无异议的按第${n}档标准发放补助，并在台账第${n * 11}页登记备查。`;

/** A text of some thousand characters, each paragraph of which differs. */
export const longText: readonly string[] = Array.from({ length: 40 }, (_, at) => paragraph(at + 1));

export function long(more: Partial<Notice> & { sha256?: string } = {}, texts = longText): Notice {
  const { sha256 = 'a', ...facts } = more;
  const made = notice(south, texts, { title: '南省困难群众补助办法', kind: '办法', ...facts });
  return { ...made, source: { ...made.source, sha256 } };
}

export function cites(provision: string, quote: string, target: string): Citation {
  return {
    ...{ id: 'c1', provision, quote, lines: [1, 1], status: 'machine', title: quote },
    ...{ docNumber: null, pinpoint: null, target, anchor: null, self: false },
  };
}
