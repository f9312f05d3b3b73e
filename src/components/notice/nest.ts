import type { OutlineEntry } from '../../../scripts/tree/notice.ts';
import { withoutStop } from '../../wording.ts';

export interface ContentsEntry {
  id: string;
  name: string;
  children: ContentsEntry[];
}

/** The outline as nested lists. An entry whose parent is left out stands under the nearest that is there. */
export function nest(outline: readonly OutlineEntry[]): ContentsEntry[] {
  const top: ContentsEntry[] = [];
  const byId = new Map<string, ContentsEntry>();
  for (const { id, label, title, parent } of outline) {
    const spaced = label !== null && /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : (label ?? '');
    const entry = { id, name: withoutStop(`${spaced}${title ?? ''}`), children: [] };
    byId.set(id, entry);
    (parent === null ? top : (byId.get(parent)?.children ?? top)).push(entry);
  }
  return top;
}
