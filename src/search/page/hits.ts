/** The hits, as they are shown. */
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
  item.append(place, link, citationLine(hit));
  return item;
}

export function citationOf(hit: Hit): string {
  return (
    citedAs({ title: hit.name, docNumber: hit.number === '' ? null : hit.number }) + hit.citation
  );
}

function citationLine(hit: Hit): HTMLElement {
  const line = element('p', 'hit-citation');
  const citation = citationOf(hit);
  const button = element('button', 'hit-copy', '复制引文');
  button.type = 'button';
  button.dataset.copy = citation;
  button.ariaLabel = `复制引文 ${hit.citation}`;
  line.append(element('span', '', citation));
  if (hit.standing !== '') {
    line.append(element('span', `standing ${hit.standing}`, standingNames[hit.standing]));
  }
  line.append(button);
  if (hit.folded > 0) line.append(element('span', 'hit-folded', `同处另有 ${hit.folded} 行`));
  return line;
}
