/** Whether the regions of a row can be compared, and in words why not. */
import type { ComparisonRow, Statement } from './comparison.ts';
import type { Region } from './notice.ts';
import { isShare, plainUnit } from './plain-unit.ts';

type Comparability = Pick<ComparisonRow, 'comparable' | 'note'>;
type Level = ComparisonRow['comparable'];

/** What a region is compared by: its targets and norms, or its baselines where it has nothing else. */
interface Side {
  region: string;
  statements: Statement[];
  /** A figure stands beside them, of how things are. */
  counted: boolean;
}

interface Finding {
  level: Level;
  note: string;
  /** Not worth a word beside something graver. */
  aside?: true;
}

/** From nothing in the way of comparing to everything. */
const levels: readonly Level[] = ['yes', 'partly', 'no'];

/** Of those regions alone that are given, whatever others the row holds. */
export function comparabilityOf(
  { cells, related, kind }: Pick<ComparisonRow, 'cells' | 'related' | 'kind'>,
  regions: readonly Pick<Region, 'code' | 'name'>[],
): Comparability {
  const sides = regions.flatMap(({ code, name }): Side[] => {
    const stated = cells[code];
    if (!stated) return [];
    const aims = stated.filter((one) => one.kind !== 'baseline');
    const counted = stated.some(({ value }) => value !== null);
    return [{ region: name, statements: aims.length > 0 ? aims : stated, counted }];
  });
  const [only] = sides;
  if (only === undefined) return { comparable: 'no', note: null };
  if (sides.length === 1) return { comparable: 'no', note: `只有${only.region}提及，无从比较` };
  const findings =
    kind === 'period'
      ? [differentEnds(sides, 'no')]
      : kind === 'policy'
        ? [differentWords(sides)]
        : [
            withoutNumbers(sides),
            differentKinds(sides),
            differentUnits(sides),
            differentWholes(sides),
            differentEnds(sides, 'partly'),
            differentBounds(sides),
            differentNatures(sides),
            exceptions(sides),
            otherWholes(related, regions),
          ];
  const present = findings.filter((finding) => finding !== null);
  const worst = Math.max(0, ...present.map(({ level }) => levels.indexOf(level)));
  // of what stands in the way all is said; how a figure is worded only where nothing does
  const said = present.filter(({ level, aside }) => worst === 0 || level !== 'yes' || !aside);
  const note = said.map((finding) => finding.note).join('；');
  return { comparable: levels[worst] ?? 'yes', note: note === '' ? null : note };
}

/** Of rules without a figure: the same words say the same, others have to be read. */
function differentWords(sides: readonly Side[]): Finding | null {
  const words = sides.map(({ region, statements }) => {
    const own = [
      ...new Set(statements.map(({ valueText }) => `“${valueText.replaceAll(/[“”]/gu, '')}”`)),
    ];
    return [region, `作${own.join('、')}`] as const;
  });
  if (new Set(words.map(([, wording]) => wording)).size === 1) return null;
  return { level: 'partly', note: `没有数字，措辞不同：${describe(words)}` };
}

function withoutNumbers(sides: readonly Side[]): Finding | null {
  const without = sides.filter(({ statements }) => statements.every(({ value }) => value === null));
  if (without.length === 0) return null;
  const names = namesOf(without.map(({ region }) => region));
  if (without.length === sides.length) {
    const counted = sides.filter((side) => side.counted).map(({ region }) => region);
    const note = counted.length > 0 ? `只有${namesOf(counted)}给出现状数字` : '各地都没有给出数字';
    return { level: 'partly', note };
  }
  return { level: 'no', note: `${names}没有给出数字` };
}

function differentKinds(sides: readonly Side[]): Finding | null {
  const isFact = ({ statements }: Side): boolean =>
    statements.every(({ kind }) => kind === 'baseline');
  const facts = sides.filter(isFact);
  if (facts.length === 0 || facts.length === sides.length) return null;
  const names = namesOf(facts.map(({ region }) => region));
  return { level: 'partly', note: `${names}只有现状，没有目标` };
}

type Measure = 'share' | 'multiple' | 'count';
function measureOf(unit: string): Measure {
  return isShare(unit) ? 'share' : unit === '倍' ? 'multiple' : 'count';
}

/** Shares and counts have nothing in common; multiples, and units that only some use, leave the rest comparable. */
function differentUnits(sides: readonly Side[]): Finding | null {
  const units = sides
    .map(({ region, statements }) => ({ region, units: unitsOf(statements) }))
    .filter((side) => side.units.length > 0);
  const [first] = units;
  if (first === undefined || units.every((side) => sameList(side.units, first.units))) return null;
  const note = `单位不同：${describe(units.map(({ region, units: list }) => [region, `用${list.join('、')}`]))}`;
  const all = new Set(units.flatMap((side) => side.units.map(measureOf)));
  const common = new Set(
    units.flatMap((side) => side.units).filter((unit, index, list) => list.indexOf(unit) < index),
  );
  return { level: (all.has('share') && all.size > 1) || common.size === 0 ? 'no' : 'partly', note };
}

function unitsOf(statements: readonly Statement[]): string[] {
  const units = statements.flatMap(({ unit, value }) =>
    unit === null || value === null ? [] : [plainUnit(unit)],
  );
  return [...new Set(units)].sort();
}

/** Where, not what: 全省总人口数 · 全市户籍总人口数. */
const place = /^[全本我](?:国|省|区|市|州|县)/u;

/** Of shares: 户籍人口 is not 总人口. */
function differentWholes(sides: readonly Side[]): Finding | null {
  const wholes = sides.flatMap(({ region, statements }) => {
    const shares = statements.filter((one) => isShare(one.unit) || one.value === null);
    const printed = [...new Set(shares.flatMap(({ denominator }) => denominator ?? []))];
    return printed.length === 0
      ? []
      : [{ region, printed, plain: [...new Set(printed.map(plainWhole))] }];
  });
  const [first] = wholes;
  if (first === undefined || wholes.every(({ plain }) => sameList(plain, first.plain))) return null;
  return {
    level: 'no',
    note: `口径不同：${describe(wholes.map(({ region, printed }) => [region, `按${printed.join('、')}`]))}`,
  };
}

/** What a share is of, whichever region and level it is told of: 全市户籍总人口数 is 户籍人口. */
export function plainWhole(denominator: string): string {
  return denominator
    .replace(place, '')
    .replace(/户籍总人口/u, '户籍人口')
    .replace(/总?数$/u, '');
}

function differentEnds(sides: readonly Side[], level: Level): Finding | null {
  const ends = sides.flatMap(({ region, statements }) => {
    const years = statements.flatMap(({ due, kind }) =>
      due === null || kind === 'baseline' ? [] : [due.split('/').at(-1)?.slice(0, 4) ?? ''],
    );
    const last = years.sort().at(-1);
    return last === undefined ? [] : [{ region, last }];
  });
  if (new Set(ends.map(({ last }) => last)).size < 2) return null;
  return {
    level,
    note: `时限不同：${describe(ends.map(({ region, last }) => [region, `到${last}年`]))}`,
  };
}

const boundNames: Partial<Record<NonNullable<Statement['comparator']>, string>> = {
  '>=': '下限',
  '>': '下限',
  '<=': '上限',
  '<': '上限',
  '=': '定值',
  about: '约数',
  range: '区间',
};

function differentBounds(sides: readonly Side[]): Finding | null {
  const bounds = sides.flatMap(({ region, statements }) => {
    const names = statements.flatMap(({ comparator, value }) =>
      comparator === null || value === null ? [] : (boundNames[comparator] ?? []),
    );
    const own = [...new Set(names)].sort();
    return own.length === 0 ? [] : [{ region, own }];
  });
  const [first] = bounds;
  if (
    first === undefined ||
    first.own.some((name) => bounds.every(({ own }) => own.includes(name)))
  ) {
    return null;
  }
  return {
    level: 'yes',
    aside: true,
    note: `写法不同：${describe(bounds.map(({ region, own }) => [region, `为${own.join('、')}`]))}`,
  };
}

function differentNatures(sides: readonly Side[]): Finding | null {
  const natures = sides.flatMap(({ region, statements }) => {
    const own = [...new Set(statements.flatMap(({ nature }) => nature ?? []))];
    return own.length === 0 ? [] : [{ region, own }];
  });
  const [first] = natures;
  if (first === undefined || natures.every(({ own }) => sameList(own, first.own))) return null;
  return {
    level: 'yes',
    note: `性质不同：${describe(natures.map(({ region, own }) => [region, `为${own.join('、')}`]))}`,
  };
}

function exceptions(sides: readonly Side[]): Finding | null {
  const limits = sides.flatMap(({ region, statements }) => {
    const scopes = statements.flatMap(({ scope }) => (scope?.includes('除外') ? [scope] : []));
    return scopes.length === 0 ? [] : [[region, `限${[...new Set(scopes)].join('、')}`] as const];
  });
  return limits.length === 0 ? null : { level: 'yes', note: `范围不同：${describe(limits)}` };
}

/** 全覆盖 · 全面覆盖: a share of a hundred, in words. */
const everywhere = /全(?:面|部)?覆盖/u;

/** A region that covers all of something that only comes near: what it covers is another whole. */
function otherWholes(
  related: ComparisonRow['related'],
  regions: readonly Pick<Region, 'code' | 'name'>[],
): Finding | null {
  const notes = regions.flatMap(({ code, name }) => {
    const near = related[code]?.find(({ valueText }) => everywhere.test(valueText));
    return near === undefined ? [] : [`${name}只有相近的说法“${near.valueText}”`];
  });
  return notes.length === 0 ? null : { level: 'partly', note: `口径不同：${notes.join('，')}` };
}

/** `四川省、攀枝花市到2025年，柳州市到2023年`: regions of one property together. */
function describe(properties: readonly (readonly [string, string])[]): string {
  const regions = Map.groupBy(properties, ([, property]) => property);
  return [...regions]
    .map(([property, owners]) => `${namesOf(owners.map(([region]) => region))}${property}`)
    .join('，');
}

/** Of many regions the first stand for all: `四川省、攀枝花市、柳州市等22地`. */
function namesOf(regions: readonly string[]): string {
  if (regions.length <= 4) return regions.join('、');
  return `${regions.slice(0, 3).join('、')}等${regions.length}地`;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
