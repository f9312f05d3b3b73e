/** The hits, as they are shown. */
import { clausePath, rowId } from '../../clipboard/content.ts';
import type { Entry } from '../../clipboard/entry.ts';
import { entryBehind, rowBehind } from '../../clipboard/linked.ts';
import { offerNow } from '../../clipboard/offer.ts';
import { quoteWithCitation } from '../../clipboard/quote.ts';
import { noticePage } from '../../links.ts';
import { standingNames } from '../../standing.ts';
import { citedAs, withoutStop } from '../../wording.ts';
import type { Hit } from '../engine.ts';
import { excerpt } from '../excerpt.ts';
import { pathSeparator } from '../record-meta.ts';
import { element } from './dom.ts';

export function hitElement(hit: Hit): HTMLLIElement {
  const item = element('li');
  item.dataset.searchHit = hit.target;
  const link = element('a');
  link.href = noticePage(hit.notice, hit.target);
  // What the page of the notice is to mark: it may be other words than those of the query.
  link.dataset.marks = JSON.stringify(hit.marks);
  for (const { text, marked } of excerpt(hit.text, hit.marks)) {
    link.append(marked ? element('mark', '', text) : text);
  }
  if (hit.part === '标题') link.className = 'hit-heading';
  const path = hit.path.split(pathSeparator).filter(Boolean).map(withoutStop);
  const place = element('p', 'hit-path');
  if (hit.region !== '') place.append(element('span', 'hit-region', hit.region));
  place.append(path.join(' › '));
  item.append(place, link, citationLine(hit, link));
  return item;
}

export function citationOf(hit: Hit): string {
  return (
    citedAs({ title: hit.name, docNumber: hit.number === '' ? null : hit.number }) + hit.citation
  );
}

function citationLine(hit: Hit, link: HTMLAnchorElement): HTMLElement {
  const line = element('p', 'hit-citation');
  const citation = citationOf(hit);
  const text = quoteWithCitation({ citation, content: [hit.text] });
  line.append(element('span', '', citation));
  if (hit.standing !== '') {
    line.append(element('span', `standing ${hit.standing}`, standingNames[hit.standing]));
  }
  line.append(
    copyButton('复制引文', citation, hit),
    copyButton('复制条文', text, hit),
    collectButton(hit, link),
  );
  if (hit.folded > 0) line.append(element('span', 'hit-folded', `同处另有 ${hit.folded} 行`));
  return line;
}

function copyButton(name: string, text: string, { citation }: Hit): HTMLButtonElement {
  const button = element('button', 'hit-copy', name);
  button.type = 'button';
  button.dataset.copy = text;
  button.ariaLabel = `${name} ${citation}`;
  return button;
}

function collectButton(hit: Hit, link: HTMLAnchorElement): HTMLButtonElement {
  const button = element('button', 'collect hit-copy');
  button.type = 'button';
  const path = clausePath(hit.notice, hit.target);
  const isRow = hit.part === '表格';
  offerNow(button, {
    id: isRow ? rowId(path, hit.text) : path,
    name: citationOf(hit),
    entry: () => entryOf(hit, path, link),
  });
  return button;
}

/** Of a heading and of a row the page of the notice knows more: what stands under the one, and the columns of the other. */
function entryOf(hit: Hit, path: string, link: HTMLAnchorElement): Entry | Promise<Entry> {
  if (hit.part === '标题') return entryBehind(link);
  if (hit.part === '表格') return rowBehind(link, hit.text);
  return { id: path, path, citation: citationOf(hit), content: [hit.text], note: '' };
}
