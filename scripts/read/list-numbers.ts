/** The numbers of automatic lists, counted as Word counts: one count for each list, levels under levels. */
import { formatNumber } from './number-formats.ts';

export interface ListLevel {
  start: number;
  /** By its name in ST_NumberFormat (ECMA-376, 17.18.59). */
  format: string;
  /** `（%1）`: %1 is the number of the first level. */
  text: string;
  /** Nothing stands between the number and the words. */
  joined: boolean;
  /** Numbers of the levels above are shown in Arabic figures. */
  legal: boolean;
  /** The level whose number starts this one anew, counted from 1; 0: none does. Null: any above. */
  restart: number | null;
}

/** A use of a list: those of one abstract list count on together. */
export interface ListInstance {
  abstract: string;
  /** Level → the number that this list starts with. */
  starts: ReadonlyMap<number, number>;
  /** Levels that differ from those of the abstract list. */
  levels: ReadonlyMap<number, ListLevel>;
}

export const deepestLevel = 8;
// %1 · %9
const placeholder = /%([1-9])/g;

export class ListNumbers {
  readonly #abstracts: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>;
  readonly #instances: ReadonlyMap<string, ListInstance>;
  /** Abstract list → the last number of each level. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #startedInstances = new Set<string>();

  constructor(
    abstracts: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>,
    instances: ReadonlyMap<string, ListInstance>,
  ) {
    this.#abstracts = abstracts;
    this.#instances = instances;
  }

  /**
   * The number of a paragraph with what stands after it; empty if it shows none. Call it once for each, in order.
   *
   * @param id of a {@link ListInstance}
   * @param at the level, from 0
   */
  next(id: string, at: number): string {
    const instance = this.#instances.get(id);
    if (!instance) return '';
    const levels = this.#abstracts.get(instance.abstract);
    const levelAt = (i: number): ListLevel | undefined => instance.levels.get(i) ?? levels?.get(i);
    const level = levelAt(at);
    if (!level) return '';
    const counters = this.#count(id, instance, at, levelAt);
    if (level.format === 'bullet' || level.format === 'none') return '';
    const label = level.text.replace(placeholder, (_, digit: string) => {
      const i = Number(digit) - 1;
      const format = level.legal && i < at ? 'decimal' : (levelAt(i)?.format ?? 'decimal');
      return formatNumber(counters[i] ?? levelAt(i)?.start ?? 1, format);
    });
    return label + (level.joined || /[\p{P}\p{Z}]$/u.test(label) ? '' : ' ');
  }

  /** Counts a paragraph of a level; what is deeper starts anew. */
  #count(
    id: string,
    { abstract, starts }: ListInstance,
    at: number,
    levelAt: (i: number) => ListLevel | undefined,
  ): (number | undefined)[] {
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    if (!this.#startedInstances.has(id)) {
      this.#startedInstances.add(id);
      // a list with a start of its own begins anew; one without goes on with the numbers of its kin
      for (const [level, start] of starts) counters[level] = start - 1;
    }
    const last = counters[at];
    counters[at] = last === undefined ? (levelAt(at)?.start ?? 1) : last + 1;
    for (let deeper = at + 1; deeper <= deepestLevel; deeper += 1) {
      const restart = levelAt(deeper)?.restart ?? null;
      if (restart === null || (restart !== 0 && at < restart)) counters[deeper] = undefined;
    }
    return counters;
  }
}
