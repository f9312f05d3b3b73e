/** On every page: how much is collected, beside the way there. The style sheet has kept its place. */
import { collection, watch } from './store.ts';

/** More does not fit the place. */
const most = 99;

const place = document.querySelector<HTMLElement>('.clipboard-count');

function show(): void {
  const { length } = collection().entries;
  if (place !== null) {
    place.textContent = length > most ? `${most}+` : length > 0 ? String(length) : '';
  }
}

watch(show);
show();
