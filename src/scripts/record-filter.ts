/**
 * Narrows a list of records by what is chosen. The choice stands in the address, so that it can be sent and kept.
 *
 * An item carries `data-item`, the name of its record (an item may be listed more than once), and one attribute for each
 * filter, `data-<name>`, with the values that it matches, set apart by spaces.
 */
export function filterRecords(): void {
  const filter = document.querySelector<HTMLFormElement>('#record-filter');
  const counter = document.querySelector<HTMLElement>('#record-count');
  const empty = document.querySelector<HTMLElement>('#record-none');
  if (filter !== null && counter !== null && empty !== null) start(filter, counter, empty);
}

/** So few records are all unfolded. */
const few = 40;

interface Item {
  element: HTMLElement;
  record: string;
  text: string;
  /** What it stands in, innermost first: a notice, a cited document. */
  groups: HTMLElement[];
}

function start(filter: HTMLFormElement, counter: HTMLElement, empty: HTMLElement): void {
  const selects = [...filter.querySelectorAll('select')];
  const words = filter.querySelector<HTMLInputElement>('[name=q]');
  const reset = filter.querySelector<HTMLButtonElement>('[type=reset]');
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')].map((element): Item => {
    const record = element.dataset.item ?? '';
    const text = element.textContent.toLowerCase();
    return { element, record, text, groups: groupsAround(element) };
  });
  const groups = [...new Set(items.flatMap((item) => item.groups))];
  const total = recordsIn(items);

  const update = (): void => {
    const query = words?.value.trim().toLowerCase() ?? '';
    const chosen = selects.filter(({ value }) => value !== '');
    const matching = (but?: HTMLSelectElement): Item[] =>
      items.filter(
        (item) =>
          (query === '' || item.text.includes(query)) &&
          chosen.every((select) => select === but || valuesOf(item, select).includes(select.value)),
      );
    const shown = new Set(matching());
    for (const item of items) item.element.hidden = !shown.has(item);
    const narrowed = query !== '' || chosen.length > 0;
    const number = recordsIn([...shown]);
    showGroups(groups, shown, narrowed && number <= few);
    for (const select of selects) countOptions(select, matching(select));
    counter.textContent = narrowed ? `${number} 条（共 ${total} 条）` : `共 ${total} 条`;
    empty.hidden = number > 0;
    if (reset !== null) reset.hidden = !narrowed;
  };

  readAddress(selects, words);
  filter.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  filter.addEventListener('input', () => {
    update();
    writeAddress(selects, words);
  });
  filter.addEventListener('reset', () => {
    // The fields are emptied after this.
    setTimeout(() => {
      update();
      writeAddress(selects, words);
    });
  });
  empty.querySelector('button')?.addEventListener('click', () => {
    filter.reset();
    words?.focus();
  });
  addEventListener('popstate', () => {
    readAddress(selects, words);
    update();
  });
  update();
}

function groupsAround(element: HTMLElement): HTMLElement[] {
  const group = element.parentElement?.closest<HTMLElement>('[data-group]') ?? null;
  return group === null ? [] : [group, ...groupsAround(group)];
}

function valuesOf({ element }: Item, { name }: HTMLSelectElement): string[] {
  return (element.dataset[name] ?? '').split(' ');
}

function recordsIn(items: readonly Item[]): number {
  return new Set(items.map(({ record }) => record)).size;
}

/** A group without anything to show is gone; how many it shows stands in its `.count`. */
function showGroups(
  groups: readonly HTMLElement[],
  shown: ReadonlySet<Item>,
  unfold: boolean,
): void {
  const numbers = new Map<HTMLElement, number>();
  for (const group of [...shown].flatMap((item) => item.groups)) {
    numbers.set(group, (numbers.get(group) ?? 0) + 1);
  }
  for (const group of groups) {
    const number = numbers.get(group) ?? 0;
    group.hidden = number === 0;
    const counter = group.querySelector('.count');
    if (counter !== null) counter.textContent = String(number);
    if (group instanceof HTMLDetailsElement && unfold) group.open = true;
  }
}

/** Says at each option how many records it would leave. */
function countOptions(select: HTMLSelectElement, items: readonly Item[]): void {
  const records = new Map<string, Set<string>>();
  for (const item of items) {
    for (const value of valuesOf(item, select)) {
      const names = records.get(value) ?? new Set();
      records.set(value, names.add(item.record));
    }
  }
  for (const option of select.options) {
    if (option.value === '') continue;
    const number = records.get(option.value)?.size ?? 0;
    option.textContent = `${option.dataset.name ?? ''}（${number}）`;
    option.disabled = number === 0 && !option.selected;
  }
}

function readAddress(selects: readonly HTMLSelectElement[], words: HTMLInputElement | null): void {
  const { searchParams } = new URL(location.href);
  for (const select of selects) {
    const value = searchParams.get(select.name) ?? '';
    select.value = [...select.options].some((option) => option.value === value) ? value : '';
  }
  if (words !== null) words.value = searchParams.get('q') ?? '';
}

function writeAddress(selects: readonly HTMLSelectElement[], words: HTMLInputElement | null): void {
  const url = new URL(location.href);
  for (const { name, value } of [...selects, ...(words === null ? [] : [words])]) {
    if (value.trim() === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value.trim());
  }
  history.replaceState(history.state, '', url);
}
