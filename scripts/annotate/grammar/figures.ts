/** Numerals that belong together with the unit they share: 2～8个, 100、300、500元/人·月, 4:3:2:1, 2000余人. */
import { numeralAt, tidy, type Numeral } from './numeral.ts';
import { unitAt } from './unit.ts';

export type FiguresForm = 'single' | 'range' | 'steps' | 'ratio';

export interface Figures {
  end: number;
  /** In base units; a range, steps or a ratio is a list. */
  value: number | number[];
  unit: string | null;
  form: FiguresForm;
  /** 余, 多: more than the value. */
  more: boolean;
}

/** 2000余人 · 8000多个 · 60余万元 */
const moreThan = /[余多](?=[万亿\p{Script=Han}])/uy;
/** 2～8个 · 1-2个 · 3至5个 · 10%—15% */
const rangeMark = /(?:[-–—－~～〜∼]{1,2}|至|到)/uy;
/** 100、300、500元 · 100/300/500元 */
const stepMark = /[、/]/uy;
/** 1:4 · 4∶3∶2∶1 */
const ratioMark = /[:：∶]/uy;
/** 8:30 · 17：00 */
const timeOfDay = /^[0-9]{1,2}[:：][0-5][0-9]$/u;
const ratioWord = /(?:比例?|按|配备|不低于|不少于|达到|达|为)$/u;

/** Lists of figures are short; a longer one is an enumeration, and is not looked through to its end. */
const longest = 10;

/** @returns null where the numerals are no quantity: a time of day, a span of labels. */
export function figuresAt(text: string, first: Numeral): Figures | null {
  const own = unitAfter(text, first);
  const end = first.end + own.width;
  const value = first.value ?? 0;
  if (own.unit === null) {
    const more = moreAt(text, end, value);
    if (more) return more;
    const ratio = joined(text, first, end, ratioMark, 'ratio');
    if (ratio) {
      const time = timeOfDay.test(text.slice(first.start, ratio.end));
      return time && !ratioWord.test(text.slice(Math.max(0, first.start - 3), first.start))
        ? null
        : ratio;
    }
  }
  const range = joined(text, first, end, rangeMark, 'range');
  if (range) return range.unit === null ? null : withScale(text, range);
  if (own.unit === null && first.form === 'arabic') {
    const steps = joined(text, first, end, stepMark, 'steps');
    if (steps?.unit != null) return steps;
    const fraction = fractionAt(text, first);
    if (fraction) return fraction;
  }
  return { end, value, unit: own.unit, form: 'single', more: false };
}

function joined(
  text: string,
  first: Numeral,
  end: number,
  mark: RegExp,
  form: FiguresForm,
): Figures | null {
  const values = [first.value ?? 0];
  let at = end;
  let unit: string | null = null;
  while (values.length < longest) {
    mark.lastIndex = at;
    const join = mark.exec(text);
    if (!join) break;
    const next = numeralAt(text, at + join[0].length);
    if (next?.value == null) break;
    values.push(next.value);
    const tail = form === 'ratio' ? { unit: null, width: 0 } : unitAfter(text, next);
    at = next.end + tail.width;
    unit = tail.unit;
    if (form === 'range' || unit !== null) break;
  }
  return values.length > 1 ? { end: at, value: values, unit, form, more: false } : null;
}

/** 1—2万元: the multiplier stands once, and is meant for both. */
function withScale(text: string, range: Figures): Figures {
  const [from = 0, to = 0] = range.value as number[];
  const sign = text[range.end - (range.unit?.length ?? 0) - 1];
  const scale = sign === '万' ? 1e4 : sign === '亿' ? 1e8 : sign === '千' ? 1e3 : 1;
  return from < to / 50 && scale > 1 ? { ...range, value: [tidy(from * scale), to] } : range;
}

function moreAt(text: string, end: number, value: number): Figures | null {
  moreThan.lastIndex = end;
  if (!moreThan.test(text)) return null;
  const scale = text.startsWith('万亿', end + 1)
    ? { factor: 1e12, width: 2 }
    : text[end + 1] === '万'
      ? { factor: 1e4, width: 1 }
      : text[end + 1] === '亿'
        ? { factor: 1e8, width: 1 }
        : { factor: 1, width: 0 };
  const at = end + 1 + scale.width;
  const unit = unitAt(text, at);
  if (unit === null) return null;
  return {
    end: at + unit.length,
    value: tidy(value * scale.factor),
    unit,
    form: 'single',
    more: true,
  };
}

/** 1/3 · 2/3; not 100/300/500元 and not 1/3班. */
function fractionAt(text: string, first: Numeral): Figures | null {
  if (text[first.end] !== '/') return null;
  const below = numeralAt(text, first.end + 1);
  if (below?.value == null || (first.value ?? 0) >= below.value || below.value > 10) return null;
  if (/[0-9/]/u.test(text[below.end] ?? '')) return null;
  const value = tidy((first.value ?? 0) / below.value);
  return { end: below.end, value, unit: null, form: 'single', more: false };
}

function unitAfter(text: string, numeral: Numeral): { unit: string | null; width: number } {
  if (numeral.unit !== null) return { unit: numeral.unit, width: 0 };
  const unit = unitAt(text, numeral.end);
  if (unit === null && /[万亿]/u.test(text[numeral.end - 1] ?? '')) {
    people.lastIndex = numeral.end;
    if (people.test(text)) return { unit: '人', width: 0 };
  }
  return { unit, width: unit?.length ?? 0 };
}

/** 12.6万|农村贫困人口 · 30万|农民工: people are counted without a measure word */
const people =
  /[\p{Script=Han}]{0,6}?(?:人口|群众|农民|职工|居民|学生|老年人|残疾人|劳动力|毕业生|移民|妇女|儿童)/uy;
