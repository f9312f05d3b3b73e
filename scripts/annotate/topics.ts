/** Which topics a text belongs to, by the keywords of topics.yaml. */
import { NameMatcher } from './grammar/names.ts';
import type { TopicVocabulary } from './topics-schema.ts';

/** A keyword gives its topic; null is a longer word that a keyword stands in by chance. */
type Entry = readonly { topic: string; counts: boolean }[];

const matchers = new WeakMap<TopicVocabulary, NameMatcher<Entry>>();

/** Ids of the topics of a text, in the order of topics.yaml. Linear in the length of the text. */
export function topicsOf(text: string, vocabulary: TopicVocabulary): string[] {
  const matcher = matchers.get(vocabulary) ?? compile(vocabulary);
  matchers.set(vocabulary, matcher);
  const found = new Set<string>();
  const plain = text.replace(/\s+/gu, '');
  for (let index = 0; index < plain.length; index += 1) {
    // keywords of several topics may overlap: every place is looked at
    for (const { topic, counts } of matcher.at(plain, index)?.entry ?? [])
      if (counts) found.add(topic);
  }
  return vocabulary.topics.map((topic) => topic.id).filter((id) => found.has(id));
}

function compile({ topics }: TopicVocabulary): NameMatcher<Entry> {
  const entries = new Map<string, { topic: string; counts: boolean }[]>();
  const add = (word: string, topic: string, counts: boolean): void => {
    entries.set(word, [...(entries.get(word) ?? []), { topic, counts }]);
  };
  for (const { id, keywords, except } of topics) {
    for (const word of keywords) add(word, id, true);
    for (const word of except ?? []) add(word, id, false);
  }
  // the longest word at a place hides the shorter ones: it stands for their topics, unless it takes one away
  const words = [...entries.keys()];
  for (const [word, list] of entries) {
    for (const shorter of words) {
      if (shorter === word || !word.startsWith(shorter)) continue;
      for (const { topic, counts } of entries.get(shorter) ?? [])
        if (!list.some((one) => one.topic === topic)) list.push({ topic, counts });
    }
  }
  return new NameMatcher(entries);
}
