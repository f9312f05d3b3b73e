/**
 * Which numbering scheme stands inside which: read from the document itself. A scheme that begins again at one between two
 * neighbouring numbers of another stands inside it; where nothing is seen, the usual order holds (GB/T 9704 §7.3.3).
 */
import { schemes, type Label, type Scheme } from './labels.ts';

/** 编 章 节 条: their order is the law's (立法法 §65). */
const statutory: ReadonlySet<Scheme> = new Set(['part', 'chapter', 'section', 'article']);

/** The schemes of a sequence of labels, outermost first. */
export function schemeOrder(labels: readonly Pick<Label, 'scheme' | 'number'>[]): Scheme[] {
  const used = [...new Set(labels.map((label) => label.scheme))];
  const inside = new Map<string, number>();
  // for each scheme a: the schemes that began at one since its latest number
  const since = new Map<Scheme, { number: number; began: Set<Scheme> }>();
  for (const { scheme, number } of labels) {
    const own = since.get(scheme);
    if (own && number === own.number + 1) {
      for (const inner of own.began) {
        const key = `${scheme}>${inner}`;
        inside.set(key, (inside.get(key) ?? 0) + 1);
      }
    }
    for (const [outer, state] of since) {
      if (outer !== scheme && number === 1) state.began.add(scheme);
    }
    since.set(scheme, { number, began: new Set() });
  }
  const before = (a: Scheme, b: Scheme): number => {
    // articles are numbered through all sections, which is no sign that sections stand inside them
    if (statutory.has(a) && statutory.has(b)) return schemes.indexOf(a) - schemes.indexOf(b);
    const seen = (inside.get(`${a}>${b}`) ?? 0) - (inside.get(`${b}>${a}`) ?? 0);
    return seen !== 0 ? -seen : schemes.indexOf(a) - schemes.indexOf(b);
  };
  // insertion by pairs: the evidence need not be transitive, so no comparison sort
  const order: Scheme[] = [];
  for (const scheme of used.sort((a, b) => schemes.indexOf(a) - schemes.indexOf(b))) {
    let at = order.length;
    while (at > 0 && before(scheme, order[at - 1] as Scheme) < 0) at -= 1;
    order.splice(at, 0, scheme);
  }
  return order;
}
