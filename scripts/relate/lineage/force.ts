/** How strictly a phrase binds, whom, and what it leaves out: what makes a clause another one though its words are the same. */

/**
 * Grades of obligation, by the form that states them. Of one grade one word is as good as another: 鼓励 and 支持 bind alike.
 */
const grades: readonly (readonly [grade: string, words: RegExp])[] = [
  // 应当公开 · 不得少于; not 应急, 应用, 反应
  ['must', /必须|不得|务必|严禁|须|确保|应当|(?<![反相对适])应(?![急用对届聘邀答有])/gu],
  // 要全覆盖设置 · 要加强; only where a phrase begins with it: 需要, 主要 and 重要 order nothing
  ['must', /^要(?!求|素|点|件)/gu],
  // 鼓励各地探索 · 引导资金投向; not 支持系统, 社会支持网络
  [
    'encouraged',
    /鼓励|倡导|提倡|探索|(?<!社会)支持(?!系统|网络|体系|服务|力度|政策|计划)|引导(?!性|作用)/gu,
  ],
  // 力争到2025年 · 争取用两年
  ['aimed at', /力争|争取|力求/gu],
  // 原则上 · 一般按1-3年 · 有条件的地区 · 在条件成熟时 · 可以通过
  [
    'conditional',
    /原则上|一般(?=[按不由以应为在])|有条件的?|具备条件|条件成熟|条件允许|可以|(?<![许认])可(?=[由在按将统适从以])|逐步|酌情|视情/gu,
  ],
];

/** 大力推进 · 积极探索 · 大幅提升: how hard a thing is to be driven, or how far it is to go. */
const zeal = /大力|积极(?!分子)|着力|全力|努力|切实|认真|加快|大幅|明显|显著|充分|有效|深入/gu;

/** Grades that a phrase states, in the order of the list. */
function gradesIn(phrase: string): string {
  const found = grades.flatMap(([grade, words]) => (phrase.search(words) === -1 ? [] : [grade]));
  return [...new Set(found)].join();
}

/** Two phrases that state another grade of obligation. */
export function bindsOtherwise(source: string, later: string): boolean {
  return gradesIn(source) !== gradesIn(later);
}

/** A place in which all that differs is an adverb of zeal that only one has: 大力推进 made 推进. */
export function drivesHarder(gone: string, come: string): boolean {
  return (gone === '') !== (come === '') && (gone + come).replace(zeal, '') === '';
}

/** Words that only say how strictly: 鼓励、支持、 */
export function onlyGrades(words: string): boolean {
  const rest = grades.reduce((text, [, pattern]) => text.replace(pattern, ''), words);
  return rest.replace(zeal, '').replace(/[、，和并]/gu, '') === '';
}

/** 除三州地区外 · 除法律另有规定以外 · 偏远乡镇除外; not 消除, 解除 */
const exception =
  /(?<![消解拆排扣清免])除[^，。；、]{1,24}(?:外|以外|之外)|[^，。；（]{1,16}除外/gu;

/** Exceptions that a phrase makes, each with its words. */
export function exceptionsIn(phrase: string): string[] {
  return phrase.match(exception) ?? [];
}

/**
 * 承担省级试点任务的县（区） · 有条件的市（州）和部门: whoever meets a description, named before a comma as those who act.
 */
const described =
  /的(?:各)?(?:[市县区州]（[^（）]{1,6}）|市县|地区|地方|部门|单位)(?:[和、](?:各)?(?:地区|地方|部门|单位))?，?$/u;

export function namesActors(phrase: string): boolean {
  return described.test(phrase);
}
