/** Which notice of the base a new one takes the place of, or the other way round: for a person to confirm, never taken for granted. */
import type { Notice } from '../../tree/notice.ts';
import { carrierRoles } from '../../tree/nodes.ts';
import type { KnownNotice } from './known-notice.ts';
import { titleCore } from './title-core.ts';

export interface Succession {
  older: KnownNotice;
  newer: KnownNotice;
  /** In Chinese, for the person who is asked. */
  reason: string;
}

/** News and letters report and ask; nothing is in force by them. */
const reports: ReadonlySet<string> = new Set(['新闻报道']);
/** 同时废止 · 即行失效 · 停止执行 · 不再执行 */
const ends = /废止|失效|停止执行|不再执行|终止执行/u;
/** 未废止 · 不因…失效 · 除…废止外: said of what goes on */
const goesOn = /(?:未|不得|没有|尚未|并未)(?:被)?(?:宣布)?(?:废止|失效|停止)|除[^。；]{0,40}外/u;
/** 《关于废止部分文件的决定》: a title, not a statement. Two signs of a book stand for what it holds. */
const titled = /《[^《》]*》/gu;

/** What a new notice succeeds, and what succeeds it, most certain first. */
export function successions(
  notice: Notice,
  known: KnownNotice,
  base: readonly KnownNotice[],
): Succession[] {
  const said = repealedIn(notice);
  return base.flatMap((other): Succession[] => {
    if (reports.has(other.kind) || reports.has(known.kind) || other.id === known.id) return [];
    if (said.has(other.id) && !other.ended) {
      return [{ older: other, newer: known, reason: '文中说它已废止或停止执行' }];
    }
    if (!isOneSeries(known, other) || known.since === null || other.since === null) return [];
    // a year and a day of that year do not say which is earlier
    const length = Math.min(known.since.length, other.since.length);
    const [ours, theirs] = [known.since.slice(0, length), other.since.slice(0, length)];
    if (ours > theirs && !other.ended) {
      return [{ older: other, newer: known, reason: '标题只差年份、版次，日期较晚' }];
    }
    if (ours < theirs) {
      return [{ older: known, newer: other, reason: '标题只差年份、版次，本库的一份日期较晚' }];
    }
    return [];
  });
}

function isOneSeries(a: KnownNotice, b: KnownNotice): boolean {
  const sameRegion = a.region !== null && a.region === b.region;
  if (!sameRegion && !a.issuers.some((issuer) => b.issuers.includes(issuer))) return false;
  const core = titleCore(a.title);
  return core !== null && core === titleCore(b.title);
}

/** Notices of the base of which a notice says that they are repealed. */
function repealedIn({ citations, provisions }: Notice): Set<string> {
  const clauses = new Map(
    provisions
      .filter(({ role }) => !carrierRoles.has(role))
      .map(({ id, text }) => [id, text.replace(/\s+/gu, '')]),
  );
  return new Set(
    citations.flatMap(({ target, self, provision, quote }) => {
      if (target === null || self) return [];
      const sentence = sentenceAround(clauses.get(provision) ?? '', quote);
      const said = sentence.replaceAll(titled, '《》');
      return ends.test(said) && !goesOn.test(said) ? [target] : [];
    }),
  );
}

/** The sentence in which a quote stands; a full stop inside the quote ends none. */
function sentenceAround(text: string, quote: string): string {
  const at = text.indexOf(quote);
  if (at < 0) return '';
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1;
  const stops = ['。', '；']
    .map((stop) => text.indexOf(stop, at + quote.length))
    .filter((i) => i >= 0);
  return text.slice(from, Math.min(...stops, text.length));
}
