/** The guide's classes: goal, norm (a standing requirement or threshold), programme (the scope of a scheme), cited. */
import type { Indicator } from '../../tree/notice.ts';
import type { Setting } from './setting.ts';

/** 应 · 不得 · 必须: a standing requirement, whatever the verb. */
const duty =
  /应(?!急|用|对|届|诊)|须|不得|必须|禁止|严禁|(?<![主需重次纪提概简摘必])要(?!素|求|点|闻|害|事|案)|需(?!求)|原则上|一般(?!公共|性|债)/u;
/** 力争实现 · 推动 · 达到 · 覆盖率: something to reach. */
const reaching =
  /力争|争取|努力|确保|实现|达到|达[0-9]|达$|建成|组建|建立|建设|实施|创建|开发|选择|支持|打造|新增|新建|扩建|改建|改造|整治|治理|修复|加固|打通|选育|疏浚|推动|推进|覆盖|提升|提高|增长|翻|突破|完成|率|培育|培养|形成|总量|规模|保持|降低|下降|逐步/u;
/** 小时, 次/年 …: what is owed again and again. */
const recurringUnit = /^(?:小时|学时|课时|学分|次|分钟|天|年|个月)/u;

export interface Stance {
  /** The phrase that holds the figure. */
  phrase: string;
  setting: Setting;
  /** A date stands in the sentence, or carries over from the one before. */
  dated: boolean;
  unit: string | null;
  marked: boolean;
  /** In quotation marks after 指出, 强调. */
  cited: boolean;
}

export function classOf({
  phrase,
  setting,
  dated,
  unit,
  marked,
  cited,
}: Stance): Indicator['class'] {
  if (cited) return 'cited';
  if (dated) return 'goal';
  // …的，: a condition
  if (phrase.endsWith('的') || duty.test(phrase)) return 'norm';
  if (setting === 'goals') return 'goal';
  if (unit !== null && recurringUnit.test(unit)) return 'norm';
  if (reaching.test(phrase)) return 'goal';
  return marked ? 'norm' : 'programme';
}
