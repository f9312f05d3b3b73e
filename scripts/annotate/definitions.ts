/** Definitions: what a notice says its words mean, and the short names that it gives. */
import { carrierRoles } from '../tree/nodes.ts';
import type { Clause } from '../tree/clause.ts';
import type { Definition } from '../tree/notice.ts';
import { matchesIn } from '../tree/matches.ts';
import type { Extractor } from './context.ts';
import type { Found } from './found.ts';
import { findCompositions, findEnumerations } from './grammar/composition.ts';
import { findEnclosures } from './grammar/enclosure.ts';
import { findGlosses } from './grammar/gloss.ts';
import { findMeanings, headedMeaning, type DefinitionFound } from './grammar/meaning.ts';

/** Headings of a list of terms: 名词解释 · 有关术语 */
const glossaryTitle = /名词|术语|解释/u;
/** “五社联动” in a heading */
const quotedTerm = /“([^“”]{2,12})”/gu;

/** “一江”指黄浦江 · 生物医药合同研发组织（CRO）是指… */
const explainsOthers =
  /^(?:“[^“”]{1,20}”|[^，。；“”（）]{2,20}（[^（）]{2,60}）)[^，。；]{0,6}(?:是指|指(?!导|标))/u;

/** One record for each term and meaning: what is said again in the same words is not defined again. */
export const extractDefinitions: Extractor<Definition> = (clauses) => {
  const found: Found<Definition>[] = [];
  const known = new Set<string>();
  let headings: Clause['headings'] = [];
  let named: readonly string[] = [];
  /** Headings whose first paragraph has been read. */
  const begun = new Set<string>();
  for (const clause of clauses) {
    if (carrierRoles.has(clause.role)) continue;
    // the clauses of a division share its headings
    if (clause.kind === 'provision' && clause.headings !== headings) {
      headings = clause.headings;
      named = termsIn(headings);
    }
    const under = clause.kind === 'provision' ? (clause.headings.at(-1)?.id ?? null) : null;
    const first = under !== null && !begun.has(under);
    if (under !== null) begun.add(under);
    for (const { start, end, term, text, type } of definitionsOf(clause, named, first)) {
      const key = `${term} ${text}`;
      if (known.has(key)) continue;
      known.add(key);
      found.push({ clause, start, end, term, text, type });
    }
  }
  return found;
};

/** The terms that headings quote. */
function termsIn(headings: Clause['headings']): string[] {
  return headings.flatMap(({ title }) =>
    matchesIn(title ?? '', quotedTerm).map((match) => match[1] ?? ''),
  );
}

/**
 * @param named what the headings of the clause quote
 * @param first whether the clause is the first paragraph under its heading
 */
function definitionsOf(
  clause: Clause,
  named: readonly string[],
  first: boolean,
): DefinitionFound[] {
  const { text, kind } = clause;
  const glosses = findGlosses(text, findEnclosures(text));
  if (kind !== 'provision') return glosses;
  const own = headed(clause, first);
  const meanings = [
    ...own,
    ...findMeanings(text).filter((one) => !own.some((by) => covers(by, one))),
  ];
  const rest = [
    ...(clause.role === 'body' ? findEnumerations(text) : []),
    ...findCompositions(text, named),
  ];
  if (meanings.length === 0 && rest.length === 0 && glosses.length === 0) return glosses;
  const apart = rest.filter((one) => !meanings.some((other) => covers(other, one)));
  return [...meanings, ...glosses, ...apart].sort((a, b) => a.start - b.start);
}

/** 2、基础设施REITs。是指…: the heading is the term. */
function headed({ text, headings }: Clause, first: boolean): DefinitionFound[] {
  const title = headings.at(-1)?.title ?? null;
  if (title === null || title.length > 40) return [];
  const glossary = headings.slice(0, -1).some((one) => glossaryTitle.test(one.title ?? ''));
  // “主区”是指…；“分区”是指…: a paragraph that explains words of its own
  if (glossary && explainsOthers.test(text)) return [];
  const meaning = headedMeaning(text, glossary && first);
  if (meaning === null) return [];
  const end = Math.max(text.indexOf(meaning), 0) + meaning.length;
  return [{ start: 0, end, term: title.replace(/。$/u, ''), text: meaning, type: 'definition' }];
}

/** What a meaning is made of is part of it, no definition beside it. */
function covers(one: DefinitionFound, other: DefinitionFound): boolean {
  return one.start <= other.start && one.end >= other.end;
}
