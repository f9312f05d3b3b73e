/** Kinds of notice by the last words of their title (党政机关公文处理工作条例 §8, and the kinds that bodies use besides). */

/** Longer names first, where a shorter one ends them. */
const kinds = [
  '实施意见',
  '指导意见',
  '行动计划',
  '行动方案',
  '实施方案',
  '工作方案',
  '实施细则',
  '意见',
  '规划纲要',
  '规划',
  '纲要',
  '方案',
  '计划',
  '办法',
  '措施',
  '规定',
  '规则',
  '规范',
  '决定',
  '细则',
  '条例',
  '通知',
  '通告',
  '公告',
  '公报',
  '通报',
  '批复',
  '答复',
  '复函',
  '函',
  '报告',
  '请示',
  '议案',
  '决议',
  '纪要',
  '要点',
  '制度',
  '标准',
  '指南',
  '指引',
  '清单',
  '目录',
  '名单',
  '预案',
  '章程',
  '倡议书',
  '公开信',
] as const;

/** Kinds that are named by their head word alone: 实施方案 is a 方案. */
const plain: Record<string, string> = {
  行动方案: '方案',
  实施方案: '方案',
  工作方案: '方案',
  实施细则: '细则',
  规划纲要: '规划',
};

const qualifier = /(?:[（(〔][^）)〕]{1,30}[）)〕]|[《》〈〉”"“]){1,4}$/u;
const kindEnd = new RegExp(`(?:${kinds.join('|')})$`, 'u');

/** The kind that a title names at its end: …三年行动计划（2021—2023年） → 行动计划; null if it names none. */
export function kindOf(title: string): string | null {
  const bare = title.replace(/\s/gu, '').replace(qualifier, '');
  const kind = kindEnd.exec(bare)?.[0];
  return kind === undefined ? null : (plain[kind] ?? kind);
}

/** Whether a text could be the end of a title. */
export function endsLikeTitle(text: string): boolean {
  return kindEnd.test(text.replace(/\s/gu, '').replace(qualifier, ''));
}
