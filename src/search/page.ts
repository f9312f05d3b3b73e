/** The search page: asks as the reader types, and shows what was found. */
import { noticePage } from '../links.ts';
import { citedAs, withoutStop } from '../wording.ts';
import { facetNames, type Answer, type Facets, type Selection } from './engine.ts';
import { excerpt } from './excerpt.ts';
import { pathSeparator, type RecordMeta } from './record-meta.ts';
import { planQuery } from './plan.ts';
import type { Question, Reply } from './worker.ts';

const pageSize = 20;
/** Long enough not to ask for every letter, short enough not to be waited for; in milliseconds. */
const pause = 120;

const facetLabels = { region: '地区', kind: '文种', part: '位置' } as const;

const form = find('#search-form', HTMLFormElement);
const input = find('#search-form input', HTMLInputElement);
const status = find('#search-status', HTMLElement);
const list = find('#search-hits', HTMLOListElement);
const narrow = find('#search-narrow', HTMLDetailsElement);
const facetBox = find('#search-facets', HTMLElement);
const more = find('#search-more', HTMLButtonElement);

let worker: Worker | null = null;
let asked = 0;
let shown = pageSize;
let timer = 0;

function find<T extends HTMLElement>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The page has no ${selector}.`);
  return element;
}

function selectionIn(address: URLSearchParams): Selection {
  return {
    region: address.getAll('region'),
    kind: address.getAll('kind'),
    part: address.getAll('part'),
  };
}

/** What the address asks for is what is shown: it can be kept, sent on, and gone back to. */
function ask(): void {
  const address = new URLSearchParams(location.search);
  const query = address.get('q')?.trim() ?? '';
  document.title = document.title.replace(/^.*?搜索/u, query === '' ? '搜索' : `${query} · 搜索`);
  asked += 1;
  if (query === '') {
    clear('');
    return;
  }
  if (list.childElementCount === 0) status.textContent = '正在查找……';
  list.ariaBusy = 'true';
  worker ??= startWorker();
  const question: Question = { id: asked, query, selection: selectionIn(address), shown };
  worker.postMessage(question);
}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.id !== asked) return;
    if ('answer' in data) show(data.answer);
    else clear('搜索没有成功：索引没有取到。请检查网络后重试。');
  });
  started.addEventListener('error', () => {
    worker = null;
    clear('搜索没有成功：浏览器没能启动搜索。请刷新重试。');
  });
  return started;
}

function clear(message: string): void {
  list.ariaBusy = 'false';
  status.textContent = message;
  list.replaceChildren();
  facetBox.replaceChildren();
  more.hidden = true;
}

function show({ total, hits, facets }: Answer): void {
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  const { terms } = planQuery(query);
  status.textContent =
    total === 0
      ? `没有条款包含“${terms.join('”和“')}”。可以换一个说法，或减少词语。`
      : `找到 ${total} 处`;
  list.ariaBusy = 'false';
  list.replaceChildren(...hits.map((hit) => hitElement(hit, terms)));
  facetBox.replaceChildren(...(total === 0 ? [] : facetElements(facets)));
  more.hidden = hits.length >= total;
}

function hitElement(hit: RecordMeta, terms: readonly string[]): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.searchHit = hit.target;
  const link = document.createElement('a');
  link.href = noticePage(hit.notice, hit.target);
  for (const { text, marked } of excerpt(hit.text, terms)) {
    link.append(marked ? element('mark', text) : text);
  }
  const path = hit.path.split(pathSeparator).map(withoutStop);
  item.append(
    element('p', [hit.region, ...path].filter(Boolean).join(' › '), 'hit-path'),
    link,
    element(
      'p',
      citedAs({ title: hit.title, docNumber: hit.number || null }) + hit.citation,
      'hit-citation',
    ),
  );
  return item;
}

function facetElements(facets: Facets): HTMLElement[] {
  const selection = selectionIn(new URLSearchParams(location.search));
  return facetNames
    .filter((name) => facets[name].length > 1 || selection[name].length > 0)
    .map((name) => {
      const group = document.createElement('fieldset');
      group.append(element('legend', facetLabels[name]));
      for (const { value, count } of facets[name]) {
        const label = document.createElement('label');
        const box = document.createElement('input');
        box.type = 'checkbox';
        box.name = name;
        box.value = value;
        box.checked = selection[name].includes(value);
        label.append(box, element('span', value), element('span', String(count), 'count'));
        group.append(label);
      }
      return group;
    });
}

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

function addressFromForm(): void {
  const address = new URLSearchParams();
  if (input.value.trim() !== '') address.set('q', input.value.trim());
  for (const box of facetBox.querySelectorAll<HTMLInputElement>('input:checked')) {
    address.append(box.name, box.value);
  }
  shown = pageSize;
  history.replaceState(null, '', address.size === 0 ? location.pathname : `?${address.toString()}`);
  ask();
}

input.addEventListener('input', (event) => {
  // While an input method is composing, what stands in the box is not yet what the reader means.
  if (event instanceof InputEvent && event.isComposing) return;
  clearTimeout(timer);
  timer = window.setTimeout(addressFromForm, pause);
});
input.addEventListener('compositionend', addressFromForm);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  addressFromForm();
});
facetBox.addEventListener('change', (event) => {
  addressFromForm();
  // The boxes are made anew with each answer; the reader stays on the one just used.
  const { name, value } = event.target as HTMLInputElement;
  refocus = { name, value };
});
let refocus: { name: string; value: string } | null = null;
new MutationObserver(() => {
  if (refocus === null) return;
  const { name, value } = refocus;
  refocus = null;
  for (const box of facetBox.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)) {
    if (box.value === value) box.focus();
  }
}).observe(facetBox, { childList: true });
more.addEventListener('click', () => {
  shown += pageSize;
  ask();
});
addEventListener('popstate', restore);

function restore(): void {
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  shown = pageSize;
  ask();
}

// Beside the hits where there is room, folded away above them where there is none.
const room = matchMedia('(width >= 64rem)');
const unfold = (): void => {
  narrow.open = room.matches;
};
room.addEventListener('change', unfold);
unfold();
restore();
