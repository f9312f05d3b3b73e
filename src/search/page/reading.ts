/** Says how a query was read, where that is not as it was written. */
import type { Answer } from '../engine.ts';

/** Parts of a sentence; a query in it can be followed. */
export type Part = string | { query: string };

/** So many other words are named; the marks in the hits show the rest. */
const namedWords = 4;

/** The sentences to say above the hits, in order. */
export function sentencesOf(query: string, answer: Answer): Part[][] {
  const { reading, offers, hits } = answer;
  if (answer.unknownNumber) return numberUnknown(offers);
  if (hits.length === 0) {
    return offers.length === 0 ? [] : [['可以分开查找：', ...listed(offers)]];
  }
  const sentences: Part[][] = [];
  if (reading.corrected !== null) {
    sentences.push([
      `没有“${query}”。您是不是要找`,
      { query: reading.corrected },
      '？以下是它的结果。',
    ]);
    if (offers.length > 0) sentences.push(['也可能是：', ...listed(offers)]);
  }
  if (reading.rewritten !== null && reading.corrected === null) {
    sentences.push([`已按“${reading.rewritten}”查找。`]);
  }
  if (reading.regions.length > 0) {
    sentences.push([`“${reading.regions.join('”“')}”作为地区，只看该地区的文件。`]);
  }
  const words = reading.words.slice(0, namedWords).map((word) => `“${word}”`);
  if (reading.looseness === 'part') {
    sentences.push(['没有条款同时含有全部词语，以下各条只含其中一部分。']);
  } else if (words.length > 0 && reading.strict > 0) {
    sentences.push([
      `${reading.strict} 处与所查的词一致，排在前面；其余含意思相同的${words.join('、')}。`,
    ]);
  } else if (words.length > 0 && reading.looseness === 'synonyms') {
    sentences.push([`没有原样的文字，以下按意思相同的${words.join('、')}查找。`]);
  } else if (reading.looseness === 'words') {
    sentences.push(['没有原样的文字，以下各条含有拆开的词语。']);
  }
  return sentences;
}

function numberUnknown(offers: Answer['offers']): Part[][] {
  return offers.length === 0 ? [] : [['相近的文号：', ...listed(offers)]];
}

function listed(offers: Answer['offers']): Part[] {
  return offers.flatMap(({ query, count }, i) => [
    i === 0 ? '' : '、',
    { query },
    `（${count} 处）`,
  ]);
}

/** The count, as a reader sees and a screen reader says it. */
export function countOf(
  query: string,
  { total, unreadNotices, hits, reading, unknownNumber }: Answer,
): string {
  if (total > 0 && unreadNotices > 0) {
    return `先列出 ${total} 处；还有 ${unreadNotices} 份文件可能含有。`;
  }
  if (total > 0) return `找到 ${total} 处`;
  if (unknownNumber) return `没有文号为“${query}”的文件，也没有条款提到它。`;
  // Facets may leave nothing of what the query finds.
  if (hits.length === 0 && reading.looseness !== null) return '所选范围内没有结果。可以放宽范围。';
  return `没有找到“${query}”。可以换一个说法，或减少词语。`;
}
