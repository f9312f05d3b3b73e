/** The list of notices: narrowing it by region, kind and words, and ordering it. Without a script it is all there. */

const filter = document.querySelector<HTMLElement>('#notice-filter');
const body = document.querySelector<HTMLTableSectionElement>('#notice-list tbody');
const count = document.querySelector<HTMLElement>('#notice-count');

if (filter !== null && body !== null && count !== null) {
  const rows = [...body.rows];
  const chosen = (name: string): string =>
    filter.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)?.value ?? '';

  const update = (): void => {
    const words = chosen('words').trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const { region = '', kind = '', standing = '' } = row.dataset;
      row.hidden =
        (chosen('region') !== '' && region !== chosen('region')) ||
        (chosen('kind') !== '' && kind !== chosen('kind')) ||
        (chosen('standing') !== '' && standing !== chosen('standing')) ||
        !row.textContent.toLowerCase().includes(words);
      if (!row.hidden) shown += 1;
    }
    count.textContent =
      shown === rows.length ? `共 ${shown} 份` : `${shown} 份（共 ${rows.length} 份）`;
    const order = chosen('order');
    body.append(
      ...rows.toSorted((a, b) =>
        order === 'issued'
          ? (b.dataset.issued ?? '').localeCompare(a.dataset.issued ?? '')
          : rows.indexOf(a) - rows.indexOf(b),
      ),
    );
  };

  filter.addEventListener('input', update);
  update();
}
