/** A button that collects one thing and takes it back. */
import type { Entry } from './entry.ts';
import { isCollected, watch } from './store.ts';
import { collectButtonName, toggle } from './toggle.ts';

export interface Offer {
  /** That the entry will have. */
  id: string;
  /** What it is, for who hears the button and does not see where it stands. */
  name: string;
  entry: () => Entry | Promise<Entry>;
}

/** For as long as the page is there: the button follows what other tabs do, too. */
export function offer(button: HTMLButtonElement, what: Offer): void {
  watch(offerNow(button, what));
}

/**
 * For a button that is soon replaced.
 *
 * @returns shows how things stand
 */
export function offerNow(button: HTMLButtonElement, { id, name, entry }: Offer): () => void {
  const show = (): void => {
    const collected = isCollected(id);
    button.ariaLabel = `${collectButtonName(collected)}：${name}`;
    button.classList.toggle('collected', collected);
    button.classList.remove('failed');
  };
  const collect = async (): Promise<void> => {
    button.ariaBusy = 'true';
    try {
      tell(toggle(await entry()));
      show();
    } catch {
      tell('没有收入：读不到这一条');
      button.classList.add('failed');
    }
    button.ariaBusy = null;
  };
  button.addEventListener('click', () => {
    void collect();
  });
  show();
  return show;
}

let teller: HTMLElement | null = null;

/** For who does not see that the button is another now. */
function tell(text: string): void {
  if (teller === null) {
    teller = document.createElement('p');
    teller.className = 'visually-hidden';
    teller.role = 'status';
    document.querySelector('main')?.append(teller);
  }
  teller.textContent = text;
}
