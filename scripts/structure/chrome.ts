/** What a web page has around a notice: its index box, links, buttons. */
import { bodiesOn, dateLineAt } from './bodies.ts';
import type { Item } from './items.ts';
import { endsLikeTitle } from './kinds.ts';
import { labelAt } from './labels.ts';
import { docNumberOn } from './doc-number-line.ts';

const longestLine = 60;
/** A line of a page's foot holds its owner, addresses and numbers of registration. */
const longestFoot = 140;

/** A line begins with one of these where a page has its buttons, links and imprint. */
const begins: readonly RegExp[] = [
  // 扫一扫在手机打开当前页 · 【打印本页】 · 返回首页 · 分享到：; not 关闭矿山三处, not 返回列表管理
  /^【?扫一扫/u,
  /^【?(?:打印|关闭|保存|收藏)(?:本页|此页|正文|窗口|页面|本站|全文)?(?!\p{Script=Han})/u,
  /^【?返回(?:首页|顶部|列表|上一页)(?!\p{Script=Han})/u,
  /^【?分享(?:到|至)/u,
  // 字体：大 中 小 · 浏览次数：12
  /^【?(?:字体|字号)[:：\s]/u,
  /^【?(?:浏览(?:次数|量)|点击(?:数|量|率)|访问(?:量|次数))/u,
  // 相关解读 · 上一篇：… · 政策解读 · 图解：…; not 政策解读工作由…负责
  /^【?(?:相关(?:解读|链接|文档|附件|文件|稿件|阅读|新闻)|原文下载|上一篇|下一篇|政策解读$|图解[:：]?)/u,
  // 当前位置：首页 · 文章来源：… · 责任编辑：…
  /^【?(?:当前位置|您(?:现在)?(?:的|所在)位置|[（(]?文章来源|网站首页|(?:责任|审核)?编辑[:：]|责任编辑)/u,
  // 主办：市政府办公室 · 技术支持：… · ©
  /^【?(?:版权所有|主办(?:单位)?[:：]|承办[:：]|网站标识码|技术支持[:：](?!.*\d{7}))/u,
  // 网站地图 | 联系我们; not 联系我们的工作人员
  /^【?(?:网站地图|网站声明|网站导航|关于我们|联系我们|隐私(?:声明|政策))(?!\p{Script=Han})/u,
];
// 琼ICP备… 琼公网安备…
const registration = /ICP备\s?\d|公网安备\s?\d/u;
const sentenceEnd = /[。；]$/u;
const bareLink = /^https?:\/\/\S+$/u;
const crumb = '[\\p{Script=Han}]{2,20}';
// 首页 > 政策文件 · 政务公开 > 法定公开 > 政策文件; not 人口>50万的县, not 年收入>支出
const breadcrumb = new RegExp(
  `^(?:(?:网站|门户)?(?:首页|主页)(?:\\s?[>＞»]\\s?${crumb}){1,6}|${crumb}(?:\\s?[>＞»]\\s?${crumb}){2,6})$`,
  'u',
);
// 发布日期：2025-05-27 · 索引号: … · 原文链接： · 发文机关：… · 时效性：有效: a page's index box above the notice
const indexField =
  /^[【[]?\s*(?:索\s*引\s*号|信息索引|主题分类|分类|主题词|关键词|发布(?:日期|时间|机构|单位|机关)|成文日期|生成日期|公开(?:日期|时间|方式|形式|责任部门)|来\s*源|信息来源|原文链接|链接|检索(?:时间|关键词)|发文(?:日期|机关|单位|字号)|文\s*号|文件(?:编号|名称|字号)|信息名称|内容分类|组配分类|公文种类|名\s*称|标\s*题|有效性|时效性|效力状态|体裁分类|生效日期|废止日期|失效日期|作者|记者|编辑|时间|日期|标签|修订(?:时间|日期)|更新(?:时间|日期)|(?:公布|实施|施行)(?:时间|日期))\s*(?:[】\]]\s*[:：]?|[:：])/u;
// 首页 · 政务公开 · 登录 注册 · 分享: what a site has over its articles, each on a line of its own
const menuWord =
  /^(?:(?:网站|返回)?首页|新闻(?:中心|动态)|政[务府](?:信息)?(?:公开|服务)|政务动态|信息公开|公开(?:指南|制度|目录)|政策(?:文件|解读)?|法定主动公开内容|互动交流|政民互动|解读回应|办事服务|专题专栏|正文|内容|登录(?:\s{0,3}注册)?|注册|搜索|高级搜索|分享|打印|关闭|(?:繁体版|繁體|简体|English|无障碍(?:阅读|浏览)?|长者(?:版|模式|助手)|适老化?)(?:(?:\s{0,3}[|｜]\s{0,3}|\s{1,3})(?:繁体版|无障碍(?:阅读|浏览)?|长者(?:版|模式|助手)|English))*)$/u;
// 2023-07-20 16:20 来源：县住建局: when the page was made
const pageTime =
  /^(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s{1,4}\d{1,2}:\d{2}(?::\d{2})?(?=\s|$)/u;

/** A web page's own lines, before and after the notice. */
export function markChrome(items: readonly Item[]): Item[] {
  const marked = [...items];
  const shown = marked.flatMap((item, i) => (item.role === null ? [i] : []));
  const head = shown.slice(0, 14);
  const fields = head.filter((i) => indexField.test(marked[i]?.piece.text ?? ''));
  const count = fields.reduce((sum, i) => sum + fieldsOn(marked[i]?.piece.text ?? ''), 0);
  // one field alone may be the notice's own: 标题：…; an index box has several
  if (count >= 2)
    for (const i of fields) marked[i] = { ...(marked[i] as Item), role: 'site chrome' };
  // a field's name and its value on lines of their own: 修订时间 / 2024年3月28日
  head.forEach((i, k) => {
    const next = head[k + 1];
    if (next === undefined || !indexField.test(`${marked[i]?.piece.text ?? ''}：`)) return;
    if (
      !/^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s[\d:]+)?$/u.test(marked[next]?.piece.text ?? '')
    )
      return;
    for (const at of [i, next]) marked[at] = { ...(marked[at] as Item), role: 'site chrome' };
  });
  for (const i of shown) {
    const { text } = (marked[i] as Item).piece;
    const isChrome =
      (isPagesOwn(text) && !sentenceEnd.test(text)) ||
      (i <= (head.at(-1) ?? 0) && (breadcrumb.test(text) || pageTime.test(text)));
    if (isChrome) marked[i] = { ...(marked[i] as Item), role: 'site chrome' };
  }
  markMenu(marked, head);
  markMenuWords(marked, head);
  markTail(marked, shown);
  return marked;
}

function isPagesOwn(text: string): boolean {
  if (text.length <= longestLine && begins.some((pattern) => pattern.test(text))) return true;
  return text.length <= longestFoot && registration.test(text);
}

// 您现在的位置：首页>政务公开>政策文件
const saysPlace = /^【?(?:当前|您(?:现在)?(?:的|所在))位置/u;

function isPlace(text: string): boolean {
  return breadcrumb.test(text) || (text.length <= longestLine && saysPlace.test(text));
}

/** Over the line that says where one is on a site, whatever is short and no sentence is the site's menu. */
function markMenu(marked: Item[], head: readonly number[]): void {
  const place = head.findLastIndex((i) => isPlace(marked[i]?.piece.text ?? ''));
  for (const i of head.slice(0, Math.max(place, 0))) {
    const item = marked[i] as Item;
    const { text } = item.piece;
    const isMenu =
      text.length <= longestLine &&
      !sentenceEnd.test(text) &&
      !isOfNotice(text) &&
      !endsLikeTitle(text) &&
      docNumberOn(text) === null;
    if (item.role === null && isMenu) marked[i] = { ...item, role: 'site chrome' };
  }
}

/** Two or more words of a site's menu among the first lines: one alone may be a heading. */
function markMenuWords(marked: Item[], head: readonly number[]): void {
  const words = head.filter((i) => menuWord.test(marked[i]?.piece.text ?? ''));
  if (words.length < 2) return;
  for (const i of words) {
    const item = marked[i] as Item;
    if (item.role === null) marked[i] = { ...item, role: 'site chrome' };
  }
}

/** Under the last line that is the notice's, whatever is short after the page's first line is the page's; so are links. */
function markTail(marked: Item[], shown: readonly number[]): void {
  const isNotices = (i: number): boolean => {
    const { piece, role } = marked[i] as Item;
    return role === null && (sentenceEnd.test(piece.text) || isOfNotice(piece.text));
  };
  const first = shown.findIndex(isNotices);
  const last = shown.findLastIndex(isNotices);
  let ended = false;
  shown.forEach((i, k) => {
    const item = marked[i] as Item;
    const { text } = item.piece;
    if (item.role === 'site chrome') ended ||= k > last && last >= 0;
    if (item.role !== null) return;
    const pagesOwn = bareLink.test(text)
      ? k < first || k > last
      : ended && k > last && text.length <= longestFoot;
    if (pagesOwn) marked[i] = { ...item, role: 'site chrome' };
  });
}

/** A heading, a signature, a date: lines of a notice that no page adds. */
function isOfNotice(text: string): boolean {
  return labelAt(text) !== null || dateLineAt(text) !== null || bodiesOn(text) !== null;
}

/** How many fields stand on a line: 时间：2023-08-15 来源：市民政局 has two. */
function fieldsOn(text: string): number {
  return text.split(/\s+/u).filter((part) => indexField.test(part)).length || 1;
}
