/** The collected entries as a list: an element for each, kept while the entry is there, so that nobody loses their place. */
import { href } from '../../links.ts';
import { element } from '../../search/page/dom.ts';
import type { Block, Entry } from '../entry.ts';

interface Item {
  element: HTMLLIElement;
  note: HTMLTextAreaElement;
  printed: HTMLElement;
  up: HTMLButtonElement;
  down: HTMLButtonElement;
}

export interface ListEvents {
  moved: (id: string, to: number) => void;
  removed: (id: string) => void;
  copied: (id: string) => void;
  noted: (id: string, note: string) => void;
}

export class EntryList {
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #events: ListEvents;
  readonly #items = new Map<string, Item>();

  constructor(list: HTMLElement, template: HTMLTemplateElement, events: ListEvents) {
    this.#list = list;
    this.#template = template;
    this.#events = events;
  }

  /** Shows these, in this order; the reader stays on the button or in the note they are at. */
  show(entries: readonly Entry[]): void {
    const focused = document.activeElement;
    const shown = new Set(entries.map(({ id }) => id));
    for (const [id, item] of this.#items) {
      if (shown.has(id)) continue;
      item.element.remove();
      this.#items.delete(id);
    }
    for (const [at, entry] of entries.entries()) {
      const item = this.#itemOf(entry);
      if (this.#list.children[at] !== item.element) {
        this.#list.insertBefore(item.element, this.#list.children[at] ?? null);
      }
      if (item.note !== focused) item.note.value = entry.note;
      item.printed.textContent = entry.note;
      // Not disabled: a button that is would throw out who has just used it.
      item.up.ariaDisabled = String(at === 0);
      item.down.ariaDisabled = String(at === entries.length - 1);
    }
    if (focused instanceof HTMLElement && this.#list.contains(focused)) focused.focus();
  }

  /** The ids as they stand in the list now. */
  order(): string[] {
    const places = new Map([...this.#items].map(([id, item]) => [item.element as Element, id]));
    return [...this.#list.children].flatMap((child) => places.get(child) ?? []);
  }

  focus(id: string | undefined): void {
    const item = id === undefined ? undefined : this.#items.get(id);
    item?.element.querySelector<HTMLElement>('h2 a')?.focus();
  }

  #itemOf(entry: Entry): Item {
    const known = this.#items.get(entry.id);
    if (known) return known;
    const made = this.#make(entry);
    this.#items.set(entry.id, made);
    return made;
  }

  #make({ id, path, citation, content }: Entry): Item {
    const copy = this.#template.content.cloneNode(true) as DocumentFragment;
    const link = element('a', '', citation);
    link.href = href(path);
    part(copy, '.clipboard-head', HTMLElement).append(element('h2', '', link));
    part(copy, 'blockquote', HTMLElement).append(...content.map(blockElement));
    const item: Item = {
      element: part(copy, 'li', HTMLLIElement),
      note: part(copy, 'textarea', HTMLTextAreaElement),
      printed: part(copy, '.clipboard-note-printed', HTMLElement),
      up: part(copy, '[data-do=up]', HTMLButtonElement),
      down: part(copy, '[data-do=down]', HTMLButtonElement),
    };
    for (const button of copy.querySelectorAll<HTMLButtonElement>('[data-do]')) {
      button.ariaLabel = `${button.textContent.trim()}：${citation}`;
    }
    item.note.ariaLabel = `备注：${citation}`;
    item.note.addEventListener('input', () => {
      this.#events.noted(id, item.note.value);
    });
    item.element.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
      const at = this.order().indexOf(id);
      if (button === null || button.ariaDisabled === 'true') return;
      if (button.dataset.do === 'up') this.#events.moved(id, at - 1);
      if (button.dataset.do === 'down') this.#events.moved(id, at + 1);
      if (button.dataset.do === 'copy') this.#events.copied(id);
      if (button.dataset.do === 'remove') this.#events.removed(id);
    });
    this.#drag(item, part(copy, '.clipboard-grip', HTMLElement), id);
    return item;
  }

  /** While an entry is dragged the others make room; where it is let go it stays. */
  #drag({ element: dragged }: Item, grip: HTMLElement, id: string): void {
    let dropped = false;
    let next: Element | null = null;
    const over = (event: DragEvent): void => {
      event.preventDefault();
      const other =
        event.target instanceof Element ? event.target.closest('.clipboard-list > li') : null;
      if (other === null || other === dragged) return;
      const { top, height } = other.getBoundingClientRect();
      if (event.clientY < top + height / 2) other.before(dragged);
      else other.after(dragged);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      dropped = true;
    };
    grip.addEventListener('dragstart', (event) => {
      dropped = false;
      next = dragged.nextElementSibling;
      // Firefox drags nothing without data.
      event.dataTransfer?.setData('text/plain', id);
      event.dataTransfer?.setDragImage(dragged, 0, 0);
      dragged.classList.add('dragged');
      this.#list.addEventListener('dragover', over);
      this.#list.addEventListener('drop', drop);
    });
    grip.addEventListener('dragend', () => {
      dragged.classList.remove('dragged');
      this.#list.removeEventListener('dragover', over);
      this.#list.removeEventListener('drop', drop);
      if (dropped) this.#events.moved(id, this.order().indexOf(id));
      else this.#list.insertBefore(dragged, next);
    });
  }
}

function blockElement(block: Block): HTMLElement {
  if (typeof block === 'string') return element('p', '', block);
  const row = (cells: readonly string[], tag: 'th' | 'td'): HTMLElement =>
    element('tr', '', ...cells.map((cell) => cellElement(cell, tag)));
  const head = block.header.some((name) => name !== '')
    ? [element('thead', '', row(block.header, 'th'))]
    : [];
  const body = element('tbody', '', ...block.rows.map((cells) => row(cells, 'td')));
  return element('div', 'clipboard-table', element('table', '', ...head, body));
}

function cellElement(text: string, tag: 'th' | 'td'): HTMLElement {
  const cell = element(tag, '', text);
  if (tag === 'th') cell.setAttribute('scope', 'col');
  return cell;
}

function part<T extends Element>(whole: DocumentFragment, selector: string, type: new () => T): T {
  const found = whole.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The template has no ${selector}.`);
  return found;
}
