/** Shows of the comparison tables what the reader chooses. The choice stands in the address. */
import { choiceIn, searchOf, type Choice } from '../compare/choice.ts';
import { comparabilitySayer } from './compare-chosen.ts';
import { download, type Format } from './compare-download.ts';

interface Row {
  element: HTMLTableRowElement;
  cells: readonly HTMLTableCellElement[];
  /** Its place in the table as it comes. */
  place: number;
}
interface Group {
  element: HTMLElement;
  name: string;
  rows: readonly Row[];
}

export function startComparison(): void {
  const form = document.querySelector<HTMLFormElement>('#compare-controls');
  if (form !== null) start(form);
}

function start(form: HTMLFormElement): void {
  const boxes = (name: string): HTMLInputElement[] => [
    ...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`),
  ];
  const regionBoxes = boxes('regions');
  const groupBoxes = boxes('groups');
  const regions = regionBoxes.map(({ value }) => value);
  const groupNames = groupBoxes.map(({ value }) => value);
  const [comparable] = boxes('comparable');
  const [binding] = boxes('binding');
  const [filled] = boxes('filled');
  const groups = [...document.querySelectorAll<HTMLElement>('.compare-group')].map(groupOf);
  const columns = [...document.querySelectorAll<HTMLElement>('.compare-table [data-region]')];
  const sorters = [...document.querySelectorAll<HTMLButtonElement>('[data-sort]')];
  let choice = choiceIn(location.search, regions, groupNames);
  const sayComparability = comparabilitySayer(
    groups.flatMap(({ rows }) => rows.map(({ element }) => element)),
    form.dataset.comparison ?? '',
  );

  const isShown = (code: string): boolean => choice.regions?.includes(code) ?? true;
  const showGroups = (): void => {
    for (const group of groups) showGroup(group, choice, isShown);
    tell(choice, groups, regions.length, groupNames.length);
  };
  const show = (): void => {
    check(regionBoxes, choice.regions);
    check(groupBoxes, choice.groups);
    if (comparable) comparable.checked = choice.comparable;
    if (binding) binding.checked = choice.binding;
    if (filled) filled.checked = choice.filled;
    for (const column of columns) column.hidden = !isShown(column.dataset.region ?? '');
    showGroups();
    // where the tables do not arrive, what holds for all regions stays
    void sayComparability(choice.regions).then(showGroups, showGroups);
    for (const sorter of sorters) {
      const { sort } = sorter.dataset;
      const sorted = sort === choice.sort;
      sorter.setAttribute('aria-pressed', String(sorted));
      sorter.closest('th')?.setAttribute('aria-sort', sorted ? 'descending' : 'none');
    }
  };
  const choose = (change: Partial<Choice>): void => {
    choice = { ...choice, ...change };
    history.pushState(null, '', `${location.pathname}${searchOf(choice)}`);
    show();
  };

  for (const sorter of sorters) {
    sorter.addEventListener('click', () => {
      const { sort = '' } = sorter.dataset;
      choose({ sort: choice.sort === sort ? null : sort });
    });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('change', () => {
    choose({
      regions: chosen(regionBoxes),
      groups: chosen(groupBoxes),
      comparable: comparable?.checked ?? false,
      binding: binding?.checked ?? false,
      filled: filled?.checked ?? false,
    });
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    choose({
      regions: null,
      groups: null,
      comparable: false,
      binding: false,
      filled: false,
      sort: null,
    });
  });
  addEventListener('popstate', () => {
    choice = choiceIn(location.search, regions, groupNames);
    show();
  });
  const state = document.querySelector<HTMLElement>('#download-state');
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-download]')) {
    button.addEventListener('click', () => {
      const shown = groups.flatMap(({ rows }) => rows).filter(({ element }) => isVisible(element));
      const selection = {
        metrics: shown.map(({ element }) => element.dataset.metricRow ?? ''),
        regions: choice.regions ?? regions,
      };
      if (state) state.textContent = '正在准备……';
      const sources = {
        comparison: form.dataset.comparison ?? '',
        notices: form.dataset.notices ?? '',
      };
      download(sources, button.dataset.download as Format, selection).then(
        () => {
          if (state) state.textContent = '已下载';
        },
        () => {
          if (state) state.textContent = '下载没有成功，请下载页尾的全部数据。';
        },
      );
    });
  }
  show();
}

function groupOf(element: HTMLElement): Group {
  const rows = [...element.querySelectorAll<HTMLTableRowElement>('[data-metric-row]')];
  return {
    element,
    name: element.dataset.group ?? '',
    rows: rows.map((row, place) => ({
      element: row,
      cells: [...row.querySelectorAll('td')],
      place,
    })),
  };
}

function showGroup(
  { element, name, rows }: Group,
  choice: Choice,
  isShown: (code: string) => boolean,
): void {
  for (const row of rows) {
    const cells = row.cells.filter(({ dataset }) => isShown(dataset.region ?? ''));
    const wanted =
      (!choice.comparable || row.element.dataset.comparable !== 'no') &&
      (!choice.binding || cells.some(({ dataset }) => dataset.binding !== undefined));
    row.element.hidden = !wanted;
  }
  if (choice.filled) {
    const shown = rows.filter((row) => !row.element.hidden);
    const told = new Set(
      shown.flatMap(({ cells }) =>
        cells.flatMap(({ dataset }) =>
          dataset.silent === undefined ? (dataset.region ?? []) : [],
        ),
      ),
    );
    for (const column of element.querySelectorAll<HTMLElement>('[data-region]')) {
      if (!told.has(column.dataset.region ?? '')) column.hidden = true;
    }
  }
  element.hidden =
    (choice.groups !== null && !choice.groups.includes(name)) ||
    rows.every((row) => row.element.hidden);
  const value = ({ cells }: Row): number => {
    const cell = cells.find(({ dataset }) => dataset.region === choice.sort);
    return Number(cell?.dataset.value ?? '-Infinity');
  };
  const sorted = [...rows].sort((a, b) => {
    if (choice.sort === null) return a.place - b.place;
    const [one, other] = [value(a), value(b)];
    return one === other ? a.place - b.place : other - one;
  });
  const body = rows[0]?.element.parentElement;
  body?.append(...sorted.map((row) => row.element));
}

function isVisible(row: HTMLElement): boolean {
  return !row.hidden && row.closest<HTMLElement>('.compare-group')?.hidden === false;
}

function check(boxes: readonly HTMLInputElement[], values: readonly string[] | null): void {
  for (const box of boxes) box.checked = values?.includes(box.value) ?? true;
}

/** Null where all are; none is all, too: a table of nothing is of no use. */
function chosen(boxes: readonly HTMLInputElement[]): string[] | null {
  const values = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  return values.length === 0 || values.length === boxes.length ? null : values;
}

function tell(choice: Choice, groups: readonly Group[], regions: number, names: number): void {
  const rows = groups.flatMap((group) => group.rows);
  const shown = rows.filter(({ element }) => isVisible(element)).length;
  const say = (id: string, text: string): void => {
    const place = document.querySelector(id);
    if (place) place.textContent = text;
  };
  say('#regions-chosen', `（${choice.regions?.length ?? regions}/${regions}）`);
  say('#groups-chosen', `（${choice.groups?.length ?? names}/${names}）`);
  say(
    '#compare-count',
    shown === rows.length ? `共 ${rows.length} 项` : `${shown} 项（共 ${rows.length} 项）`,
  );
  const none = document.querySelector<HTMLElement>('#compare-none');
  if (none) none.hidden = shown > 0;
}
