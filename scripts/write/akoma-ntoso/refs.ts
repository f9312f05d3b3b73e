/** Citations in a text as links: to other notices of the base by the IRI of their work, to this one's clauses by their id. */
import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { withoutWhiteSpace } from '../../tree/text.ts';
import type { Citation, Notice, ProvisionRecord } from '../../tree/notice.ts';

/** The text of a provision with its citations marked. */
export type RefsOf = (provision: Pick<ProvisionRecord, 'id' | 'text'>) => ElementContent[];

interface Link {
  eId: string;
  href: string;
  start: number;
  end: number;
}

export function markRefs(
  { citations }: Pick<Notice, 'citations'>,
  uriOf: (notice: string) => string | undefined,
): RefsOf {
  const byProvision = Map.groupBy(citations, ({ provision }) => provision);
  return ({ id, text }) => {
    const found = (byProvision.get(id) ?? []).flatMap((citation) => {
      const href = hrefOf(citation, uriOf);
      return href === null ? [] : (placeOf(citation, href, text) ?? []);
    });
    return linked(
      text,
      found.sort((a, b) => a.start - b.start),
    );
  };
}

function hrefOf(
  { target, anchor, self }: Citation,
  uriOf: (notice: string) => string | undefined,
): string | null {
  if (self && anchor !== null) return `#${anchor}`;
  return target === null ? null : (uriOf(target) ?? null);
}

/** Where the words of a citation stand in the text, which may have spaces where they have none. */
function placeOf({ id, quote }: Citation, href: string, text: string): Link | null {
  const at = withoutWhiteSpace(text).indexOf(quote);
  if (at === -1 || quote === '') return null;
  const places = Array.from({ length: text.length }, (_, place) => place).filter(
    (place) => withoutWhiteSpace(text[place] ?? '') !== '',
  );
  const start = places[at] ?? 0;
  const end = (places[at + quote.length - 1] ?? start) + 1;
  return { eId: `ref-${id}`, href, start, end };
}

/** The text in pieces; of links that overlap the first stays. */
function linked(text: string, links: readonly Link[]): ElementContent[] {
  const content: ElementContent[] = [];
  let at = 0;
  const plain = (to: number): void => {
    if (to > at) content.push({ type: 'text', value: text.slice(at, to) });
  };
  for (const { eId, href, start, end } of links) {
    if (start < at) continue;
    plain(start);
    content.push(x('ref', { eId, href }, text.slice(start, end)));
    at = end;
  }
  plain(text.length);
  return content;
}
