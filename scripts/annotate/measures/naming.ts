/** What a careful reader would call a quantity: its subject or object, its scope, what it is a share of. */
import type { Quantity } from '../grammar/quantity.ts';
import type { Stretch } from './reading.ts';

export interface Naming {
  name: string;
  scope: string | null;
  denominator: string | null;
}

/** Words that lead into a statement and are not part of a name. */
const leadIn =
  /^(?:(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]|——|—|其中|此外|同时|并且|并|且|以及|力争|争取|确保|努力|逐步|基本|进一步|大力|加快|全面|积极|推动|推进|促进|引导|鼓励|支持|要求|要|应当|应|须|必须|对于|对|将|原则上|一般|不断|持续|重点|届时|预计|计划|目前|现有|共有|共|[一二三四五六七八九]是|年均|新|在试点期间|每年度?|每月|每季度|每半年|力争实现|的|，|、)+)/u;
/** Verbs at the end of a subject: 达到, 有, 保持在. */
const verbTail =
  /(?:的)?(?:总体|累计|平均|合计|分别|均|都|已|应|要|须|不|仅|再|可|能|将|就|也|也要|共|约)*(?:达到|达|实现|提高到|提高|提升到|提升至|提升|增加到|增加|增至|增长到|增长|保持在|保持|稳定在|控制在|降低到|降低|降至|下降|下降到|压减|压缩至|压缩到|拥有|具有|有|为|是|占|至|到|在|设置|配备|建成|突破|超过|完成|减少|缩短至|缩短到|由|按|按照|给予)*$/u;
/** Verbs of making, before a count: 建成22个, 培育1000家, 每年开展1次. */
const making =
  /(?<verb>建成|建设|建立|新建|打造|创建|培育|培养|孵化|孵化培育出?|新增|开发|开发设置|设置|设立|配备|招募|招聘|引进|实施|开展|组织|举办|培训|发展|选拔|遴选|认定|评选|支持|扶持|完成|改造|新改建|登记|拥有|建设运行|运行|选择|投放|推出|制定|制修订|形成|配置|储备|提供|选派|派驻|指定|配齐|办理|发放|覆盖|服务|帮扶|更新|发布|获评|有|取得)(?:出|了)?$/u;
const scopeWords =
  /全(?:国|省|区|市|州|县|盟|旗|镇|乡|街道|系统|社会)|(?:各|每个?)(?:[\p{Script=Han}]{1,4}（[^）]{1,8}）|省|市|州|县|区|乡镇|街道|社区|村|地|级)(?:（[^）]{1,8}）)?|全县（区）/u;
/** What ends the object of a count. */
const objectEnd = /[，。；：、（(]|以上$|以及|和(?=[0-9])|并|(?=[0-9])/u;

/** @param phrase where the quantity stands; @param from where the name may begin, after a date. */
export function nameOf(
  text: string,
  quantity: Quantity,
  phrase: Stretch,
  from: number,
  until: number,
): Naming {
  const start = Math.min(Math.max(phrase.start, from), quantity.start);
  const before = text.slice(start, quantity.start);
  const after = text.slice(quantity.end, until).replace(/^的/u, '');
  const scope = scopeWords.exec(text.slice(phrase.start, quantity.start))?.[0] ?? null;
  const subject = trimmed(before);
  const object = objectOf(after);
  const whole = quantity.of === null ? null : text.slice(quantity.of.start, quantity.of.end);
  const made = making.exec(before.replace(/(?:不少于|至少|超过)$/u, ''));
  const name =
    object !== '' && (subject === '' || made !== null)
      ? made?.groups?.verb !== undefined
        ? withVerb(before, made.groups.verb, object)
        : object
      : subject || object;
  return {
    name: named(
      whole !== null && /[%‰]/u.test(quantity.unit ?? '') ? shareName(name, whole) : name,
    ),
    scope,
    denominator: whole ?? denominatorOf(text.slice(phrase.start, quantity.start)),
  };
}

function withVerb(before: string, verb: string, object: string): string {
  const subject = trimmed(before.slice(0, before.lastIndexOf(verb)));
  const keeps = /^(?:新增|培训|招聘|引进|改造|登记|开展|举办|拥有|配备|设置|开发)/u.test(verb);
  if (subject !== '' && subject.length <= 16 && /平均|每|社区|机构|单位/u.test(subject))
    return `${subject}${object}`;
  return keeps ? `${verb.replace(/^拥有|^有/u, '')}${object}` : object;
}

function shareName(name: string, whole: string): string {
  return name === '' ? `占${whole}比例` : name.includes(whole) ? name : `${name}占${whole}比例`;
}

function trimmed(words: string): string {
  let subject = words.replace(/^.*[“”]$/u, '').replace(leadIn, '');
  subject = subject
    .replace(verbTail, '')
    .replace(/(?:人数|数)?(?:累计|总计)$/u, (tail) => tail.replace(/累计|总计/u, ''));
  return subject.replace(leadIn, '').replace(/[的（(]$/u, '');
}

function objectOf(after: string): string {
  const end = objectEnd.exec(after);
  const object = end ? after.slice(0, end.index) : after;
  return object.replace(/^(?:以上|以下|左右)?的?/u, '').slice(0, 40);
}

/** 每个城市社区 · 平均: what a count is per. Copied, never assumed. */
function denominatorOf(before: string): string | null {
  return (
    /每(?:个|家|所|名|万|千|百|站|人|户)?[\p{Script=Han}（）]{0,10}?(?=平均|配备|设置|拥有|至少|不少于|不低于|持证|$)/u.exec(
      before,
    )?.[0] || null
  );
}

function named(name: string): string {
  return name.length > 60 ? name.slice(-60) : name;
}

/** Of coverage: what is covered. 实现乡镇（街道）社会工作服务站点全覆盖 → 乡镇（街道）社会工作服务站点覆盖 */
export function coverageName(text: string, words: Stretch, phrase: Stretch, from: number): Naming {
  const start = Math.min(Math.max(phrase.start, from), words.start);
  const subject = trimmed(text.slice(start, words.start)).replace(/(?:的|在)$/u, '');
  const rest = text.slice(words.end, phrase.end);
  const scope = scopeWords.exec(text.slice(phrase.start, words.end))?.[0] ?? null;
  const covering = text.slice(words.start, words.end).includes('覆盖');
  const name = covering
    ? subject !== '' && rest.length < 3
      ? `${subject}覆盖`
      : `${subject}${rest}覆盖`
    : `${subject}${text.slice(words.start, words.end).replace(/(?:均|都|全部)$/u, '')}${rest}`;
  return { name: named(name), scope, denominator: null };
}
