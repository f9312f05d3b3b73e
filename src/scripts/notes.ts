/**
 * Notes in the margin, each level with its clause, and the switch that shows and hides them by kind. Without this script,
 * and where there is no margin, notes are folds below their clauses.
 */
import { hiddenKinds, rememberHidden } from './hidden-kinds.ts';

/** As in notes.css. */
const margin = '(width >= 75rem)';
/** Between the notes of one clause and those of the next, in pixels. */
const gap = 14;
/** Between two notes of a clause, in pixels, as in notes.css. */
const between = 6;
/** So many notes of a clause are shown, however little room there is before the next. */
const fewest = 2;

interface Box {
  element: HTMLDetailsElement;
  clause: HTMLElement;
  notes: HTMLElement[];
  more: HTMLButtonElement;
  /** The reader asked for all notes of the clause. */
  whole: boolean;
}

export function showNotes(): void {
  const notice = document.querySelector<HTMLElement>('.notice');
  if (notice === null) return;
  const boxes = findBoxes(notice);
  const wide = matchMedia(margin);
  const arrange = (): void => {
    for (const box of boxes) box.element.hidden = shown(box).length === 0;
    if (wide.matches) placeBeside(notice, boxes);
  };
  switchKinds(notice, arrange);
  for (const box of boxes) {
    box.more.addEventListener('click', () => {
      box.whole = true;
      arrange();
    });
    if (box.element.classList.contains('folded')) box.element.addEventListener('toggle', arrange);
  }
  wide.addEventListener('change', () => {
    for (const box of boxes) putBack(box);
    notice.style.minBlockSize = '';
    arrange();
  });
  arrange();
  // The text may be set anew: a font arrives, a fold opens, the window changes.
  new ResizeObserver(arrange).observe(notice);
  followPointer(notice);
}

function findBoxes(notice: HTMLElement): Box[] {
  return [...notice.querySelectorAll<HTMLDetailsElement>('.notes')].flatMap((element) => {
    const clause = document.getElementById(element.dataset.clause ?? '');
    if (clause === null) return [];
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'notes-more';
    more.hidden = true;
    element.append(more);
    const notes = [...element.querySelectorAll<HTMLElement>('.note')];
    return [{ element, clause, notes, more, whole: false }];
  });
}

/** Notes whose kind is not switched off. */
function shown({ notes, element }: Box): HTMLElement[] {
  const hidden = element.closest<HTMLElement>('.notice')?.dataset.hidden?.split(' ') ?? [];
  return notes.filter(({ classList }) => !hidden.some((kind) => classList.contains(kind)));
}

function switchKinds(notice: HTMLElement, changed: () => void): void {
  const boxes = [...notice.querySelectorAll<HTMLInputElement>('.record-switch input')];
  const remembered = hiddenKinds();
  for (const box of boxes) box.checked = !remembered.includes(box.value);
  const apply = (): string[] => {
    const off = boxes.filter(({ checked }) => !checked).map(({ value }) => value);
    notice.dataset.hidden = off.join(' ');
    return off;
  };
  for (const box of boxes) {
    box.addEventListener('change', () => {
      rememberHidden(apply());
      changed();
    });
  }
  apply();
}

/** Measures everything first and moves it afterwards: the page is laid out once. */
function placeBeside(notice: HTMLElement, boxes: readonly Box[]): void {
  for (const { element, notes, more } of boxes) {
    if (!element.classList.contains('folded')) element.open = true;
    for (const note of notes) note.hidden = false;
    more.hidden = true;
  }
  const text = notice.getBoundingClientRect();
  const places = boxes
    .filter(({ element }) => !element.hidden)
    .map((box) => {
      const origin = box.element.offsetParent?.getBoundingClientRect() ?? text;
      const { top } = box.clause.getBoundingClientRect();
      const notes = shown(box).map((note) => ({ note, height: note.offsetHeight + between }));
      return { box, origin, top, notes, height: box.element.offsetHeight };
    })
    .sort((a, b) => a.top - b.top);
  let free = -Infinity;
  for (const [index, { box, origin, top, notes, height }] of places.entries()) {
    const at = Math.max(top, free);
    const room = (places[index + 1]?.top ?? Infinity) - at - gap;
    const { style } = box.element;
    style.setProperty('top', `${at - origin.top}px`);
    style.setProperty('left', `${text.right - origin.left}px`);
    const kept = box.whole || !box.element.open ? notes.length : fitting(notes, room);
    const left = notes.slice(kept);
    for (const { note } of left) note.hidden = true;
    box.more.hidden = left.length === 0;
    box.more.textContent = `另 ${left.length} 条`;
    const saved = left.reduce((sum, one) => sum + one.height, 0) - (left.length > 0 ? 24 : 0);
    free = at + height - saved + gap;
  }
  // the last notes may reach below the text: what follows it stands under them
  notice.style.minBlockSize = Number.isFinite(free) ? `${free - text.top}px` : '';
  notice.classList.add('has-margin-notes');
}

/** How many of the notes to show in the room there is; the last alone is no more than the line that stands for it. */
function fitting(notes: readonly { height: number }[], room: number): number {
  let used = 0;
  let count = 0;
  for (const { height } of notes) {
    if (count >= fewest && used + height > room) break;
    used += height;
    count += 1;
  }
  return count === notes.length - 1 ? notes.length : count;
}

/** Back below its clause, folded. */
function putBack({ element, notes, more }: Box): void {
  element.open = false;
  element.removeAttribute('style');
  more.hidden = true;
  for (const note of notes) note.hidden = false;
}

/** The words of a note stand out while the pointer is on it, and the note while it is on its words. */
function followPointer(notice: HTMLElement): void {
  let named: Element[] = [];
  const name = (target: EventTarget | null): void => {
    for (const element of named) element.classList.remove('pointed');
    const record = target instanceof Element ? target.closest<HTMLElement>('[data-record]') : null;
    const id = record?.dataset.record;
    named =
      id === undefined ? [] : [...notice.querySelectorAll(`[data-record="${CSS.escape(id)}"]`)];
    for (const element of named) element.classList.add('pointed');
  };
  notice.addEventListener('pointerover', ({ target }) => {
    name(target);
  });
  notice.addEventListener('pointerleave', () => {
    name(null);
  });
  notice.addEventListener('focusin', ({ target }) => {
    name(target);
  });
}
