/**
 * What a reference points at inside its own notice: the notice itself, or one of its headings, paragraphs, tables and
 * attachments. The parser is grammar/reference.ts; links to other notices are made in link.ts.
 */
import type { Clause } from '../tree/clause.ts';
import { namedLabel, numberOf, type Place, type PlaceUnit } from './grammar/pinpoint.ts';
import { TitleIndex } from './grammar/title-match.ts';

/** How the label of a heading is formed: （一） is what 第一条 stands for where a notice has no articles. */
type LabelForm = PlaceUnit | '（一）' | '一、' | '1.';

interface Point {
  id: string;
  number: number | null;
  /** Index of its clause. */
  at: number;
}

/** 第八条 · 第三章 */
const numberedLabel = /^第([0-9〇零一二三四五六七八九十百]{1,6})(编|章|节|条)/u;
const plainLabels = [
  /** （一） · (十二) */
  ['（一）', /^[（(]([〇一二三四五六七八九十百]{1,4})[）)]/u],
  /** 一、 · 十二、 */
  ['一、', /^([〇一二三四五六七八九十百]{1,4})、/u],
  /** 1. · 12． · 3、 */
  ['1.', /^([0-9]{1,3})[.．、]/u],
] as const;
/** A paragraph that is an attachment's own label is short: 附件1 · 附件2：职责清单 */
const longestLabel = 40;

/** The addressable places of one notice. */
export class Outline {
  readonly #clauses: readonly Clause[];
  readonly #points = new Map<LabelForm, Point[]>();
  readonly #numbers = new Map<string, Point[]>();
  /** Paragraphs right under a heading, the 款 of an article: heading id → provisions. */
  readonly #paragraphs = new Map<string, Point[]>();
  readonly #formOf = new Map<string, LabelForm>();
  #titles: TitleIndex<string> | null = null;
  /** The form of numbering that runs through the whole notice; undefined until it is asked for. */
  #running: LabelForm | null | undefined;
  #attachmentList: string | null = null;

  constructor(clauses: readonly Clause[]) {
    this.#clauses = clauses;
    for (const [at, clause] of clauses.entries()) this.#add(clause, at);
  }

  #add(clause: Clause, at: number): void {
    const { text, provision: id, role, kind } = clause;
    if (kind === 'row') return;
    if (role === 'attachment list') {
      this.#attachmentList ??= id;
      return;
    }
    const label = labelOf(text, kind === 'heading');
    if (label) {
      const point = { id, at, number: label.number };
      put(this.#points, label.form, point);
      put(this.#numbers, `${label.form} ${label.number ?? ''}`, point);
      this.#formOf.set(id, label.form);
    }
    const under = clause.headings.at(-1)?.id;
    if (kind === 'provision' && under !== undefined)
      put(this.#paragraphs, under, { id, at, number: null });
  }

  /** The part of this notice that has a title: one of several plans in one notice, an attachment. */
  titled(title: string): string | null {
    this.#titles ??= this.#indexTitles();
    const found = this.#titles.find(title);
    return found?.likeness === 'same' ? found.named : null;
  }

  #indexTitles(): TitleIndex<string> {
    const titles = new TitleIndex<string>();
    for (const { text, provision, role, kind } of this.#clauses)
      if (role === 'title' || role === 'subtitle' || (kind === 'heading' && text.length >= 6))
        titles.add(text, provision);
    return titles;
  }

  /** The id that a place names; null where there is none. `at` is the index of the clause that names it. */
  anchorOf(place: Place, at: number): string | null {
    if (place.relative !== null) return this.#relative(place, at);
    if (place.number === null)
      return this.#points.get(place.unit)?.[0]?.id ?? this.#listed(place.unit);
    const point = this.#numbered(place.unit, place.number, at);
    if (!point) return this.#listed(place.unit);
    return this.#paragraph(point.id, place.paragraph);
  }

  /** An attachment that the file does not hold is at least named in its list of attachments. */
  #listed(unit: PlaceUnit): string | null {
    return unit === '附件' ? this.#attachmentList : null;
  }

  #paragraph(id: string, number: number | null): string {
    return (number === null ? null : this.#paragraphs.get(id)?.[number - 1]?.id) ?? id;
  }

  #numbered(unit: PlaceUnit, number: number, at: number): Point | null {
    const form = unit === '条' && !this.#points.has('条') ? this.#runningForm() : unit;
    const same = this.#numbers.get(`${form ?? ''} ${number}`) ?? [];
    // a 节 counts within its chapter, a 条 within its plan: the last one before, else the next
    return lastBefore(same, at + 1) ?? same[0] ?? null;
  }

  /** Only a numbering that runs through the whole notice can be cited by number alone, as 第十九条 for （十九）. */
  #runningForm(): LabelForm | null {
    if (this.#running !== undefined) return this.#running;
    const running = plainLabels.find(([form]) => {
      const all = this.#points.get(form) ?? [];
      return all.length > 1 && new Set(all.map((point) => point.number)).size === all.length;
    });
    this.#running = running?.[0] ?? null;
    return this.#running;
  }

  #relative(place: Place, at: number): string | null {
    const headings = this.#clauses[at]?.headings ?? [];
    const formed = (unit: LabelForm): string | null =>
      headings.findLast((heading) => this.#formOf.get(heading.id) === unit)?.id ?? null;
    if (place.unit === '款' || place.unit === '项') {
      const article = formed('条') ?? headings.at(-1)?.id;
      const paragraphs = article === undefined ? [] : (this.#paragraphs.get(article) ?? []);
      return lastBefore(paragraphs, at)?.id ?? null;
    }
    const mine = formed(place.unit);
    if (place.relative === 0)
      return this.#paragraph(mine ?? headings.at(-1)?.id ?? '', place.paragraph) || null;
    const siblings = this.#points.get(place.unit) ?? [];
    const current = lastBefore(siblings, at + 1);
    return (current ? lastBefore(siblings, current.at)?.id : null) ?? null;
  }
}

function labelOf(
  text: string,
  heading: boolean,
): { form: LabelForm; number: number | null } | null {
  const named = heading || text.startsWith('附') ? namedLabel.exec(text)?.groups : undefined;
  if (named && (heading || (text.startsWith('附') && text.length < longestLabel)))
    return { form: named.unit as PlaceUnit, number: named.number ? numberOf(named.number) : null };
  if (!heading) return null;
  const numbered = numberedLabel.exec(text);
  if (numbered) return { form: numbered[2] as PlaceUnit, number: numberOf(numbered[1] ?? '') };
  for (const [form, pattern] of plainLabels) {
    const match = pattern.exec(text);
    if (match) return { form, number: numberOf(match[1] ?? '') };
  }
  return null;
}

/** The last point whose clause comes before `at`; points are in the order of the text. */
function lastBefore(points: readonly Point[], at: number): Point | null {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return points[low - 1] ?? null;
}

function put<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
