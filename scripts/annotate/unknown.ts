/** What the notices contain that no vocabulary knows: for staff who add entries, most frequent first. */
import type { Notice } from '../tree/notice.ts';
import type { Unknown } from '../tree/unknown.ts';
import { findAmounts } from './grammar/amount.ts';
import { topicsOf } from './topics.ts';
import type { Vocabulary } from './vocabulary.ts';

type Place = Unknown['example'];

/** Everything unknown in a set of notices, by vocabulary, most frequent first. */
export function findUnknown(notices: readonly Notice[], vocabulary: Vocabulary): Unknown[] {
  const found = new Map<string, Unknown>();
  const note = (kind: Unknown['vocabulary'], name: string, place: Place): void => {
    const key = `${kind} ${name}`;
    const known = found.get(key);
    if (!known)
      found.set(key, { vocabulary: kind, name, count: 1, notices: [place.notice], example: place });
    else {
      known.count += 1;
      if (!known.notices.includes(place.notice)) known.notices.push(place.notice);
    }
  };
  for (const notice of notices) {
    const place = (record: {
      provision: string;
      quote: string;
      lines: [number, number];
    }): Place => ({
      notice: notice.id,
      provision: record.provision,
      quote: record.quote,
      line: record.lines[0],
    });
    for (const record of notice.responsibilities)
      if (record.agencies.length === 0) note('agencies', record.actor, place(record));
    for (const record of [...notice.indicators, ...notice.baselines])
      if (record.metric === null) note('metrics', record.name, place(record));
    for (const { name, ...at } of unreadSums(notice)) note('funds', name, place(at));
    for (const heading of untopicked(notice, vocabulary))
      note('topics', heading.name, place({ ...heading, quote: heading.name }));
  }
  const order = ['agencies', 'metrics', 'funds', 'topics'];
  return [...found.values()].sort(
    (a, b) => order.indexOf(a.vocabulary) - order.indexOf(b.vocabulary) || b.count - a.count,
  );
}

interface Sum {
  name: string;
  provision: string;
  quote: string;
  lines: [number, number];
}

const sentenceEnd = /[。；！？]/u;

/** Sentences with a sum of money that no record holds: their fund has no name in the vocabulary. */
function unreadSums(notice: Notice): Sum[] {
  const held = new Map<string, string[]>();
  for (const { provision, quote } of [...notice.funding, ...notice.indicators, ...notice.baselines])
    held.set(provision, [...(held.get(provision) ?? []), quote]);
  return notice.provisions.flatMap(({ id, role, text, lines }) => {
    if (role !== 'body' || !text.includes('元')) return [];
    const quotes = held.get(id) ?? [];
    return text
      .replace(/\s+/gu, '')
      .split(sentenceEnd)
      .flatMap((sentence) => {
        const sum = findAmounts(sentence, 0, sentence.length).find((one) =>
          one.unit?.includes('元'),
        );
        const read = quotes.some((quote) => sentence.includes(quote) || quote.includes(sentence));
        if (!sum || read) return [];
        const name = sentence.slice(sum.start, sum.end);
        return [{ name, provision: id, quote: sentence, lines }];
      });
  });
}

/** Outermost headings under which no paragraph belongs to a topic. */
function untopicked(
  notice: Notice,
  vocabulary: Vocabulary,
): { name: string; provision: string; lines: [number, number] }[] {
  const top = new Map<string, string>();
  for (const { id, parent } of notice.outline)
    top.set(id, parent === null ? id : (top.get(parent) ?? id));
  const known = new Set<string>();
  const spoken = new Set<string>();
  for (const { heading, role, text } of notice.provisions) {
    const outermost = heading === null ? undefined : top.get(heading);
    if (outermost === undefined || role !== 'body') continue;
    spoken.add(outermost);
    if (topicsOf(text, vocabulary.topics).length > 0) known.add(outermost);
  }
  return notice.outline
    .filter(({ id, title }) => spoken.has(id) && !known.has(id) && title !== null)
    .map(({ id, title, lines }) => ({ name: title ?? '', provision: id, lines }));
}
