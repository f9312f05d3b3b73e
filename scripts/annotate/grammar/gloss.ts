/** What brackets say of the word before them: （以下简称社工站） · 登记有效期（3年） · 人才公寓（单位租赁住房） · “双证”（…）. */
import { matchesIn } from '../../tree/matches.ts';
import type { Enclosure } from './enclosure.ts';
import type { DefinitionFound } from './meaning.ts';
import { phraseStart } from './phrase.ts';
import { quantitiesOf } from './quantity.ts';

/** 以下简称社工站 · 粤府办〔2021〕4号，以下简称省《办法》 · 以下统称“两委” */
const shortNaming =
  /(?:^|[，,；])(?:(?:以下|下文|下)?(?:简称|统称|合称|并称)|以下称)(?:为|：)?([^，,。；]{1,24})$/u;
/** 《…》, with 〈…〉 inside perhaps */
const titleBefore = /《[^《》]{1,150}》$/u;
/** 即… · 又称… · 指… */
const saying = /^(?:即|又称|也称|亦称|俗称|简称|又名|又译|指的?是?)：?(.{2,})$/u;
/** 充电（含充电、换电，下同）: said once for all what the word takes in */
const takingIn = /^(?:含|包括|包含)(.{2,60})[，,]下同$/u;
/** 含… · 如… · 试行 · 责任单位：…: says something else of the word before */
const otherwise =
  /^(?:用于|适用|由|经|从|在|对|以|含|不含|包括|如|例如|比如|除|试行|暂行|草案|附|见|详见|参见|责任|牵头|配合|参与|优先|可|应|按|自|截至|下同|至|约|或|以及|联系|电话|原|不|代章|此件|本|其中|注)|[。！？]|：|责任单位|负责|牵头|同意|批准/u;
/** 2021—2023年 · 2021年7月 · 试行 · 〔2021〕23号 */
const dateOrNumber = /^[0-9一二三四五六七八九十〔〕年月日、.\-—－–~～至到第号期（）]+$|〔|号$/u;
/** CIPS · FOF · GlobalCompetence，又译全球竞争力; not C919, V1.0 */
const latin = /^[A-Za-z][A-Za-z\-—–.&：:/]{1,40}(?:[，,].{1,20})?$/u;
const latinWord = /[A-Za-z][A-Za-z0-9\-]{1,20}$/u;
/** 有效期（3年） · 培养周期（3-5年） · 补助标准（每人100元） */
const measured = /(?:期|期限|年限|时限|时长|标准|比例|额度|半径)$/u;
/** Bodies, places and levels stand side by side rather than gloss each other: 镇人民政府（街道办事处） · 户籍所在地（经常居住地） */
const sideBySide =
  /(?:政府|办事处|委员会|管委会|局|厅|处|科|办|办公室|部|部门|单位|区|县|市|州|盟|旗|省|乡|镇|街道|村|社区|居|地|地区|院|校|学校|公司|集团|组|站|点|所|室|馆|店|会|队|人|者|员|类|年|月|日|号|线|段|期|等|上海|北京)$/u;
/** A name of four to sixteen Chinese signs */
const plainName = /^[\p{Script=Han}]{4,16}$/u;
const plainTerm = /[\p{Script=Han}]{2}$/u;
const quoted = /“([^“”]{1,16})”$/u;

/** The glosses and short names of a text. @param enclosures all of the text's, see {@link findEnclosures}. */
export function findGlosses(text: string, enclosures: readonly Enclosure[]): DefinitionFound[] {
  const found: DefinitionFound[] = [];
  let last = 0;
  for (const { start, end, kind } of enclosures) {
    if (kind !== 'round' || start < last) continue;
    last = end;
    const inside = text.slice(start + 1, end - 1);
    const gloss = shortName(text, start, inside) ?? glossOf(text, start, inside);
    if (gloss) found.push({ ...gloss, end });
  }
  return found;
}

type Gloss = Omit<DefinitionFound, 'end'>;

function shortName(text: string, bracket: number, inside: string): Gloss | null {
  const naming = shortNaming.exec(inside);
  const short = naming?.[1];
  if (short === undefined) return null;
  const title = titleBefore.exec(text.slice(Math.max(0, bracket - 160), bracket))?.[0];
  if (title !== undefined) return abbreviation(bracket - title.length, short, title);
  // 区县（自治县，以下简称区县）: the bracket adds to what the short name stands for
  const added = inside.slice(0, naming?.index);
  if (added !== '' && text.endsWith(short, bracket))
    return abbreviation(bracket - short.length, short, `${short}、${added}`);
  const start = fullNameStart(text, bracket, short);
  return bracket - start < 2 ? null : abbreviation(start, short, text.slice(start, bracket));
}

function abbreviation(start: number, term: string, text: string): Gloss {
  return { start, term, text, type: 'abbreviation' };
}

/** The full name begins no later than the first sign of the short one: 社工站 of 乡镇（街道）社会工作服务站. */
function fullNameStart(text: string, bracket: number, short: string): number {
  const from = Math.max(0, bracket - 60);
  const words = text.slice(from, bracket);
  let index = words.length;
  for (const sign of [...short].reverse()) {
    index = index === 0 ? -1 : words.lastIndexOf(sign, index - 1);
    if (index < 0) return segmentStart(text, bracket);
  }
  // the signs between stand in the name, also where they would end a phrase: 成员中的专职人员
  return Math.min(phraseStart(text, from + index + 1), from + index);
}

/** A short name of other signs than the full one: that is all since the comma, or since 包括. */
function segmentStart(text: string, bracket: number): number {
  const words = text.slice(Math.max(0, bracket - 60), bracket);
  let cut = 0;
  for (const match of matchesIn(words, segmentMark)) cut = match.index + match[0].length;
  return cut === 0 ? phraseStart(text, bracket) : bracket - words.length + cut;
}
/** ， · 主要包括 · 是指 */
const segmentMark = /[，。；：,;]|包括|包含|是指/gu;

function glossOf(text: string, bracket: number, inside: string): Gloss | null {
  if (inside.length < 2 || inside.length > 80) return null;
  const before = text.slice(Math.max(0, bracket - 24), bracket);
  const name = quoted.exec(before);
  const says = saying.exec(inside);
  const taken = takingIn.exec(inside);
  if (taken?.[1] !== undefined) return phraseGloss(text, bracket, taken[1]);
  if (otherwise.test(inside) && !says) return null;
  if (name && !dateOrNumber.test(inside)) return gloss(bracket - name[0].length, name[0], inside);
  if (says?.[1] !== undefined) return phraseGloss(text, bracket, says[1]);
  const word = latinWord.exec(before);
  if (word && plainTerm.test(inside)) return gloss(bracket - word[0].length, word[0], inside);
  if (latin.test(inside)) return plainTerm.test(before) ? phraseGloss(text, bracket, inside) : null;
  if (measured.test(before)) {
    const [quantity] = quantitiesOf(inside);
    return quantity?.unit != null && quantity.start === 0
      ? phraseGloss(text, bracket, inside)
      : null;
  }
  if (dateOrNumber.test(inside) || !plainName.test(inside)) return null;
  if (sideBySide.test(inside) || sideBySide.test(before)) return null;
  const plain = phraseGloss(text, bracket, inside);
  return plain && plain.term.length >= 3 ? plain : null;
}

function phraseGloss(text: string, bracket: number, inside: string): Gloss | null {
  const start = phraseStart(text, bracket);
  const term = text.slice(start, bracket);
  return plainTerm.test(term) && term.length <= 20 ? gloss(start, term, inside) : null;
}

function gloss(start: number, term: string, text: string): Gloss {
  return { start, term, text, type: 'gloss' };
}
