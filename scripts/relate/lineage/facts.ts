/** What in a phrase decides: figures, dates, words of duty, of extent, of level. */

/** 2025年底 · 2021年至2023年 · “十四五”末 */
const date =
  /\d{4}年(?:\d{1,2}月)?(?:底|末|前)?|“?[十一二三四五六]{2,3}五”?(?:时期|期间|末|期末)|每年|年底/gu;
/** 12.4万人 · 83.2% · 500元/人·月 · 三百人 */
const quantity =
  /\d[\d,.]*(?:[—～~-]\d[\d,.]*)?[十百千万亿]*(?:%|‰|[名个人家支所次元年月天岁项户件场张])?(?:\/\p{Script=Han}{1,2})*|[一二三四五六七八九十百千万两]{2,8}[名个人家支所次元年户件场张]/gu;

/** 力争2025年 · 有条件的地区: what makes a statement say less. */
const hedges = [
  '力争',
  '争取',
  '努力',
  '鼓励',
  '支持',
  '引导',
  '探索',
  '倡导',
  '有条件的',
  '具备条件的',
  '逐步',
  '原则上',
  '可以',
];
const extents = [
  '户籍',
  '常住',
  '普遍',
  '全覆盖',
  '全面',
  '部分',
  '所有',
  '重点',
  '各类',
  '以上',
  '以下',
  '左右',
  '基本',
];
/** 省级 · 全市 · 我省 · 省委 · 市、县 */
const level = /(?:全|我|本|各)(?:国|省|区|市|州|县)|[国省市州县区](?:级|委|政府|内|直)?|中央/gu;
/** 民政局 · 组织部 · 市级有关部门. 培训格局, 厅际会议 and 政府购买 name nobody. */
const body =
  /\p{Script=Han}{1,10}(?:部门|委员会|(?<![格布结大])局(?![面限])|(?<![大餐客])厅(?!际)|组织部|宣传部|政府(?!购买)|联合会)/gu;
/** 省委全会强调 · 党的十九届五中全会指出 */
const speaker = /(?:强调|指出|要求|提出|明确)[，,：:“]?$/u;
const marks = /[，。；：、“”‘’（）()《》\s]+/gu;

/** 《民政事业发展第十四个五年规划》: figures in the title of a document are its name. */
const title = /《[^《》]*》/gu;

export function datesIn(text: string): string[] {
  return text.replace(title, ' ').match(date) ?? [];
}

export function quantitiesIn(text: string): string[] {
  return text.replace(title, ' ').replace(date, ' ').match(quantity) ?? [];
}

/** Words that soften, in the order of the list. */
export function hedgesIn(text: string): string[] {
  return hedges.filter((word) => text.includes(word));
}

export function extent(text: string): string {
  return extents.filter((word) => text.includes(word)).join();
}

/** What is left without words of level; empty if there was nothing else. */
export function withoutLevel(text: string): string {
  return text.replace(level, '').replace(marks, '');
}

export function withoutMarks(text: string): string {
  return text.replace(marks, '');
}

export function bodiesIn(text: string): string[] {
  return text.match(body) ?? [];
}

export function namesSpeaker(text: string): boolean {
  return speaker.test(text);
}
