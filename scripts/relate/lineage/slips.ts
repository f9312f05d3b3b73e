/** Misprints that two texts share: who copies a clause copies its slips, so they tell where it comes from. */
import type { LineageChange } from '../../tree/lineage.ts';
import { normal } from './passages.ts';
import { bare, phrasesOf } from './phrases.ts';

/** Particles that are mistaken for each other; between the same words only one can be meant. */
const particles = ['的', '地', '得', '和', '与', '及'];
/** So much before a particle, and behind it, must be the same for a text to speak in the words of its heading. */
const before = 1;
const behind = 5;

/** 一只不少于300人的队伍: 队伍 and 力量 are counted by 支, which sounds the same. 一只手 is right. */
const mistakenMeasure = /一只(?:\p{Script=Han}|\d|、){0,30}(?:队伍|力量)/u;

interface Clause {
  text: string;
  /** Of the heading that it stands under. */
  title: string;
}

/** Phrases with a slip that both clauses make, each beside its like. */
export function sharedSlips(source: Clause, later: Clause): LineageChange[] {
  const theirs = slipsIn(source);
  if (theirs.size === 0) return [];
  return [...slipsIn(later)].flatMap(([slip, words]): LineageChange[] => {
    const other = theirs.get(slip);
    return other === undefined ? [] : [{ type: 'typo', source: other, later: words }];
  });
}

/** What is written wrongly, and the phrase that it stands in. */
function slipsIn({ text, title }: Clause): Map<string, string> {
  const wrong = mistakenParticles(normal(title));
  const slips = new Map<string, string>();
  for (const phrase of phrasesOf(text)) {
    const words = normal(phrase);
    for (const slip of wrong) if (words.includes(slip)) slips.set(slip, bare(phrase));
    if (mistakenMeasure.test(words)) slips.set('一只队伍', bare(phrase));
  }
  return slips;
}

/** 党和国家重大战略 with any other particle: 党的国家重大战 · 党与国家重大战. */
function mistakenParticles(title: string): string[] {
  const wrong: string[] = [];
  for (let at = before; at + behind < title.length; at += 1) {
    const particle = title.charAt(at);
    if (!particles.includes(particle)) continue;
    const [left, right] = [title.slice(at - before, at), title.slice(at + 1, at + 1 + behind)];
    if (!onlyHan.test(left + right)) continue;
    for (const other of particles) if (other !== particle) wrong.push(left + other + right);
  }
  return wrong;
}
const onlyHan = /^\p{Script=Han}+$/u;
