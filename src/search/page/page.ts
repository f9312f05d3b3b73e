/** The search page: asks as the reader types, and shows what was found. */
import { copy } from '../../scripts/copy.ts';
import { rememberMarks } from '../../scripts/landing-marks.ts';
import type { Answer, Order } from '../engine.ts';
import { facetNames, type FacetName, type Selection } from '../record-meta.ts';
import { addressOf, askedIn, type Asked } from './address.ts';
import { Asking } from './asking.ts';
import { element, find } from './dom.ts';
import { facetElements } from './facet-boxes.ts';
import { hitElement } from './hits.ts';
import { walkByKeys } from './list-keys.ts';
import { keepPlace, placeToReturnTo, type Place } from './place.ts';
import { countOf, sentencesOf } from './reading.ts';
import { forget, recentQueries, remember } from './recent.ts';

const pageSize = 20;
/** Long enough not to ask for every letter of a quick hand, short enough not to be noticed; in milliseconds. */
const pause = 30;

const form = find('#search-form', HTMLFormElement);
const input = find('#search-form input', HTMLInputElement);
const start = find('#search-start', HTMLElement);
const recent = find('#search-recent', HTMLElement);
const results = find('#search-results', HTMLElement);
const status = find('#search-status', HTMLElement);
const reading = find('#search-reading', HTMLElement);
const list = find('#search-hits', HTMLOListElement);
const narrow = find('#search-narrow', HTMLDetailsElement);
const facetBox = find('#search-facets', HTMLElement);
const order = find('#search-order', HTMLSelectElement);
const more = find('#search-more', HTMLButtonElement);

const asking = new Asking(new URL(form.dataset.index ?? '', location.href).href, {
  answered: show,
  failed: clear,
});

let shown = pageSize;
let timer = 0;
let returning: Place | null = null;

/** What the address asks for is what is shown. */
function ask(): void {
  const { query, selection, order: by } = askedIn(location.search);
  document.title = document.title.replace(/^.*?搜索/u, query === '' ? '搜索' : `${query} · 搜索`);
  start.hidden = query !== '';
  results.hidden = query === '';
  if (query === '') {
    asking.cancel();
    clear('');
    showRecent();
    return;
  }
  if (list.childElementCount === 0) status.textContent = '正在查找……';
  list.ariaBusy = 'true';
  asking.ask({ query, selection, order: by, shown });
}

function clear(message: string): void {
  list.ariaBusy = 'false';
  status.textContent = message;
  reading.replaceChildren();
  list.replaceChildren();
  list.dataset.query = '';
  order.hidden = true;
  facetBox.replaceChildren();
  more.hidden = true;
}

function show(answer: Answer): void {
  const { query, selection } = askedIn(location.search);
  status.textContent = countOf(query, answer);
  reading.replaceChildren(
    ...sentencesOf(query, answer).map((sentence) =>
      element(
        'p',
        '',
        ...sentence.map((part) => (typeof part === 'string' ? part : queryLink(part.query))),
      ),
    ),
  );
  order.hidden = answer.hits.length === 0;
  list.ariaBusy = 'false';
  list.dataset.query = query;
  list.replaceChildren(...answer.hits.map(hitElement));
  showFacets(answer, selection);
  more.hidden = answer.hits.length >= answer.total && answer.unreadNotices === 0;
  if (returning !== null) returnTo(returning);
  returning = null;
}

/** The boxes are made anew with each answer; the reader stays on the one just used. */
function showFacets({ facets, titles }: Answer, selection: Selection): void {
  const focused =
    document.activeElement instanceof HTMLInputElement ? document.activeElement : null;
  const unfolded = [...facetBox.querySelectorAll<HTMLDetailsElement>('details[open]')].map(
    ({ dataset }) => dataset.facet ?? '',
  );
  const kept = focused !== null && facetBox.contains(focused) ? focused : null;
  facetBox.replaceChildren(...facetElements(facets, selection, titles, new Set(unfolded)));
  if (kept === null) return;
  for (const box of facetBox.querySelectorAll<HTMLInputElement>(`input[name=${kept.name}]`)) {
    if (box.value === kept.value) box.focus();
  }
}

function returnTo({ scroll, followed }: Place): void {
  scrollTo(0, scroll);
  const link = [...list.querySelectorAll('a')].find(({ href }) => href === followed);
  link?.focus({ preventScroll: true });
}

function queryLink(query: string): HTMLAnchorElement {
  const link = element('a', '', query);
  link.href = location.pathname + addressOf({ ...askedIn(''), query });
  return link;
}

function showRecent(): void {
  const queries = recentQueries();
  recent.hidden = queries.length === 0;
  recent
    .querySelector('ul')
    ?.replaceChildren(...queries.map((query) => element('li', '', queryLink(query))));
}

function asked(): Asked {
  const chosen = (name: FacetName): string[] =>
    [...facetBox.querySelectorAll<HTMLInputElement>(`input[name=${name}]:checked`)].map(
      ({ value }) => value,
    );
  const query = input.value.trim();
  const now = askedIn(location.search);
  // A new query finds other things: what was chosen among the old ones stays, as the address says.
  const selection =
    facetBox.childElementCount === 0
      ? now.selection
      : (Object.fromEntries(facetNames.map((name) => [name, chosen(name)])) as Selection);
  return { query, selection, order: order.value as Order };
}

function followForm({ keep }: { keep: boolean }): void {
  clearTimeout(timer);
  shown = pageSize;
  const search = addressOf(asked());
  if (search !== location.search) {
    history[keep ? 'pushState' : 'replaceState'](null, '', location.pathname + search);
  }
  ask();
}

input.addEventListener('input', (event) => {
  // While an input method is composing, what stands in the box is not yet what the reader means.
  if (event instanceof InputEvent && event.isComposing) return;
  clearTimeout(timer);
  timer = window.setTimeout(followForm, pause, { keep: false });
});
input.addEventListener('focus', () => {
  asking.prepare();
});
input.addEventListener('compositionstart', () => {
  clearTimeout(timer);
});
input.addEventListener('compositionend', () => {
  followForm({ keep: false });
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (input.value.trim() !== '') remember(input.value.trim());
  followForm({ keep: true });
});
facetBox.addEventListener('change', () => {
  followForm({ keep: true });
});
order.addEventListener('change', () => {
  followForm({ keep: true });
});
more.addEventListener('click', () => {
  const last = list.querySelectorAll('a').length;
  shown += pageSize;
  ask();
  // The button moves away: the reader goes on at the first of the new hits.
  new MutationObserver((_changes, observer) => {
    observer.disconnect();
    list.querySelectorAll('a')[last]?.focus({ preventScroll: true });
  }).observe(list, { childList: true });
});
find('#search-forget', HTMLButtonElement).addEventListener('click', () => {
  forget();
  showRecent();
  input.focus();
});
list.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest('a') ?? null;
  const button = target?.closest('button') ?? null;
  if (link !== null) leaveBy(link);
  if (button?.dataset.copy !== undefined) {
    void copy(button.dataset.copy).then((done) => {
      button.textContent = done ? '已复制' : '浏览器不允许复制';
      status.textContent = button.textContent;
    });
  }
});

function leaveBy(link: HTMLAnchorElement): void {
  remember(askedIn(location.search).query);
  rememberMarks(link.href, JSON.parse(link.dataset.marks ?? '[]') as string[]);
  keepPlace(location.search, { shown, scroll: scrollY, followed: link.href });
}

addEventListener('pagehide', () => {
  const followed =
    document.activeElement instanceof HTMLAnchorElement ? document.activeElement.href : null;
  keepPlace(location.search, { shown, scroll: scrollY, followed });
});
addEventListener('popstate', restore);

function restore(): void {
  const { query, order: by } = askedIn(location.search);
  input.value = query;
  order.value = by;
  // What the address chooses counts, not what the boxes of the list before show.
  facetBox.replaceChildren();
  shown = pageSize;
  ask();
}

walkByKeys(input, list);
history.scrollRestoration = 'manual';
returning = placeToReturnTo(location.search);
// Beside the hits where there is room, folded away above them where there is none.
const room = matchMedia('(width >= 64rem)');
const unfold = (): void => {
  narrow.open = room.matches;
};
room.addEventListener('change', unfold);
unfold();
const place = returning;
restore();
if (place !== null && place.shown > pageSize) {
  shown = place.shown;
  ask();
}
