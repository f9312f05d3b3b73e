/** Lineage in words: the same on the page of a pair, in its list and in the margin of a notice. */
import type {
  LineageChangeType,
  LineageKind,
  LineageRelation,
  NewsVerdict,
} from '../../scripts/tree/lineage.ts';

export const relationNames: Readonly<Record<LineageRelation, string>> = {
  verbatim: '照录',
  'near-verbatim': '基本照录',
  condensed: '压缩',
  expanded: '扩充',
  adapted: '改编',
  rewritten: '重写',
};
/** What the columns of a page are called; null: by their regions. */
export const sideNames: Readonly<Record<LineageKind, { later: string; source: string } | null>> = {
  lineage: null,
  news: { later: '新闻', source: '规划' },
  supersedes: { later: '新版', source: '旧版' },
};
/** What the later notice does to the other. */
export const kindVerbs: Readonly<Record<LineageKind, string>> = {
  lineage: '承接自',
  news: '报道',
  supersedes: '取代',
};
export const changeNames: Readonly<Record<LineageChangeType, string>> = {
  number: '数值',
  deadline: '时限',
  scope: '范围',
  strength: '力度',
  body: '责任主体',
  level: '层级',
  attribution: '出处',
  addition: '新增',
  deletion: '删去',
  wording: '措辞',
  typo: '疑似笔误',
};
export const verdictNames: Readonly<Record<NewsVerdict, string>> = {
  agrees: '一致',
  looser: '较宽松',
  differs: '不一致',
  'not-in-plan': '原文未见',
};
