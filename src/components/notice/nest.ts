import type { OutlineEntry } from '../../../scripts/tree/notice.ts';
import { withoutStop } from '../../wording.ts';

export interface ContentsEntry {
  id: string;
  name: string;
  children: ContentsEntry[];
}

/** How much of its text names a heading that has no title, in characters. */
const beginning = 12;

/** A label behind which a gap must follow: `第一章`, `1.2`; not `一、`. */
const wordLabel = /[\p{L}\p{N}]$/u;

/**
 * The outline as nested lists. An entry whose parent is left out stands at the top.
 *
 * @param textUnder the first text under a heading, by the heading's id
 */
export function nest(
  outline: readonly OutlineEntry[],
  textUnder: (heading: string) => string = () => '',
): ContentsEntry[] {
  const top: ContentsEntry[] = [];
  const byId = new Map<string, ContentsEntry>();
  for (const { id, label, title, parent } of outline) {
    const gap = label !== null && wordLabel.test(label) ? ' ' : '';
    const text = title === null ? begin(textUnder(id)) : withoutStop(title);
    const entry = { id, name: `${label ?? ''}${gap}${text}`, children: [] };
    byId.set(id, entry);
    (parent === null ? top : (byId.get(parent)?.children ?? top)).push(entry);
  }
  return top;
}

function begin(text: string): string {
  return text.length > beginning ? `${text.slice(0, beginning)}……` : text;
}
