/** Takes off a stretch of text what leads into a statement and what leads on to its figure: a noun phrase is left. */

/** 力争 · 推动 · 一是 · 其中 · 全面完成: not part of a name. */
const leadIn = new RegExp(
  `^(?:${[
    '[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]',
    '[一二三四五六七八九]是|——|—',
    '其中|此外|同时|并且|以及|力争|争取|确保|努力|逐步|进一步|大力|加快|积极|稳步|推动|推进|促进|引导|鼓励|支持|要求|应当|必须|对于',
    '原则上|不断|持续|届时|预计|目前|现有|严格落实|严格|每年度?|每月|每季度|每半年|年均(?!增)|共有|全面(?=完成|建成|实现|推进)',
    '基本(?=实现|建成|完成|形成|建立|满足|消除|达到)|重点(?=培育|打造|支持|开展|推进|建设|实施)|计划(?!生育|单列)|(?:全面)?(?:实现|完成|形成)(?!率)',
    '通过[^，]{2,14}(?:方式|机制|形式)',
    '要(?!素|求|点|闻|案|害)|应(?!急|用|对|届|收|税)|须|将(?!军)|对(?!口|外|接|象|标|比|于)|使(?!用|馆|命)|其(?!他|它)',
    '参与|先后|分别|一般(?=按|为|不|应|在)',
    '并(?!网|购|轨|发)|且|再(?!生|造|就业|教育)|共(?!产|青|同|享|建|治|有)|有(?!效|关|机|序|条件|色|限|偿|组织|轨)|为(?!民|老|农)',
    '[的，、；：“]',
  ].join('|')})`,
  'u',
);
/** Verbs that lead on to a figure: 达到 · 保持在 · 占比为. */
const verbAtEnd =
  /(?:的)?(?:总体|累计|合计|分别|达到|实现|(?:提高|提升|增加|增长|上升|降低|下降|压减|压缩|减少|缩短|增|降)[到至]|保持在?|稳定在|控制在|突破|超过|设有|具有|按照?|平均每年|最长|最高|最多|总体再|(?<!供)应达|达|(?<![所享没拥具现持])有|(?<![作认行人成])为|(?<!都|只)是|至|到|(?<![所存现内])在|占)$/u;
/** Adverbs before such a verb; after a noun the same signs may belong to a word: 供应, 智能. */
const adverbAtEnd =
  /(?:分别|仅|(?<![平人年月日户])均|都|已|应当?|须|要|再|将|就|共|约|也|总共|一律|原则上|必须|不得)$/u;
/** 较2020年 · 在现行基础上 · 比“十三五”期末: what is compared with. */
const comparison = /(?:较|比|在|与)[^，、]{2,14}(?:基础上|期末|年|相比|水平|以来)$/u;
/** What ends the object of a count. */
const objectEnd = /[，。；：]|[（(](?:含|不含|包括|其中|以下|每|不|共|如)|以上$|以下$|左右$/u;
/** 18人的标准配备, 3%的比例: no object */
const measureWord = /^”?的?(?:[为作]|原则|标准|比例|要求|目标|规定|幅度|速度|水平|额度|规模)/u;

/** @param verbal a verb or comparator follows the words, so that adverbs at their end are none of the noun. */
export function trimmed(words: string, verbal: boolean): string {
  let name = words;
  for (let cut = leadIn.exec(name); cut; cut = leadIn.exec(name)) name = name.slice(cut[0].length);
  let adverbs = verbal;
  for (;;) {
    const verb = verbAtEnd.exec(name) ?? (adverbs ? adverbAtEnd.exec(name) : null);
    if (!verb) break;
    adverbs = true;
    name = name.slice(0, verb.index);
  }
  name = name.replace(comparison, '').replace(/(?<=^全[省市州县区国])(?:共有|共配备|共|有)/u, '');
  // 按照每万人口拥有社区工作者, 部门每年至少对书记培训: what is said of it stands last
  const last = /(?:按照|每[年月]至少对|每[年月]对|至少对)(?<rest>.{3,})$/u.exec(name)?.groups?.rest;
  return trimmedTail(last ?? name);
}

export function trimmedTail(name: string): string {
  // 落实好“助理社会工作师…: a quotation that goes on after the name
  const open = name.lastIndexOf('“');
  if (open >= 0 && !name.includes('”', open)) return trimmedTail(name.slice(open + 1));
  return name.replace(/[的（(]$/u, '').replace(/^[”）)、]/u, '');
}

/** Up to the first 、 that stands outside brackets: 县（市、区）、乡镇 → 县（市、区） */
function firstOfList(words: string): string {
  let depth = 0;
  for (let at = 0; at < words.length; at += 1) {
    const sign = words[at] ?? '';
    if (sign === '（' || sign === '(') depth += 1;
    else if (sign === '）' || sign === ')') depth -= 1;
    else if (sign === '、' && depth <= 0) return words.slice(0, at);
  }
  return words;
}

/** What is counted, after the figure: 的社会工作专业知识培训，… → 社会工作专业知识培训. */
export function objectOf(right: string): string {
  if (measureWord.test(right)) return '';
  const end = objectEnd.exec(right);
  let object = firstOfList(end ? right.slice(0, end.index) : right);
  // 年销售收入1亿元以上…的农业龙头企业: the noun stands after the figures that describe it
  if (/[0-9]/u.test(object))
    object = object.includes('的')
      ? object.slice(object.lastIndexOf('的') + 1)
      : (/^[^0-9]*/u.exec(object)?.[0] ?? '');
  return object
    .replace(/^[）)”]*的?/u, '')
    .replace(/(?:的|特别是|以及|和)$/u, '')
    .slice(0, 40);
}
