/** Sums for many places, most of which stay empty. */
export interface Tally {
  add: (place: number, amount: number) => void;
  of: (place: number) => number;
  /** Places with at least so much, in ascending order. */
  from: (least: number) => number[];
}

/** Up to so many places, 32 MB, an array is faster; beyond, only what is not empty is kept. */
const mostDense = 2 ** 22;

export function tally(places: number): Tally {
  return places <= mostDense ? denseTally(places) : sparseTally();
}

function denseTally(places: number): Tally {
  const sums = new Float64Array(places);
  return {
    add(place, amount) {
      sums[place] = (sums[place] ?? 0) + amount;
    },
    of: (place) => sums[place] ?? 0,
    from(least) {
      const found: number[] = [];
      for (let place = 0; place < places; place += 1)
        if ((sums[place] ?? 0) >= least) found.push(place);
      return found;
    },
  };
}

export function sparseTally(): Tally {
  const sums = new Map<number, number>();
  return {
    add: (place, amount) => void sums.set(place, (sums.get(place) ?? 0) + amount),
    of: (place) => sums.get(place) ?? 0,
    from: (least) =>
      [...sums].flatMap(([place, sum]) => (sum >= least ? [place] : [])).sort((a, b) => a - b),
  };
}
