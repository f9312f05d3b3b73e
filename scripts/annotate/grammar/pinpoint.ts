/**
 * Places inside a document: 第八条第二款 · 第十九、二十条 · 前款 · 附件1 · 专栏2 · 表1.
 *
 * The units 编 章 节 条 款 项 目 and their order are those of 立法法, article 65.
 */
import { matchesIn } from '../../tree/matches.ts';
import { chineseValue } from './numeral.ts';

export type PlaceUnit =
  | '编' | '章' | '节' | '条' | '款' | '项'
  | '附件' | '附表' | '附图' | '附录' | '专栏' | '表' | '图'; // prettier-ignore

export interface Place {
  /** Indexes into the text; `end` is exclusive. */
  start: number;
  end: number;
  /** As it would be printed alone: 第二十三条 of 第二十二、二十三条. */
  text: string;
  unit: PlaceUnit;
  /** Null where the place is named by position (前款, 本条) or has no number (附件). */
  number: number | null;
  /** -1: the one before (前款); 0: this one (本条); null: named by number. */
  relative: -1 | 0 | null;
  /** The paragraph of an article: 二 of 第八条第二款. */
  paragraph: number | null;
}

const numeral = '[0-9〇零一二三四五六七八九十百]';
/** What a heading or a paragraph is labelled by: 专栏1 · 附件2： · 表3 · 【专栏2】 */
export const namedLabel =
  /^(?<bracket>[【〔［[]?)(?<unit>附件|附表|附图|附录|专栏|表|图)(?<number>[0-9〇一二三四五六七八九十]{0,3})/u;
/** 第八条 · 第三章 · 第十九、二十条 · 第三条至第五条; then 之一, 第二款, 第（三）项. */
const numbered = new RegExp(
  `第(${numeral}{1,6})((?:[、和至及](?!第)${numeral}{1,6}){0,12})([编章节条])(?:之${numeral})?` +
    `(?:第(${numeral}{1,3})款)?(?:第[（(]?${numeral}{1,3}[）)]?项)?`,
  'gu',
);
/** After 条: 第一条战线 · 第二条生产线 · 第三条道路 are not places; 第一节课 · 第三节点 neither. */
const otherwise = /^(?:[^，。；、]{0,3}?(?:战线|线|道路|路|街|河|渠|跑道|赛道|产线)|课|点|能|约)/u;
/** 前款 · 前两款 · 前条 · 本条第一款 · 上款; not 目前条件, 提前款项, 以前条. */
const relative = new RegExp(
  `(?<![目提当以之日空跟支眼])(前|上|本)(?:述)?([一二两三几]?)([条款章节项])(?!件|项|例|理|令|目|行|点)(?:第(${numeral}{1,3})款)?(?:第[（(]?${numeral}{1,3}[）)]?项)?`,
  'gu',
);
/** 附件1 · 附件13.2 · 附件：… · （见附件） · 附表2 · 专栏1; the number of 附件1：省级…清单 stops before the colon. */
const attached = new RegExp(
  `(附件|附表|附图|附录|专栏)(${numeral}{1,3}(?:[.-][0-9]{1,2}(?![0-9年.]))?)?`,
  'gu',
);
/** 表1 · 图2 · 表3-1, after a sign or 见, 如, 详见; not 代表1名, 列表1, 意图1. */
const figured =
  /(?<=[见如由按，；：、“（(【])([表图])([0-9]{1,2}(?:[-.][0-9]{1,2})?|[一二三四五六七八九十]{1,2})(?![0-9个名人项次张本套])/gu;
/** 附件 without a number is a place only where it is pointed at: 见附件 · （附件） */
const pointing = /(?:见|[（(])$/u;

/** The places that a text names, in order. A bare 第X条 may belong to this document or to one named before it. */
export function findPlaces(text: string): Place[] {
  const places: Place[] = [];
  for (const match of matchesIn(text, numbered)) {
    const [whole, first = '', more = '', unit = '', paragraph] = match;
    const end = match.index + whole.length;
    if (otherwise.test(text.slice(end, end + 6))) continue;
    const kind = unit as PlaceUnit;
    const numbers = [first, ...more.split(/[、和至及]/u).filter(Boolean)];
    let at = match.index;
    for (const [index, words] of numbers.entries()) {
      const last = index === numbers.length - 1;
      const width = (index === 0 ? 1 : 0) + words.length;
      const stop = last ? end : at + width;
      places.push({
        start: at,
        end: stop,
        text: last && index === 0 ? whole : `第${words}${unit}`,
        unit: kind,
        number: numberOf(words),
        relative: null,
        paragraph: last && paragraph !== undefined ? numberOf(paragraph) : null,
      });
      at += width + 1;
    }
  }
  for (const match of matchesIn(text, relative)) {
    const [whole, which = '', , unit = '', paragraph] = match;
    if (which === '本' && unit === '项') continue;
    places.push({
      start: match.index,
      end: match.index + whole.length,
      text: whole,
      unit: unit as PlaceUnit,
      number: null,
      relative: which === '本' ? 0 : -1,
      paragraph: paragraph === undefined ? null : numberOf(paragraph),
    });
  }
  for (const match of matchesIn(text, attached)) {
    const [whole, unit = '', words] = match;
    if (
      words === undefined &&
      !pointing.test(text.slice(Math.max(0, match.index - 1), match.index))
    )
      continue;
    places.push(named(match.index, whole, unit, words));
  }
  for (const match of matchesIn(text, figured)) {
    const [whole, unit = '', words] = match;
    places.push(named(match.index, whole, unit, words));
  }
  return places.sort((a, b) => a.start - b.start);
}

function named(start: number, whole: string, unit: string, words: string | undefined): Place {
  return {
    start,
    end: start + whole.length,
    text: whole,
    unit: unit as PlaceUnit,
    number: words === undefined ? null : numberOf(words),
    relative: null,
    paragraph: null,
  };
}

/** 8 · 十九 · 3-1 (its first part) */
export function numberOf(words: string): number | null {
  const figures = /^[0-9]+/u.exec(words);
  return figures ? Number(figures[0]) : chineseValue(words);
}
