/** The page of what is collected: put in order, noted upon, taken out, handed over as a file. */
import { copy } from '../../scripts/copy.ts';
import { find } from '../../search/page/dom.ts';
import type { Collection, Entry } from '../entry.ts';
import { quoteWithCitation } from '../quote.ts';
import { collection, update, watch } from '../store.ts';
import { exportAs, type Form } from '../export/index.ts';
import { EntryList } from './list.ts';

const whole = find('#clipboard', HTMLElement);
const none = find('#clipboard-none', HTMLElement);
const damaged = find('#clipboard-damaged', HTMLElement);
const title = find('#clipboard-title', HTMLInputElement);
const state = find('#clipboard-state', HTMLElement);
const undo = find('#clipboard-undo', HTMLButtonElement);
const heading = find('.page-title', HTMLElement);

/** What the last removal took, each with its place. */
let removed: { entry: Entry; at: number }[] = [];

const list = new EntryList(
  find('#clipboard-list', HTMLElement),
  find('#clipboard-entry', HTMLTemplateElement),
  {
    moved: (id, to) => {
      keep(({ entries }) => ({ entries: movedTo(entries, id, to) }));
      say(`已移到第 ${to + 1} 条`);
    },
    removed: (id) => {
      const at = list.order().indexOf(id);
      take((entry) => entry.id === id);
      say('已移出 1 条');
      const order = list.order();
      list.focus(order[at] ?? order[at - 1]);
      if (order.length === 0) undo.focus();
    },
    copied: (id) => {
      const entry = collection().entries.find((one) => one.id === id);
      if (entry) void tellCopied(quoteWithCitation(entry));
    },
    noted: (id, note) => {
      keep(({ entries }) => ({
        entries: entries.map((entry) => (entry.id === id ? { ...entry, note } : entry)),
      }));
    },
  },
);

function keep(change: (now: Collection) => Partial<Collection>): void {
  if (!update(change)) say('浏览器不允许保存，这次改动没有存下来');
}

function say(text: string): void {
  state.textContent = text;
}

function movedTo(entries: readonly Entry[], id: string, to: number): Entry[] {
  const others = entries.filter((entry) => entry.id !== id);
  const moving = entries.filter((entry) => entry.id === id);
  return [...others.slice(0, to), ...moving, ...others.slice(to)];
}

/** Takes out what can be put back. */
function take(chosen: (entry: Entry) => boolean): void {
  keep(({ entries }) => {
    removed = entries.map((entry, at) => ({ entry, at })).filter(({ entry }) => chosen(entry));
    return { entries: entries.filter((entry) => !chosen(entry)) };
  });
  undo.hidden = removed.length === 0;
}

undo.addEventListener('click', () => {
  const back = removed;
  removed = [];
  undo.hidden = true;
  keep(({ entries }) => {
    const all = [...entries];
    for (const { entry, at } of back) {
      if (!all.some(({ id }) => id === entry.id)) all.splice(at, 0, entry);
    }
    return { entries: all };
  });
  say('已恢复');
  list.focus(back[0]?.entry.id);
});

find('#clipboard-clear', HTMLButtonElement).addEventListener('click', () => {
  const { length } = collection().entries;
  take(() => true);
  say(`已清空 ${length} 条`);
  undo.focus();
});

title.addEventListener('input', () => {
  keep(() => ({ title: title.value }));
});

for (const button of whole.querySelectorAll<HTMLButtonElement>('[data-export]')) {
  button.addEventListener('click', () => {
    void handOver(button.dataset.export ?? '');
  });
}

async function handOver(form: string): Promise<void> {
  const { entries } = collection();
  if (form === 'print') {
    print();
    return;
  }
  if (form === 'copy') {
    await tellCopied(entries.map(quoteWithCitation).join('\n\n'));
    return;
  }
  say('正在导出……');
  try {
    await exportAs(form as Form, { title: chosenTitle(), entries });
    say('已导出');
  } catch {
    say('没有导出成功，请再试一次');
  }
}

async function tellCopied(text: string): Promise<void> {
  say((await copy(text)) ? '已复制' : '浏览器不允许复制，请手动选取');
}

function chosenTitle(): string {
  const own = title.value.trim();
  return own === '' ? title.placeholder : own;
}

function show(): void {
  const now = collection();
  list.show(now.entries);
  if (document.activeElement !== title) title.value = now.title;
  // On paper the heading is the reader's.
  heading.dataset.printed = chosenTitle();
  whole.hidden = now.entries.length === 0;
  none.hidden = now.entries.length > 0;
  if (now.damaged) damaged.hidden = false;
}

watch(show);
show();
