/** What a thing is made up of: 市—县—乡三级…体系 · 老人、儿童、妇女“三留守” · 补贴包括就餐补贴、送餐补贴. */
import { matchesIn } from '../../tree/matches.ts';
import type { DefinitionFound } from './meaning.ts';
import { listStart, phraseStart } from './phrase.ts';

const figure: Readonly<Record<string, number>> = {
  两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10,
}; // prettier-ignore

/** 四级社工服务体系 · 五级防灾减灾救灾队伍体系 */
const levels =
  /([三四五六七八九])级(?!以[上下])[^，。；、“”（）]{0,16}?(?:体系|网络|队伍|架构|格局|平台|机制)(?:体系|网络|机制)?/gu;
/** “三留守” · “四道防线” · “五社联动”机制 */
const numbered = /“([三四五六七八九十])[^“”]{1,12}”/gu;
/** — · -- · → between the levels of a chain */
const chainMark = /[—－–\-→]+/gu;
/** The same, and 、 */
const levelMark = /[—－–\-→]+|、/u;

/** The compositions of a text. @param named terms that the headings above name: “五社联动” */
export function findCompositions(text: string, named: readonly string[]): DefinitionFound[] {
  return [...levelChains(text), ...numberedLists(text), ...namedLists(text, named)];
}

function levelChains(text: string): DefinitionFound[] {
  const found: DefinitionFound[] = [];
  for (const match of text.includes('级') ? matchesIn(text, levels) : []) {
    const count = figure[match[1] ?? ''] ?? 0;
    const end = match.index + match[0].length;
    const chain = chainBefore(text, match.index, count);
    if (chain === null) continue;
    const { start, members } = chain;
    found.push({ start, end, term: match[0], text: members, type: 'composition' });
  }
  return found;
}

/** “市级支持中心—县级总站—乡镇站”三级 · 县（区）—乡镇（街道）—村（社区）三级 · 市、区、街道三级 */
function chainBefore(
  text: string,
  end: number,
  count: number,
): { start: number; members: string } | null {
  const window = text.slice(Math.max(0, end - 80), end);
  if (window.endsWith('”')) {
    const members = window.slice(window.lastIndexOf('“') + 1, -1);
    const parts = members.split(levelMark);
    return parts.length === count ? { start: end - members.length - 2, members } : null;
  }
  const clause = window.slice(
    Math.max(...['，', '。', '；', '：'].map((sign) => window.lastIndexOf(sign))) + 1,
  );
  const marks = [...matchesIn(clause, chainMark)];
  if (marks.length === count - 1) {
    const first = end - clause.length + (marks[0]?.index ?? 0);
    const start = phraseStart(text, first);
    return { start, members: text.slice(start, end) };
  }
  const start = listStart(text, end, count);
  return start === null ? null : { start, members: text.slice(start, end) };
}

function numberedLists(text: string): DefinitionFound[] {
  const found: DefinitionFound[] = [];
  for (const match of text.includes('“') ? matchesIn(text, numbered) : []) {
    const count = figure[match[1] ?? ''] ?? 0;
    const end = match.index + match[0].length;
    const stop = text[match.index - 1] === '的' ? match.index - 1 : match.index;
    const start = listStart(text, stop, count);
    if (start === null) continue;
    found.push({ start, end, term: match[0], text: text.slice(start, stop), type: 'gloss' });
  }
  return found;
}

/** 社区与社会组织、社会工作者、社区志愿者、社会慈善资源联动, under a heading that speaks of “五社联动”. */
function namedLists(text: string, named: readonly string[]): DefinitionFound[] {
  const found: DefinitionFound[] = [];
  for (const term of named) {
    const parts = /^([二两三四五六七八九十])[\p{Script=Han}]([\p{Script=Han}]{2,4})$/u.exec(term);
    const count = figure[parts?.[1] ?? ''] ?? 0;
    const tail = parts?.[2];
    if (tail === undefined || count < 3) continue;
    for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
      const start = listStart(text, at, count);
      if (start === null) continue;
      const end = at + tail.length;
      const members = text.slice(start, at);
      found.push({ start, end, term: `“${term}”（要素）`, text: members, type: 'composition' });
      break;
    }
  }
  return found;
}

/** 市级服务补贴包括就餐补贴、送餐补贴、运营补贴。 · 救助对象，根据困难类型分为甲和乙。 */
const enumeration =
  /(?<=^|[。；])([^，,。；：、“”（）]{2,20}?)(?:[，,]?(?:根据|按照?)[^，,。；]{2,12})?[，,]?(?:主要|具体|共|一般)?(?:包括|包含|分为|由)(?!但)([^。；：]{3,200}?)(?:组成|构成)?(?=[。；]|$)/gu;
/** A word of every {@link enumeration}: looked for first, as few texts have one. */
const enumerating = /包[括含]|分为|由/u;
/** 应包括 · 可包含: a demand, not what there is. 通过…包括 has a verb before. */
const demanding =
  /所称|[应须需可要将不得]$|^(?:主要|具体|以及|其中|并|内容|通过|推进|推动|建立|完善|加强|鼓励|[该其这0-9])|进行|开展|实施|涵盖/u;

export function findEnumerations(text: string): DefinitionFound[] {
  const found: DefinitionFound[] = [];
  if (!enumerating.test(text)) return found;
  for (const match of matchesIn(text, enumeration)) {
    const [whole, term = '', members = ''] = match;
    if (demanding.test(term) || term.endsWith('的')) continue;
    const composed = /(?:组成|构成)$/u.test(whole);
    if (!composed && /由[^由]*$/u.test(whole.slice(0, whole.length - members.length))) continue;
    const items = members.split(/[、和及]/u);
    if (items.length < 2 || items.some((item) => item.length > 30)) continue;
    const { index } = match;
    found.push({
      start: index,
      end: index + whole.length,
      term,
      text: members,
      type: 'enumeration',
    });
  }
  return found;
}
