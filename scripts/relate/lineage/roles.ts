/** Who has which part in the work: where a text gives it to others, what came and what went are one change, of the bodies. */
import type { LineageChange } from '../../tree/lineage.ts';
import { bare, phrasesOf } from './phrases.ts';

/** 民政部门协调推进 · 组织部门牵头抓总 · 各有关部门密切配合; not 部门配合度 */
const part =
  /(?<body>\p{Script=Han}{0,8}(?:部门|单位|政府|党委|委员会|[局厅]))(?:要|应当?)?(?<role>统一领导|牵头(?:抓总|协调|负责)?|统筹协调|协调推进|具体负责|归口管理|各司其职|密切配合|协同配合)(?!度)/gu;
/** 牵头 · 负责: who answers for the work; 密切配合 alone is a form of words. */
const leads = /统一领导|牵头|统筹协调|协调推进|具体负责|归口管理/u;
/** 建立健全 · 各 · 有关: no part of a body's name. */
const notOfName = /^(?:.*(?:健全|完善|建立|形成|构建|坚持|由))?(?:各级?)?(?:有关|相关)?/u;

/** The part of each body. */
function partsIn(words: string | null): Map<string, string> {
  const parts = [...(words ?? '').matchAll(part)].map(
    ({ groups }) => [(groups?.body ?? '').replace(notOfName, ''), groups?.role ?? ''] as const,
  );
  return new Map(parts);
}

/** One body has another part, or what was one's is another's. */
function partsDiffer({ source, later }: LineageChange): boolean {
  const [before, after] = [partsIn(source), partsIn(later)];
  if (before.size === 0 || after.size === 0) return false;
  return [...after].some(([body, role]) => before.get(body) !== role);
}

/**
 * What gives a body its part, beside the phrases of the source clause that gave that body, or that part: they may have gone
 * to another pair.
 */
export function withFormerRoles(
  changes: readonly LineageChange[],
  sourceClause: string,
): LineageChange[] {
  return changes.map((one) => {
    if (one.type !== 'body' || one.source !== null) return one;
    const parts = partsIn(one.later);
    const roles = new Set(parts.values());
    const former = phrasesOf(sourceClause).filter((phrase) =>
      [...partsIn(phrase)].some(([body, role]) => parts.has(body) || roles.has(role)),
    );
    return former.length === 0 ? one : { ...one, source: bare(former.join('')) };
  });
}

/** Additions and deletions that give bodies their part told as changes of bodies, those of one body together. */
export function toldAsBodies(changes: readonly LineageChange[]): LineageChange[] {
  const told = [...changes];
  for (const gone of changes) {
    if (gone.type !== 'deletion') continue;
    const bodies = partsIn(gone.source);
    const come = told.find(
      (one) =>
        one.type === 'addition' && [...partsIn(one.later).keys()].some((body) => bodies.has(body)),
    );
    if (come === undefined) continue;
    told[told.indexOf(gone)] = { type: 'body', source: gone.source, later: come.later };
    told.splice(told.indexOf(come), 1);
  }
  return told.map((one) => {
    if (one.type === 'wording') return partsDiffer(one) ? { ...one, type: 'body' } : one;
    if (one.type !== 'addition' && one.type !== 'deletion') return one;
    const words = one.source ?? one.later ?? '';
    return leads.test(words) && partsIn(words).size > 0 ? { ...one, type: 'body' } : one;
  });
}
