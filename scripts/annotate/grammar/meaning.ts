/** Sentences that say what a word means: X，是指… · 本办法所称X，是… · 经办人员指… · 社会工作是…的职业活动. */
import type { Definition } from '../../tree/notice.ts';
import { matchesIn } from '../../tree/matches.ts';

export interface DefinitionFound {
  /** Of the whole statement. UTF-16 indexes into the text; `end` is exclusive. */
  start: number;
  end: number;
  term: string;
  text: string;
  type: Definition['type'];
}

/** 本办法所称老年人助餐配餐服务，是指… · 上述措施中所称一线医务人员范围为… · 本意见中“中小企业”按…认定 */
const socalled =
  /(?:本|上述|前款)[^，。；“”]{0,10}?(?:中?所[称指]的?(“[^“”]{1,20}”|[^，。；“”]{2,24}?)|中的?(“[^“”]{1,20}”))[，,]?(?:范围为|是指|系指|指的是|是|指|按照?|参照)([^。]{4,400})/gu;
/** X是指… · X，指的是… · X：指…; not 是指导, 是指标. */
const meaningWord =
  /[，,：]?(?:(?:是指|系指|指的是)(?![导标定挥数责])|(?<=：)指(?![导标定挥数责出]))/gu;
/** What a meaning stretches over: to the end of the sentence, or to the next meaning in it. */
const sentenceEnd = /[。；]/gu;
/** 经办人员指涉及…的工作人员: a sentence of its own; not 指导, 指出, 指标. */
const denoted =
  /(?<=^|[。；])([^，。；“”、指]{2,16})指(?![导出标示定挥引派明向数南责使纹望战点])([^。；]{6,200}?的[^，。；的]{2,12})(?=[。；]|$)/gu;
/** “一江”指黄浦江，“一河”指苏州河 */
const quotedDenoted =
  /“([^“”]{1,16})”(?:即|指)(?![导出标示定挥引派])([^，。；“”]{2,80})(?=[，。；]|$)/gu;
/** 本规定所称的困境儿童，包括…和…: what a term that is so called takes in */
const takesIn =
  /(?:本|上述|前款)[^，。；“”]{0,10}?所称的?(“[^“”]{1,20}”|[^，。；“”]{2,24}?)[，,]?(?:主要|具体)?包括[:：]?([^。]{4,400})/gu;
/** 社会工作是…的职业活动。 */
const copula = /(?<=^|。)([^，。；：、“”（）是]{2,20})是((?!否|不是|指)[^。；]{10,300})(?=。|$)/gu;
/** What a definition by 是 ends with: a kind of thing that the term is. */
const genus =
  /的[^，。；、的]{0,8}(?:活动|人员|人才|机构|组织|场所|行为|制度|过程|方法|总称|统称|职业|学科|服务|项目|资金|家庭|个人|群体|老年人|儿童|平台|产品|设施|设备|区域|地区)$/u;
/** Praise, not meaning: 是…的重要力量 · 是首要任务 */
const praise =
  /重要|关键|核心|根本|首要|必然|必须|必备|战略性|不可或缺|有力|有效|一项|之一|体现|重大|主力|骨干|抓手|纽带|最/u;
/** 这是 · 目标是 · 要是: no term */
const noTerm =
  /^(?:文中|根据|按照|这|那|其(?!他)|它|此|该|也|还(?!款|贷)|就(?![业医诊学读近餐])|都(?!市)|又|而|既(?!有)|更(?!新)|才|正(?![式常规])|不(?![动良])|要(?!素|件|点)|以(?!工)|在(?![建编校职岗线途])|对(?![口外])|为(?!老)|从(?!业)|由|把|将|如|凡|关键|重点(?!对象|人群|区域|单位|项目|行业|群体)|目的|目标|原因|特别|尤其)|(?:既|也|都|正|不|就|还|更)$/u;
/** 也称“科技悬赏制”，是指… · 所谓“帮扶车间”，是指… · 1.“双随机”是指… */
const alsoCalled = /^(?:[也又亦]称|所谓|[0-9]{1,2}[.．、]|[（(][0-9]{1,2}[）)]|[①-⑳])/u;
/** 一是 · 二是 */
const ordinal = /^[一二三四五六七八九十]+$/u;

/** The statements of meaning in a text, not overlapping, in order. Linear in its length. */
export function findMeanings(text: string): DefinitionFound[] {
  const found: DefinitionFound[] = [];
  // most texts state no meaning, and need no account of what is taken
  let taken: Uint8Array | null = null;
  const add = (start: number, end: number, subject: string, predicate: string): void => {
    taken ??= new Uint8Array(text.length);
    if (taken.subarray(start, end).includes(1)) return;
    const term = subject
      .replace(alsoCalled, '')
      .replace(/^“([^“”]*)”$/u, '$1')
      .replace(/的$/u, '');
    if (term.length < 2 || noTerm.test(term) || ordinal.test(term)) return;
    found.push({ start, end, term, text: predicate, type: 'definition' });
    taken.fill(1, start, end);
  };
  const addMatch = (match: RegExpExecArray, subject: string, predicate: string): void => {
    add(match.index, match.index + match[0].length, subject, predicate);
  };
  for (const match of matchesIn(text, socalled))
    addMatch(match, match[1] ?? match[2] ?? '', match[3] ?? '');
  const pointing = text.includes('指');
  for (const match of pointing ? matchesIn(text, meaningWord) : []) {
    const from = segmentStart(text, match.index);
    const begin = match.index + match[0].length;
    const end = meaningEnd(text, begin);
    const subject = text.slice(from, match.index);
    if (subject.length <= longestTerm && end - begin >= 4)
      add(from, end, subject, text.slice(begin, end));
  }
  for (const match of text.includes('所称') ? matchesIn(text, takesIn) : [])
    addMatch(match, match[1] ?? '', match[2] ?? '');
  for (const match of pointing ? matchesIn(text, quotedDenoted) : [])
    addMatch(match, match[1] ?? '', match[2] ?? '');
  for (const match of pointing ? matchesIn(text, denoted) : [])
    addMatch(match, match[1] ?? '', match[2] ?? '');
  for (const match of text.includes('是') ? matchesIn(text, copula) : []) {
    const predicate = match[2] ?? '';
    if (!praise.test(predicate) && genus.test(predicate))
      addMatch(match, match[1] ?? '', predicate);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A term with its gloss in Latin letters may be long: CRO（ContractResearchOrganization）. */
const longestTerm = 60;

/** Back to a comma or full stop that stands in no brackets. */
function segmentStart(text: string, end: number): number {
  let depth = 0;
  let index = end;
  for (; index > 0 && end - index <= longestTerm; index -= 1) {
    const sign = text[index - 1] ?? '';
    if (sign === '）' || sign === ')') depth += 1;
    else if (sign === '（' || sign === '(') depth -= 1;
    if (depth <= 0 && '。；，,：'.includes(sign)) break;
  }
  return index;
}

function meaningEnd(text: string, begin: number): number {
  sentenceEnd.lastIndex = begin;
  for (let mark = sentenceEnd.exec(text); mark; mark = sentenceEnd.exec(text)) {
    if (mark[0] === '。') return mark.index;
    // “主区”是指…；“分区”是指…
    if (/^[^。；]{2,30}(?:是指|系指|指的是)/u.test(text.slice(mark.index + 1, mark.index + 40)))
      return mark.index;
  }
  return text.length;
}

/** 是指… at the start of a paragraph: its heading is the term. */
const bareMeaning = /^(?:是指|系指|指的是)([^。]{4,400})/u;
/** 是国际通行的配置资产…, in a list of terms explained */
const bareCopula = /^(?:是|指)([^。]{4,400})/u;

/** 也称“科技悬赏制”，是指… · 根据…框架，是指…: the meaning comes after what else is said of the term */
const laterMeaning = /^[^。；]{2,60}?[，,]是指([^。]{4,400})/u;
/** 原指… · 涵盖… · 在…基础上，…: among terms explained, whatever its first sentence says */
const firstSentence = /^(?:原?指)?([^。]{6,400})/u;

/** What a paragraph says of the term that heads it. @param glossary it is the first of one of the terms explained (名词解释). */
export function headedMeaning(text: string, glossary: boolean): string | null {
  const said = glossary
    ? (bareCopula.exec(text) ?? laterMeaning.exec(text) ?? firstSentence.exec(text))
    : bareMeaning.exec(text);
  return said?.[1]?.replace(/^(?:指|(?:该|本)指标(?:是指|为|是|指))/u, '') ?? null;
}
