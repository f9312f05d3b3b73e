/** Lineage between many notices: the real ones varied, each family under provinces and prefectures of its own. */
import { noticeOf } from '../cli/notice-of.ts';
import { noticeIds, receiveNotice } from '../cli/source-folder.ts';
import { readVocabulary } from '../cli/vocabulary.ts';
import { lineagesOf } from '../relate/lineage/index.ts';
import type { Notice } from '../tree/notice.ts';
import type { Measurement } from './cases.ts';
import { medianTime, peakMemory } from './measure.ts';

export async function measureLineage(count: number): Promise<Measurement> {
  const { vocabulary } = readVocabulary();
  if (!vocabulary) throw new Error('content/vocabulary 有误，请先运行 npm run ingest 查看。');
  const received = await Promise.all((await noticeIds()).map(receiveNotice));
  const real = received.flatMap((one) => noticeOf(one, vocabulary)?.notice ?? []);
  const time = (notices: readonly Notice[]): Promise<number> =>
    medianTime(() => lineagesOf(notices, vocabulary.synonyms.groups), 1);
  await time(real);
  const notices = Array.from({ length: count }, (_, at) => varied(real, at));
  const half = await time(notices.slice(0, count / 2));
  const milliseconds = await time(notices);
  return {
    characters: notices
      .flatMap(({ provisions }) => provisions)
      .reduce((sum, { text }) => sum + text.length, 0),
    milliseconds,
    referenceMilliseconds: null,
    growth: milliseconds / half,
    peakBytes: peakMemory(),
  };
}

/** A copy under another code, every ninth character of some clauses replaced, one clause in seven left out. */
function varied(real: readonly Notice[], at: number): Notice {
  const notice = real[at % real.length];
  if (notice === undefined) throw new Error('There is no notice to vary.');
  const family = Math.floor(at / real.length);
  const province = 11 + (family % 30);
  const isUpper = notice.region?.level === 'province';
  const code = `${province}${isUpper ? '00' : String(1 + (at % 70)).padStart(2, '0')}00`;
  return {
    ...notice,
    id: `${notice.id}-${at}`,
    issued: null,
    region: notice.region === null ? null : { ...notice.region, code },
    citations: notice.citations.map((one) => ({
      ...one,
      target:
        one.target === null
          ? null
          : `${one.target}-${at - (at % real.length) + real.findIndex(({ id }) => id === one.target)}`,
    })),
    provisions: notice.provisions
      .filter((_, place) => (place + family) % 7 !== 0)
      .map((provision, place) => ({
        ...provision,
        text:
          (place + at) % 3 === 0
            ? provision.text.replace(/(.{8})./gu, `$1${String.fromCodePoint(0x4e00 + (at % 5000))}`)
            : provision.text,
      })),
  };
}
