/** What another bureau changes first. */
export const site = {
  name: '条理',
  tagline: '政策文件，逐条可查',
  description: '把各地政策文件按章、节、条、段读清楚：每一条都有固定地址、规范引文和原文出处。',
  /** Said at the foot of every page. */
  notice: '文件内容以发文机关公布的正式文本为准。',
} as const;

/** The navigation, in order. Only what exists. */
export const sections = [
  { name: '文件', path: 'notices/' },
  { name: '对比', path: 'compare/' },
  // The page of targets, from which tabs lead to the other kinds of record.
  { name: '条款', path: 'indicators/' },
  { name: '专题', path: 'topics/' },
  { name: '搜索', path: 'search/' },
] as const;
