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
  '解读',
  '讲话',
] as const;

/** Kinds that end a title, but as well a line of any other use: they tell the kind of what is known to be a title. */
const ofTitlesOnly = [
  '公示',
  '规程',
  '简章',
  '备忘录',
  '提示',
  '裁量基准',
  '许可条件',
  '问答',
  '名录',
  '一览表',
  '导则',
  '总结',
  '决定书',
  '告知书',
  '白皮书',
] as const;

/** The kinds that are written otherwise in traditional characters. */
const traditional: Record<string, string> = {
  實施意見: '实施意见',
  指導意見: '指导意见',
  行動計劃: '行动计划',
  行動方案: '行动方案',
  實施方案: '实施方案',
  實施細則: '实施细则',
  意見: '意见',
  規劃綱要: '规划纲要',
  規劃: '规划',
  綱要: '纲要',
  計劃: '计划',
  辦法: '办法',
  規定: '规定',
  規則: '规则',
  規範: '规范',
  決定: '决定',
  細則: '细则',
  條例: '条例',
  公報: '公报',
  通報: '通报',
  批覆: '批复',
  報告: '报告',
  紀要: '纪要',
  要點: '要点',
  標準: '标准',
  清單: '清单',
  目錄: '目录',
  名單: '名单',
  預案: '预案',
};

/** Kinds that are named by their head word alone: 实施方案 is a 方案. */
const plain: Record<string, string> = {
  行动方案: '方案',
  实施方案: '方案',
  工作方案: '方案',
  实施细则: '细则',
  规划纲要: '规划',
};

const qualifier = /(?:[（(〔][^）)〕]{1,30}[）)〕]|[《》〈〉”"“]){1,4}$/u;
const kindEnd = new RegExp(`(?:${[...Object.keys(traditional), ...kinds].join('|')})$`, 'u');
const titleEnd = new RegExp(`(?:${ofTitlesOnly.join('|')})$`, 'u');

/** The kind that a title names at its end: …三年行动计划（2021—2023年） → 行动计划; null if it names none. */
export function kindOf(title: string): string | null {
  const bare = title.replace(/\s/gu, '').replace(qualifier, '');
  const printed = (kindEnd.exec(bare) ?? titleEnd.exec(bare))?.[0];
  if (printed === undefined) return null;
  const kind = traditional[printed] ?? printed;
  return plain[kind] ?? kind;
}

/** Whether a text could be the end of a title. */
export function endsLikeTitle(text: string): boolean {
  return kindEnd.test(text.replace(/\s/gu, '').replace(qualifier, ''));
}
