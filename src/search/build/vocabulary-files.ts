/** The vocabularies that people edit, as search reads them. Their shape was checked by the ingest before the build. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

const folder = path.resolve('content/vocabulary');

export interface AgencyEntry {
  id: string;
  name: string;
  words?: string[];
  names?: string[];
}
export interface TopicEntry {
  id: string;
  name: string;
  keywords: string[];
  except?: string[];
}
export interface VocabularyFiles {
  synonyms: string[][];
  agencies: AgencyEntry[];
  topics: TopicEntry[];
  metrics: { name: string; names: string[] }[];
}

export async function readVocabularyFiles(): Promise<VocabularyFiles> {
  const read = async (name: string): Promise<unknown> =>
    parse(await readFile(path.join(folder, `${name}.yaml`), 'utf8'));
  const [synonyms, agencies, topics, metrics] = await Promise.all(
    ['synonyms', 'agencies', 'topics', 'metrics'].map(read),
  );
  return {
    synonyms: (synonyms as { groups: string[][] }).groups,
    agencies: (agencies as { agencies: AgencyEntry[] }).agencies,
    topics: (topics as { topics: TopicEntry[] }).topics,
    metrics: (metrics as { metrics: VocabularyFiles['metrics'] }).metrics,
  };
}

/** Names of the topics of a clause: it holds a keyword outside of the longer words that take it away. */
export function topicsOf(text: string, topics: readonly TopicEntry[]): string[] {
  return topics
    .filter(({ keywords, except = [] }) => {
      const rest = except.reduce((left, word) => left.replaceAll(word, '\n'), text);
      return keywords.some((keyword) => rest.includes(keyword));
    })
    .map(({ name }) => name);
}
