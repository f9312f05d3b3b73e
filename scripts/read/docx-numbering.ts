/** The numbers that Word keeps outside the text: 一、 （一） 1. from numbering.xml and styles.xml, counted as Word counts. */
import { formatNumber } from './number-formats.ts';
import { childAt, childrenOf, isOn, valueAt, type XmlElement } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** `（%1）`: %1 is the number of the first level. */
  text: string;
  suffix: string;
  /** Numbers of the levels above are shown in Arabic figures. */
  legal: boolean;
  /** The level whose number starts this one anew, counted from 1; 0: none does. Null: any above. */
  restart: number | null;
  style: string | null;
}

interface Instance {
  abstract: string;
  /** Level → the number that this list starts with. */
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

const deepestLevel = 8;
const deepestStyle = 20;
// %1 · %9
const placeholder = /%([1-9])/g;

export class Numbering {
  readonly #abstracts = new Map<string, Map<number, Level>>();
  readonly #instances = new Map<string, Instance>();
  readonly #styles = new Map<string, XmlElement>();
  /** Abstract list → the last number of each level. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #startedInstances = new Set<string>();

  constructor(numbering: XmlElement | null, styles: XmlElement | null) {
    for (const style of childrenOf(styles, 'style')) {
      const id = style.attributes.styleId;
      if (id !== undefined) this.#styles.set(id, style);
    }
    const links = new Map<string, string>();
    const linked = new Map<string, string>();
    for (const list of childrenOf(numbering, 'abstractNum')) {
      const id = list.attributes.abstractNumId ?? '';
      this.#abstracts.set(id, levelsOf(list));
      const to = valueAt(list, 'numStyleLink');
      if (to !== null) links.set(id, to);
      const from = valueAt(list, 'styleLink');
      if (from !== null) linked.set(from, id);
    }
    for (const num of childrenOf(numbering, 'num')) {
      const named = valueAt(num, 'abstractNumId') ?? '';
      const style = links.get(named);
      const abstract = (style === undefined ? undefined : linked.get(style)) ?? named;
      const instance: Instance = { abstract, starts: new Map(), levels: new Map() };
      for (const override of childrenOf(num, 'lvlOverride')) {
        const level = integer(override.attributes.ilvl, 0);
        const start = valueAt(override, 'startOverride');
        if (start !== null) instance.starts.set(level, integer(start, 1));
        const own = childAt(override, 'lvl');
        if (own) instance.levels.set(level, levelOf(own));
      }
      this.#instances.set(num.attributes.numId ?? '', instance);
    }
  }

  /** The number of a paragraph with what stands after it; empty if it has none. Call it once for each, in order. */
  labelOf(properties: XmlElement | null): string {
    const style = valueAt(properties, 'pStyle');
    const own = childAt(properties, 'numPr');
    const inherited = this.#numberingOfStyle(style);
    const id = valueAt(own, 'numId') ?? inherited?.id ?? null;
    if (id === null || id === '0') return '';
    const instance = this.#instances.get(id);
    if (!instance) return '';
    const levels = this.#abstracts.get(instance.abstract) ?? new Map<number, Level>();
    const ofStyle = [...levels].find(([, level]) => style !== null && level.style === style)?.[0];
    const at = Math.min(
      integer(valueAt(own, 'ilvl') ?? inherited?.level ?? undefined, ofStyle ?? 0),
      deepestLevel,
    );
    const levelAt = (i: number): Level | undefined => instance.levels.get(i) ?? levels.get(i);
    const level = levelAt(at);
    if (!level) return '';
    const counters = this.#count(id, instance, at, levelAt);
    if (level.format === 'bullet' || level.format === 'none') return '';
    const label = level.text.replace(placeholder, (_, digit: string) => {
      const i = Number(digit) - 1;
      const format = level.legal && i < at ? 'decimal' : (levelAt(i)?.format ?? 'decimal');
      return formatNumber(counters[i] ?? levelAt(i)?.start ?? 1, format);
    });
    return label + (level.suffix === 'nothing' || /[\p{P}\p{Z}]$/u.test(label) ? '' : ' ');
  }

  /** Counts a paragraph of a level; what is deeper starts anew. */
  #count(
    id: string,
    { abstract, starts }: Instance,
    at: number,
    levelAt: (i: number) => Level | undefined,
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

  #numberingOfStyle(id: string | null): { id: string; level: string | null } | null {
    let at = id;
    for (let depth = 0; at !== null && depth < deepestStyle; depth += 1) {
      const style: XmlElement | null = this.#styles.get(at) ?? null;
      const found = childAt(style, 'pPr', 'numPr');
      const numId = valueAt(found, 'numId');
      if (numId !== null) return { id: numId, level: valueAt(found, 'ilvl') };
      at = valueAt(style, 'basedOn');
    }
    return null;
  }
}

function levelsOf(list: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(list, 'lvl').map((level) => [integer(level.attributes.ilvl, 0), levelOf(level)]),
  );
}

function levelOf(level: XmlElement): Level {
  const restart = valueAt(level, 'lvlRestart');
  return {
    start: integer(valueAt(level, 'start') ?? undefined, 1),
    format: valueAt(level, 'numFmt') ?? 'decimal',
    text: valueAt(level, 'lvlText') ?? '',
    suffix: valueAt(level, 'suff') ?? 'tab',
    legal: isOn(childAt(level, 'isLgl')),
    restart: restart === null ? null : integer(restart, 0),
    style: valueAt(level, 'pStyle'),
  };
}

function integer(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isFinite(number) ? number : otherwise;
}
