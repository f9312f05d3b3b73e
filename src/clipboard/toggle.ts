/** Collecting and taking back, and what is said of it. */
import type { Entry } from './entry.ts';
import { add, collection, isCollected, remove } from './store.ts';

export function collectButtonName(collected: boolean): string {
  return collected ? '移出摘编' : '收入摘编';
}

/** @returns what to tell the reader */
export function toggle(entry: Entry): string {
  const collected = isCollected(entry.id);
  if (!(collected ? remove(entry.id) : add(entry))) return '浏览器不允许保存，没有收入';
  return collected ? '已移出摘编' : `已收入摘编，共 ${collection().entries.length} 条`;
}
