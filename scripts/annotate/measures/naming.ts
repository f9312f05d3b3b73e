/** What a careful reader would call a quantity: its subject or object, its scope, what it is a share of. */
import { matchesIn } from '../../tree/matches.ts';
import type { Quantity } from '../grammar/quantity.ts';
import { isTimeUnit } from '../grammar/unit.ts';
import { making } from './making.ts';
import { objectOf, trimmed, trimmedTail } from './noun.ts';
import type { Stretch } from './reading.ts';

export interface Naming {
  name: string;
  scope: string | null;
  denominator: string | null;
}

/** 新增, 新建: part of what is counted. */
const telling = /新增|净增|新建|新改建|新改扩建|改造|培训|招聘|引进|登记/u;
/** 全市 · 各县（区） · 各市、县 · 每个设区市 */
const scopeWords =
  /全(?:国|省|区|市|州|县|盟|旗|镇|乡|系统)(?!社会)(?:（区）)?|(?:各|每个?)(?:[\p{Script=Han}]{1,4}（[^）]{1,8}）|省|设区市|市|州|县|区|乡镇|街道|社区|村|地)(?:（[^）]{1,8}）)?(?:、(?:市|州|县|区)(?:（[^）]{1,8}）)?){0,2}/gu;
/** A subject of which things are counted: 城市社区平均 · 每个考场 · …的社区 */
const holder =
  /(?:社区|机构|单位|学校|中心|园区|街道|乡镇|县|区|市|村|平均|站|队|企业|）|考场|每名[^，]{1,8}|每个?[^，]{1,8})$/u;
/** 在每一登记有效期（3年）内 */
const withinTerm = /在(?<term>每[^，。]{2,16}?)内/u;
/** 全市生产总值从2.69万亿元上升到3.87万亿元 */
const change =
  /^(?<subject>[^，。；]{2,40}?)(?:由|从)[^，。；]{1,30}?(?:上升|提高|提升|增加|增长|扩大|下降|降低|降|增|减少|缩短|压减|压缩)(?:到|至|为)/u;
/** A、B分别下降9%和10% */
const respectively = /^(?<list>[^，。；]{2,60}?)分别/u;

/**
 * @param phrase where the quantity stands.
 * @param within of the phrase, what belongs to this quantity: from its date or the figure before to the figure after.
 * @param before the phrases before, in the same sentence, where the subject may stand.
 * @param ahead the words of the phrase before its date: 数字经济规模|2025年达到500亿元.
 * @param order of the quantity among those of its phrase, and how many there are.
 */
export function nameOf(
  text: string,
  quantity: Quantity,
  phrase: Stretch,
  within: Stretch,
  before: string,
  order: { index: number; count: number },
  ahead = '',
): Naming {
  const spoken = text.slice(phrase.start, quantity.start);
  const start = Math.min(Math.max(phrase.start, within.start), quantity.start);
  const left = text.slice(start, quantity.start);
  const right = text.slice(quantity.end, Math.max(quantity.end, within.end));
  const whole = quantity.of === null ? null : text.slice(quantity.of.start, quantity.of.end);
  const term = withinTerm.exec(left);
  const subjectWords = left.replace(term?.[0] ?? '', '');
  const changed = change.exec(text.slice(phrase.start, phrase.end))?.groups?.subject;
  const name =
    (changed === undefined ? undefined : memberOf(trimmed(changed, true), order)) ??
    oneOf(text.slice(phrase.start, phrase.end), order) ??
    (whole !== null && quantity.of !== null && quantity.of.start > quantity.start
      ? shareName(trimmed(subjectWords, true), whole, quantity.value)
      : chosen(text, quantity, subjectWords, right));
  const scope = ofWhom(before) ?? scopeIn(before + spoken);
  return {
    name: withoutScope(
      tail(
        shareOfFund(text.slice(phrase.start, phrase.end), quantity) ||
          withoutRate(name) ||
          trimmed(ahead, true) ||
          subjectBefore(before) ||
          around(text, phrase, quantity),
      ),
      scope,
    ),
    scope,
    denominator: whole ?? term?.groups?.term ?? perWhat(spoken),
  };
}

/** 孤儿基本生活费|每人每月: what a rate is per is its denominator, not its name. Not 每年 alone, which leaves no name. */
const perPayment = /(?<=[^，]{2})(?:每[人户名个家]|人均)?每个?(?:年|月|季度|周|天|日|次)$/u;

function withoutRate(name: string): string {
  const bare = name.replace(perPayment, '');
  // 达到|每人每年640元
  return bare === name ? name : trimmed(bare, true);
}

/** 从福彩公益金的2%以内列支|培训经费: what is paid, as a share of what it is paid from. */
const charged =
  /从(?<fund>[^，。；从]{2,40}?)(?:总额|总量)?(?:中的?|的)?(?:按照?|不超过|不得超过|不高于|不低于|不少于|提取|计提|列支|安排){0,2}[0-9.]+[%‰](?:以内|以上|左右|的比例|的标准)?(?:列支|支出|安排|提取|计提|用于)(?<what>[^，。；]{0,24})$/u;
function shareOfFund(phrase: string, { unit }: Quantity): string {
  if (unit !== '%' && unit !== '‰') return '';
  const { fund, what } = charged.exec(phrase)?.groups ?? {};
  if (fund === undefined) return '';
  const paid = trimmed(what ?? '', false);
  return `${paid === '' ? '列支' : paid}占${fund}比例`;
}

function chosen(text: string, quantity: Quantity, left: string, right: string): string {
  const inside = text.slice(quantity.start, quantity.figures.start);
  const object = objectOf(right);
  // 总站、3-5个乡镇社工站: what stands before the mark belongs to the member before
  const own = left.endsWith('、') ? '' : left;
  const subject = withoutPlace(trimmed(own, quantity.start < quantity.figures.start));
  const counts = !isTimeUnit(quantity.unit) && !/^(?:[%‰]|元|美元)/u.test(quantity.unit ?? '%');
  // 至少配备1名: the verb stands inside the comparator
  const verb = making.exec(inside)?.[0] ?? making.exec(own)?.[0] ?? '';
  if (object !== '' && isTimeUnit(quantity.unit) && subject !== '') return `${subject}${object}`;
  if (object !== '' && (subject.length < 2 || counts || right.startsWith('的'))) {
    const holding = left.endsWith(verb)
      ? trimmed(left.slice(0, left.length - verb.length), true)
      : subject;
    const told = telling.exec(verb)?.[0] ?? '';
    return holder.test(holding) && holding.length <= 24
      ? `${holding}${object}`
      : `${told}${object}`;
  }
  if (subject.startsWith('占') && subject.length > 1)
    return /比[例重率]$/u.test(subject) ? subject : `${subject}比例`;
  return subject === '占' || subject === '' ? object : subject;
}

function shareName(subject: string, whole: string, value: Quantity['value']): string {
  const word = typeof value === 'number' && value > 100 ? '相对' : '占';
  return `${subject}${word}${whole}比例`;
}

/** 全市 · 在川 · 在全省: where, not what. */
function withoutPlace(subject: string): string {
  return /^(?:[在于][^，]{0,3}|全[国省市州县区]|各地)$/u.test(subject) ? '' : subject;
}

/** 供养老人超过100名的养老服务机构，至少设置1个岗位: the phrase before says of whom it holds. */
const kindOfBody =
  /^(?:对|对于|到[0-9]{4}年，)?(?<whom>[^，。；]{2,40}?的[^，。；的]{0,10}?(?:机构|社区|单位|学校|企业|医院|园区|（区）|街道|乡镇|部门|组织))，$/u;
function ofWhom(before: string): string | null {
  const last = before.slice(before.lastIndexOf('，', before.length - 2) + 1);
  return kindOfBody.exec(last)?.groups?.whom ?? null;
}

/** Of 分别 the member of the list that stands at the figure's place. */
function oneOf(
  phrase: string,
  { index, count }: { index: number; count: number },
): string | undefined {
  const list = count > 1 ? respectively.exec(phrase)?.groups?.list : undefined;
  if (list === undefined) return undefined;
  const whole = trimmed(list, true);
  const members = whole.split(/[、和与及]/u);
  const member = members[index];
  return members.length === count && member !== undefined ? `${whole}（${member}）` : undefined;
}

/** 甲补贴和乙补贴标准由60元、70元分别提高到80元、90元: of two things the figures are four, one after the other. */
function memberOf(whole: string, { index, count }: { index: number; count: number }): string {
  const members = count > 2 ? whole.split(/[、和与及]/u) : [];
  const member = members[index % members.length];
  return members.length > 1 && members.length * 2 === count && member !== undefined
    ? `${whole}（${member}）`
    : whole;
}

/** Of coverage: what is covered. 实现乡镇（街道）社会工作服务站点全覆盖 → 乡镇（街道）社会工作服务站点覆盖 */
export function coverageName(
  text: string,
  words: Stretch,
  within: Stretch,
  before: string,
): Naming {
  const left = text.slice(Math.min(within.start, words.start), words.start);
  const rest = text.slice(words.end, Math.max(words.end, within.end));
  const said = text.slice(words.start, words.end);
  const subject = trimmed(left, true);
  const scope = scopeIn(before + left + said);
  const named = (name: string): Naming => ({
    name: withoutScope(tail(name), scope),
    scope,
    denominator: null,
  });
  if (said.startsWith('覆盖')) return named(`${subject}${said}${rest}`);
  if (said.includes('覆盖')) {
    const object = objectOf(rest);
    return named(`${subject + object === '' ? subjectBefore(before) : subject + object}覆盖`);
  }
  const each = said.replace(/(?:均|都|全部)$/u, '');
  return named(`${subject}${trimmed(each, false)}${rest}`);
}

/** 按照不少于当年财政收入2%的比例安排科技资金: all that the phrase says beside the figure. */
function around(text: string, phrase: Stretch, { figures }: Quantity): string {
  return trimmed(
    `${text.slice(phrase.start, figures.start)}${text.slice(figures.end, phrase.end)}`,
    false,
  );
}

const statedOf = /^(?<subject>[^，]{2,30}?)(?:为|按照?|达到|不低于|不超过|不少于|不高于|控制在)/u;
const raisedBy =
  /^(?<subject>[^，]{2,30}?)(?:人均|每人|同步|再){0,2}(?:提高|增加|上调|新增|下调|降低)[0-9.]{1,8}[万亿]?元$/u;
/** 同步提高|个人缴费标准|30元 */
const raising =
  /^(?:同步|再)?(?:提高|增加|上调|新增|下调|降低)(?<subject>[^，0-9]{2,30}?)[0-9.]{1,8}[万亿]?元$/u;
/** 到2024年|覆盖率: when is no part of what */
const dated = /^(?:力争|确保)?(?:[到至在自从])?(?:19|20)[0-9]{2}年(?:底|末|初)?(?:[前起内])?/u;
function undated(words: string): string {
  return words.replace(dated, '');
}
function subjectBefore(before: string): string {
  const phrases = before.split(/[，；：]/u).filter((phrase) => phrase !== '');
  const last = phrases.at(-1) ?? '';
  // 补助标准|提高30元，达到每人每年640元
  const level = (raisedBy.exec(last) ?? raising.exec(last))?.groups?.subject;
  if (level !== undefined) return trimmed(undated(level), true);
  // 补贴标准为就餐费用的四分之一，最高不超过3元: the subject, not what is said of it
  return trimmed(undated(statedOf.exec(last)?.groups?.subject ?? last), false);
}

function scopeIn(spoken: string): string | null {
  return [...matchesIn(spoken, scopeWords)].at(-1)?.[0] ?? null;
}

/** 全市|养老机构护理型床位占比 where the scope is 全市: said once. Not 全市|覆盖, which would leave no name. */
function withoutScope(name: string, scope: string | null): string {
  if (scope === null || !name.startsWith(scope) || name.startsWith('各', scope.length)) return name;
  const bare = trimmed(name.slice(scope.length), false);
  return bare.length >= 4 ? bare : name;
}

/** 每年 · 每3年 · 每人每天: what is owed again and again. */
const perTime = /(?:每人)?每(?:[0-9一两二三四五]{1,2}|半)?个?(?:年|月|季度|周|天|日|次|学期)/u;
/** 每个城市社区 · 每万名城镇常住人口: what a count is per. Copied, never assumed. */
const perThing =
  /每(?:[0-9]{1,6})?(?:个|家|所|名|万|千|百|站|人|户)?[\p{Script=Han}（）]{0,12}?(?=平均|建立|建成|配备|配置|设置|拥有|至少|不少于|不低于|持证|持有|要|应|办理|发放|增发|[0-9])/u;
function perWhat(spoken: string): string | null {
  const thing = perThing.exec(spoken)?.[0] ?? null;
  if (thing !== null && thing.length > 1 && !perTime.test(thing)) return thing;
  return perTime.exec(spoken)?.[0] ?? null;
}

/** A name longer than a line is not read as one: its end says what is counted. */
function tail(name: string): string {
  return trimmedTail(name.length > 48 ? name.slice(-48) : name);
}
