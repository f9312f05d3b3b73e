/** The boxes to narrow the hits by. */
import type { Facets, FacetValue } from '../facets.ts';
import { facetNames, type FacetName, type Selection } from '../record-meta.ts';
import { element } from './dom.ts';

const labels: Readonly<Record<FacetName, string>> = {
  region: '地区',
  notice: '文件',
  standing: '状态',
  record: '条款种类',
  agency: '机构',
  topic: '专题',
  year: '年份',
  status: '复核',
};

/** What stands behind a count: of clauses nothing; of clauses that were read there may be more. */
const countedIn: Readonly<Record<FacetValue['of'], string>> = {
  clauses: '',
  'clauses read': '+',
  notices: ' 份',
};

/** The first so many values are in sight, the others a click away. */
const inSight = 5;

/** @param titles of notices, by id */
export function facetElements(
  facets: Facets,
  selection: Readonly<Selection>,
  titles: Readonly<Record<string, string>>,
  unfolded: ReadonlySet<string>,
): HTMLElement[] {
  return facetNames
    .filter((name) => facets[name].length > 1 || selection[name].length > 0)
    .map((name) => {
      const group = element('fieldset', '', element('legend', '', labels[name]));
      const boxes = facets[name].map((one) =>
        box(name, one, titles[one.value] ?? one.value, selection[name].includes(one.value)),
      );
      const seen = boxes.filter((one, i) => i < inSight || one.querySelector(':checked') !== null);
      const rest = boxes.filter((one) => !seen.includes(one));
      group.append(...seen);
      if (rest.length > 0) {
        const more = element(
          'details',
          '',
          element('summary', '', `其余 ${rest.length} 项`),
          ...rest,
        );
        more.dataset.facet = name;
        more.open = unfolded.has(name);
        group.append(more);
      }
      return group;
    });
}

function box(
  name: FacetName,
  { value, count, of }: FacetValue,
  label: string,
  checked: boolean,
): HTMLLabelElement {
  const input = element('input');
  input.type = 'checkbox';
  input.name = name;
  input.value = value;
  input.checked = checked;
  const text = element('span', 'facet-value', label);
  // A long title is cut off.
  text.title = label;
  return element('label', '', input, text, element('span', 'count', `${count}${countedIn[of]}`));
}
