/** Says of each row whether the chosen regions can be compared. What is needed for it is loaded when some are chosen. */
import type { Comparability } from '../compare/chosen.ts';
import type { Comparison } from '../../scripts/tree/comparison.ts';

interface Row {
  element: HTMLElement;
  metric: string;
  /** As the page comes, of all regions. */
  ofAll: Comparability;
}

/**
 * @param source address of the published tables
 * @returns writes what holds for these regions into the rows; null: for all of them
 */
export function comparabilitySayer(
  elements: readonly HTMLElement[],
  source: string,
): (codes: readonly string[] | null) => Promise<void> {
  const rows = elements.map(rowOf);
  let tables: Promise<Comparison> | undefined;
  let latest: readonly string[] | null = null;
  return async (codes) => {
    latest = codes;
    if (codes === null) {
      for (const row of rows) write(row, row.ofAll);
      return;
    }
    tables ??= fetch(source).then((response) => response.json() as Promise<Comparison>);
    const [{ comparabilities }, comparison] = await Promise.all([
      import('../compare/chosen.ts'),
      tables,
    ]);
    // meanwhile others may have been chosen
    if (latest !== codes) return;
    const own = comparabilities(comparison, codes);
    for (const row of rows) write(row, own.get(row.metric) ?? row.ofAll);
  };
}

function rowOf(element: HTMLElement): Row {
  const said = element.querySelector('.comparability');
  const name = said?.querySelector('.comparability-badge')?.textContent ?? '';
  return {
    element,
    metric: element.dataset.metricRow ?? '',
    ofAll: {
      comparable: element.dataset.comparable as Comparability['comparable'],
      name,
      note: said?.textContent.trim().slice(name.length).trim() ?? null,
    },
  };
}

function write({ element }: Row, { comparable, name, note }: Comparability): void {
  element.dataset.comparable = comparable;
  const said = element.querySelector('.comparability');
  const badge = said?.querySelector('.comparability-badge');
  if (!said || !badge) return;
  said.className = `comparability ${comparable}`;
  badge.textContent = name;
  said.replaceChildren(badge, note === null ? '' : ` ${note}`);
}
