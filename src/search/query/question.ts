/** Questions: what they are about, and which kind of record answers them. */

export interface Question {
  subject: string;
  /** Name of a kind of record: 定义, 责任 … */
  wanted: string;
}

/** How each kind of record is asked for. In each there is one blank for the subject. */
const frames: readonly { wanted: string; frame: RegExp }[] = [
  // 什么是社会工作 · 何谓五社联动 · 什么叫社工站
  { wanted: '定义', frame: /^(?:什么是|什么叫|何为|何谓|啥是)(?<subject>.{2,20})$/u },
  // 财政部门负责什么 · 民政部门的职责是什么 · 残联要做什么
  {
    wanted: '责任',
    frame:
      /^(?<subject>.{2,20}?)(?:负责什么|(?:要|该|应)?做什么|干什么|管什么|有(?:什么|哪些)(?:职责|责任|任务)|的?(?:职责|责任|分工|任务)(?:是什么|有哪些)?)$/u,
  },
  // 谁负责社工站督导 · 由谁牵头五社联动 · 哪个部门负责培训
  {
    wanted: '责任',
    frame: /^(?:由?谁|哪个部门|哪些部门)(?:来|要)?(?:负责|牵头|管|做)(?<subject>.{2,20})$/u,
  },
  // 社工站由谁运营 · 资金监管由哪个部门负责
  {
    wanted: '责任',
    frame:
      /^(?<subject>.{2,20}?)由(?:谁|哪个部门|哪些部门|哪个单位)来?(?:负责|牵头|承担|实施|管理|运营|建设|出)?$/u,
  },
  // 社会工作是什么 · 社工站是什么意思 · 五社联动指的是什么 · 社会工作的定义
  {
    wanted: '定义',
    frame:
      /^(?<subject>.{2,20}?)(?:指的)?(?:是什么意思|是什么|是啥|什么意思|的?定义|的?含义|的?概念|的?释义)$/u,
  },
  // 社工站的经费从哪里来 · 购买服务资金来源
  {
    wanted: '资金',
    frame: /^(?<subject>.{2,20}?)的?(?:经费|资金|钱)(?:从哪里来|从哪来|哪里来|来源|由谁出|谁出)$/u,
  },
  // 社工站覆盖率要达到多少 · 社工站有多少
  {
    wanted: '指标',
    frame: /^(?<subject>.{2,20}?)(?:要|应|需)?(?:达到多少|是多少|有多少|多少)(?:个|人|名)?$/u,
  },
  // 社工站什么时候建成 · 何时完成全覆盖
  {
    wanted: '时限',
    frame: /^(?:什么时候|何时|哪年)(?:完成|实现|建成|达到)?(?<subject>.{2,20})$/u,
  },
  // 如何培训社工 · 怎么申请补贴 · 怎样开展督导
  { wanted: '', frame: /^(?:如何|怎么样?|怎样|为什么|为何)(?<subject>.{2,20})$/u },
];

/** Words for a kind of record, as a term of its own: 财政部门 职责. */
const kindWords: Readonly<Record<string, string>> = {
  职责: '责任',
  责任: '责任',
  分工: '责任',
  职责分工: '责任',
  指标: '指标',
  目标: '指标',
  目标值: '指标',
  现状: '现状',
  资金: '资金',
  经费: '资金',
  资金来源: '资金',
  时限: '时限',
  期限: '时限',
  截止时间: '时限',
  定义: '定义',
  含义: '定义',
  概念: '定义',
};

/** 社工站是什么呢？ · 社工站是什么? */
const ending = /[呢吗]?[？?。]?$/u;

/** Null if the query is no question. */
export function parseQuestion(query: string): Question | null {
  const plain = query.trim().replace(ending, '');
  for (const { wanted, frame } of frames) {
    const subject = frame.exec(plain)?.groups?.subject?.trim();
    if (subject !== undefined && subject !== '') return { subject, wanted };
  }
  return null;
}

/** The kind of record that a term asks for; null for a term that asks for itself. */
export function kindWanted(term: string): string | null {
  return kindWords[term] ?? null;
}
