/** The numbers that Word keeps outside the text: 一、 （一） 1. from numbering.xml and styles.xml. */
import { deepestLevel, ListNumbers, type ListInstance, type ListLevel } from './list-numbers.ts';
import { childAt, childrenOf, isOn, valueAt, type XmlElement } from './xml.ts';

interface Level extends ListLevel {
  style: string | null;
}

const deepestStyle = 20;

export class Numbering {
  readonly #abstracts = new Map<string, Map<number, Level>>();
  readonly #instances = new Map<string, ListInstance>();
  readonly #styles = new Map<string, XmlElement>();
  readonly #numbers = new ListNumbers(this.#abstracts, this.#instances);

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
      const starts = new Map<number, number>();
      const levels = new Map<number, ListLevel>();
      for (const override of childrenOf(num, 'lvlOverride')) {
        const level = integer(override.attributes.ilvl, 0);
        const start = valueAt(override, 'startOverride');
        if (start !== null) starts.set(level, integer(start, 1));
        const own = childAt(override, 'lvl');
        if (own) levels.set(level, levelOf(own));
      }
      this.#instances.set(num.attributes.numId ?? '', { abstract, starts, levels });
    }
  }

  /** The number of a paragraph with what stands after it; empty if it has none. Call it once for each, in order. */
  labelOf(properties: XmlElement | null): string {
    const style = valueAt(properties, 'pStyle');
    const own = childAt(properties, 'numPr');
    const inherited = this.#numberingOfStyle(style);
    const id = valueAt(own, 'numId') ?? inherited?.id ?? null;
    const instance = id === null || id === '0' ? undefined : this.#instances.get(id);
    if (id === null || !instance) return '';
    const levels = this.#abstracts.get(instance.abstract) ?? new Map<number, Level>();
    const ofStyle = [...levels].find(([, level]) => style !== null && level.style === style)?.[0];
    const at = integer(valueAt(own, 'ilvl') ?? inherited?.level ?? undefined, ofStyle ?? 0);
    return this.#numbers.next(id, Math.min(at, deepestLevel));
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
    joined: valueAt(level, 'suff') === 'nothing',
    legal: isOn(childAt(level, 'isLgl')),
    restart: restart === null ? null : integer(restart, 0),
    style: valueAt(level, 'pStyle'),
  };
}

function integer(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isFinite(number) ? number : otherwise;
}
