/** On the page for what is not there: which notice was meant. Without a script the page has the search and the lists. */
import { noticePage } from '../links.ts';
import { nearest } from './near-address.ts';

interface Listed {
  id: string;
  title: string;
}

const suggestions = document.querySelector<HTMLElement>('#meant');
// /zhengce/notices/panzhihua-2022-9/source/ → panzhihua-2022-9
const wanted = /\/notices\/([^/]+)/u.exec(location.pathname)?.[1];

async function suggest(place: HTMLElement, id: string): Promise<void> {
  const response = await fetch(place.dataset.source ?? '');
  if (!response.ok) return;
  const notices = (await response.json()) as Listed[];
  const titles = new Map(notices.map((notice) => [notice.id, notice.title]));
  const found = nearest(decodeURIComponent(id), [...titles.keys()]);
  if (found.length === 0) return;
  place.querySelector('ul')?.replaceChildren(
    ...found.map((one) => {
      const link = document.createElement('a');
      link.href = noticePage(one, location.hash === '' ? undefined : location.hash.slice(1));
      link.textContent = titles.get(one) ?? one;
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  place.hidden = false;
}

// Nothing to suggest is no fault: the page helps without.
if (suggestions !== null && wanted !== undefined) suggest(suggestions, wanted).catch(() => null);
