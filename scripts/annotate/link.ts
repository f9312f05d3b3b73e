/** Which notice of the knowledge base a citation names: by number, by title, by a title that is nearly the same. */
import type { Citation } from '../tree/notice.ts';
import { docNumberKey } from './grammar/doc-number.ts';
import { TitleIndex } from './grammar/title-match.ts';

/** A notice as the base knows it. */
export interface KnownNotice {
  id: string;
  title: string;
  noticeTitle: string | null;
  docNumber: string | null;
  /** Other titles that it is cited under. */
  aliases: readonly string[];
}

/** The notices of a base, ready to be looked up. Made once for all citations. */
export class NoticeIndex {
  readonly #byNumber = new Map<string, string>();
  readonly #byTitle = new TitleIndex<string>();

  constructor(notices: readonly KnownNotice[]) {
    for (const { id, docNumber, title, noticeTitle, aliases } of notices) {
      if (docNumber) this.#byNumber.set(docNumberKey(docNumber), id);
      for (const name of [title, noticeTitle, ...aliases]) if (name) this.#byTitle.add(name, id);
    }
  }

  /** The number decides where both are given. */
  find(
    title: string | null,
    docNumber: string | null,
  ): { id: string; likeness: 'same' | 'near' } | null {
    const numbered = docNumber === null ? undefined : this.#byNumber.get(docNumberKey(docNumber));
    if (numbered !== undefined) return { id: numbered, likeness: 'same' };
    const titled = title === null ? null : this.#byTitle.find(title);
    return titled && { id: titled.named, likeness: titled.likeness };
  }
}

export interface Linked {
  citations: Citation[];
  /** Ids of citations linked by a title that is not quite that of the notice: for a person to look at. */
  near: string[];
}

/**
 * Fills `target` of a notice's citations: this notice for what it says of itself, another of the base, null for what
 * the base does not hold.
 *
 * @param id of the notice that cites
 */
export function linkCitations(
  citations: readonly Citation[],
  id: string,
  base: NoticeIndex,
): Linked {
  const near: string[] = [];
  const linked = citations.map((citation) => {
    if (citation.self) return { ...citation, target: id };
    const found = base.find(citation.title, citation.docNumber);
    if (!found || found.id === id) return { ...citation, target: null };
    if (found.likeness === 'near') near.push(citation.id);
    return { ...citation, target: found.id };
  });
  return { citations: linked, near };
}
