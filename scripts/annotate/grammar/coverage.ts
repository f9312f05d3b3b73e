/**
 * Universal coverage: a target or a fact that holds of all, without a figure.
 *
 * 全覆盖 · 全面覆盖 · 各社区均设置 · 各乡镇（街道）都有 · 全部纳入. 普遍开展, 基本覆盖 and 覆盖面扩大 say less.
 */
import { matchesIn } from '../../tree/matches.ts';

export interface Coverage {
  start: number;
  end: number;
  kind: 'covered' | 'each' | 'all';
}

/** 实现全覆盖 · 服务全面覆盖 · 全员覆盖 · 覆盖率达到全覆盖 · 覆盖所有乡镇; not 全覆盖式, 全覆盖、多层次的 (an attribute). */
const covered =
  /(?:(?<![健完安周])全(?:面|部|员|域|程)?覆盖|(?<!健全|扩大)覆盖(?:全部|所有))(?!式|性|面|网格|的(?!目标|任务|要求)|监管体系|体系|格局|网络|监督|、[^，。；、]{2,10}的|、(?:全(?!覆盖|面覆盖)|统筹|多层|均衡|可持续|保基本|立体|无死角|无缝|高效|常态))/gu;
/** 各社区均设置 · 每个乡镇都有 · 所有县（区）均建成; 各部门均应当 is a duty, not coverage. */
const each =
  /(?:各|每个?|所有|全部|全市|全省|全县|全州|全区)[^，。；：、0-9]{1,24}?(?<how>均|都)(?=(?:要|应)?(?:有|设|建|配|成立|开设|拥有|具备|达到|实现|完成|开展|纳入|出台|安装|接入|覆盖|持证|参加|取得))/gu;
/** 二级以上医院均设置 · 养老机构均配备: bodies of one kind, all of them */
const kind =
  /[^，。；：、0-9]{0,16}(?:医院|机构|学校|幼儿园|社区|乡镇|（街道）|（社区）|单位|企业|中心|园区|服务站)(?<how>均)(?=(?:要|应|须|应当)?(?:有|设|建[立有成设]|配|成立|开设|达到|实现|开展|安装|接入|持证))/gu;
/** 全部纳入 · 全部建成 · 应全部换购为; not 全部门, 全部内容. */
const all =
  /全部(?=(?:纳入|完成|达到|达标|实现|建成|覆盖|消除|清零|接入|更换|换购|更新|淘汰|取消|整改|办结|投入使用|到位|选用|开展|设立|配齐|使用|采用|实行|落实|推行|配备|设置|建立|安装|开通|参加|持证|上岗|参保|脱贫|开放|关闭))/gu;

/** All such statements of a text, in order. Linear in the length of the text. */
export function coveragesOf(text: string): Coverage[] {
  const found: Coverage[] = [];
  if (text.includes('覆盖'))
    for (const match of matchesIn(text, covered))
      found.push({ start: match.index, end: match.index + match[0].length, kind: 'covered' });
  if (text.includes('均') || text.includes('都'))
    for (const match of matchesIn(text, each)) {
      const end = match.index + match[0].length;
      found.push({ start: match.index, end, kind: 'each' });
    }
  if (text.includes('均')) {
    const ends = new Set(found.map(({ end }) => end));
    for (const match of matchesIn(text, kind)) {
      const end = match.index + match[0].length;
      if (ends.has(end)) continue;
      found.push({ start: match.index, end, kind: 'each' });
    }
  }
  if (text.includes('全部'))
    for (const match of matchesIn(text, all))
      found.push({ start: match.index, end: match.index + match[0].length, kind: 'all' });
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}
