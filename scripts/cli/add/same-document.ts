/** Whether a notice is in the base already: the same file, or the same document in another format or wrapper. */
import { docNumberKey } from '../../annotate/grammar/doc-number.ts';
import { isSameText } from './fingerprint.ts';
import type { KnownNotice } from './known-notice.ts';

/** The one that is the same document; null if there is none. */
export function sameDocument(notice: KnownNotice, base: Iterable<KnownNotice>): KnownNotice | null {
  for (const known of base) {
    if (isSameText(notice.fingerprint, known.fingerprint) && !areTwo(notice, known)) return known;
  }
  return null;
}

/** Year by year a body issues the same text with another number and another date: it is another document each time. */
function areTwo(a: KnownNotice, b: KnownNotice): boolean {
  if (a.fingerprint.sha256 === b.fingerprint.sha256) return false;
  if (a.docNumber !== null && b.docNumber !== null) {
    return docNumberKey(a.docNumber) !== docNumberKey(b.docNumber);
  }
  if (yearsIn(a.title) !== yearsIn(b.title) && a.title !== '' && b.title !== '') {
    return yearsIn(a.title) !== '' && yearsIn(b.title) !== '';
  }
  return a.since !== null && b.since !== null && a.since !== b.since;
}

/** 2022年工作要点 · （2021—2025年） · “十四五”规划 */
const year = /(?:19|20)\d{2}|十[一二三四五六七八九]五/gu;

function yearsIn(title: string): string {
  return (title.normalize('NFKC').match(year) ?? []).join(' ');
}
