/** What a web page has around a notice: its index box, links, buttons. */
import type { Item } from './items.ts';

// 扫一扫在手机打开当前页 · 【打印本页】 · 返回首页 · 分享到： · 字体：大 中 小; not 关闭矿山三处
const chrome =
  /^(?:【?(?:扫一扫|(?:打印|关闭|保存|收藏)(?:本页|此页|正文|窗口|页面|本站|全文)?(?!\p{Script=Han})|返回(?:首页|顶部|列表|上一页)|分享(?:到|至)|相关(?:解读|链接|文档|附件|文件|稿件|阅读|新闻)|责任编辑|原文下载|上一篇|下一篇|字体[:：\s]|字号[:：\s]|浏览(?:次数|量)|点击(?:数|量|率)|访问(?:量|次数)|当前位置|您(?:现在)?(?:的|所在)位置|文章来源|[（(]文章来源|网站首页|政策解读$|图解[:：]?|版权所有|主办(?:单位)?[:：]|承办[:：]|网站标识码|技术支持)|https?:\/\/)|ICP备\s?\d/u;
const sentenceEnd = /[。；]$/u;
const bareLink = /^https?:\/\/\S+$/u;
// 首页 > 政务公开 > 政策文件 · 当前位置：首页 » 政策
const breadcrumb = /^[^。，；]{1,12}(?:\s?[>＞»]\s?[^。，；>＞»]{1,20}){1,6}$/u;
// 发布日期：2025-05-27 · 索引号: … · 原文链接： · 发文机关：…: a page's index box above the notice
const indexField =
  /^[【[]?\s*(?:索\s*引\s*号|信息索引|主题分类|分类|主题词|关键词|发布(?:日期|时间|机构|单位|机关)|成文日期|生成日期|公开(?:日期|时间|方式|形式|责任部门)|来\s*源|信息来源|原文链接|链接|检索(?:时间|关键词)|发文(?:日期|机关|单位|字号)|文\s*号|文件编号|名\s*称|标\s*题|有效性|效力状态|体裁分类|生效日期|废止日期|失效日期|作者|记者|编辑|时间|日期|标签|修订(?:时间|日期)|更新(?:时间|日期))\s*(?:[】\]]\s*)?[:：]/u;

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
    const item = marked[i] as Item;
    if (
      (chrome.test(item.piece.text) &&
        item.piece.text.length <= 60 &&
        !sentenceEnd.test(item.piece.text)) ||
      bareLink.test(item.piece.text) ||
      (breadcrumb.test(item.piece.text) && i <= (head.at(-1) ?? 0))
    ) {
      marked[i] = { ...item, role: 'site chrome' };
    }
  }
  // what follows the first chrome line near the end is chrome too, when it is short; what stands above the text is not the end
  const text = shown.find((i) => marked[i]?.role === null && marked[i].piece.text.includes('。'));
  const tail = shown.slice(-8).filter((i) => text !== undefined && i > text);
  const first = tail.find((i) => marked[i]?.role === 'site chrome');
  if (first !== undefined) {
    for (const i of tail) {
      const item = marked[i] as Item;
      if (i > first && item.piece.text.length <= 60 && !sentenceEnd.test(item.piece.text)) {
        marked[i] = { ...item, role: 'site chrome' };
      }
    }
  }
  return marked;
}

/** How many fields stand on a line: 时间：2023-08-15 来源：市民政局 has two. */
function fieldsOn(text: string): number {
  return text.split(/\s+/u).filter((part) => indexField.test(part)).length || 1;
}
