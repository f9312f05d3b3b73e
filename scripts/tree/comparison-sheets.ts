/**
 * The comparison tables as sheets of a spreadsheet, one for each group, then one that says which notices they were read
 * from. The build writes all of them to a file, the page those that are on the screen.
 */
import type { CellObject, Options, Sheet, SheetData } from 'write-excel-file/universal';
import { comparisonFields, comparisonLines, type ComparisonLine } from './comparison-list.ts';
import type { Comparison } from './comparison.ts';
import type { Notice } from './notice.ts';

/** What of a notice the sheet of sources holds. */
export type SourceNotice = Pick<
  Notice,
  'id' | 'region' | 'title' | 'docNumber' | 'issuers' | 'issued' | 'source'
>;

/** What a sheet holds, and where its cells lead. */
interface LinkedSheet {
  name: string;
  data: SheetData;
  widths: readonly number[];
  /** Cell → address. */
  links: ReadonlyMap<string, string>;
}

const fields = Object.keys(comparisonFields) as (keyof typeof comparisonFields)[];
/** In characters; of fields that are not named a narrow column. */
const widths: Partial<Record<keyof typeof comparisonFields, number>> = {
  name: 26,
  note: 34,
  valueText: 26,
  scope: 20,
  denominator: 20,
  clause: 28,
  quote: 60,
  notice: 24,
  url: 44,
};

/**
 * What write-excel-file takes. Numbers are numbers, all else is text: nothing that a notice contains is a formula.
 *
 * @param site address of the site, without which cells hold the way to a clause but do not lead there
 */
export function comparisonSheets<Content>(
  comparison: Comparison,
  notices: readonly SourceNotice[],
  site?: string,
): [sheets: Sheet<Content>[], options: Options<Content>] {
  const byGroup = Map.groupBy(comparisonLines(comparison), ({ group }) => group);
  const sheets: LinkedSheet[] = comparison.groups.flatMap((group) => {
    const lines = byGroup.get(group);
    return lines === undefined ? [] : [groupSheet(group, lines, site)];
  });
  sheets.push(sourcesSheet(comparison, notices));
  return [
    sheets.map(({ name, data, widths: columns }) => ({
      data,
      sheet: sheetName(name),
      columns: columns.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Microsoft YaHei', fontSize: 10, features: [hyperlinks<Content>(sheets)] },
  ];
}

function groupSheet(name: string, lines: readonly ComparisonLine[], site?: string): LinkedSheet {
  const links = new Map<string, string>();
  const rows = lines.map((line, row) =>
    fields.map((field, column): CellObject => {
      const value = line[field];
      if (field === 'url' && typeof value === 'string' && site !== undefined) {
        const address = new URL(value, site).href;
        links.set(cellName(row + 2, column), address);
        return text(address);
      }
      return cell(value);
    }),
  );
  const data = [Object.values(comparisonFields).map(head), ...rows];
  return { name, data, widths: fields.map((field) => widths[field] ?? 12), links };
}

function sourcesSheet({ regions }: Comparison, notices: readonly SourceNotice[]): LinkedSheet {
  const codes = new Set(regions.map(({ code }) => code));
  const names = ['文件编号', '地区', '标题', '发文字号', '发文机关', '成文日期', '来源', '校验值'];
  const rows = notices
    .filter(({ region }) => region !== null && codes.has(region.code))
    .map(({ id, region, title, docNumber, issuers, issued, source }) =>
      [
        id,
        region?.name,
        title,
        docNumber,
        issuers.join('、'),
        issued,
        source.url ?? source.file,
        source.sha256,
      ].map(cell),
    );
  return {
    name: '来源',
    data: [names.map(head), ...rows],
    widths: [28, 16, 44, 24, 44, 14, 36, 24],
    links: new Map(),
  };
}

function head(value: string): CellObject {
  return { ...text(value), fontWeight: 'bold' };
}

function cell(value: unknown): CellObject {
  if (typeof value === 'number') return { value, type: Number };
  return text(typeof value === 'string' ? value : '');
}

function text(value: string): CellObject {
  return { value, type: String, wrap: true, alignVertical: 'top' };
}

/** What the name of a sheet may not have, and how long it may be. */
const barred = /[[\]/\\:*?']/gu;
function sheetName(name: string): string {
  return name.replace(barred, ' ').slice(0, 31);
}

/** `B7`; 26 columns are more than there are. */
function cellName(row: number, column: number): string {
  return `${String.fromCodePoint(65 + column)}${row}`;
}

type Feature<Content> = NonNullable<Options<Content>['features']>[number];

/** Links as the format has them (ECMA-376, 18.3.1.47): the address stands beside the sheet, not in a formula. */
function hyperlinks<Content>(sheets: readonly LinkedSheet[]): Feature<Content> {
  const linksOf = (index: number): [string, string][] => [...(sheets[index]?.links ?? [])];
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const links = linksOf(sheetIndex).map(
              ([name], index) => `<hyperlink ref="${name}" r:id="link${index}"/>`,
            );
            if (links.length === 0) return xml;
            const element = `<hyperlinks xmlns:r="${relationships}">${links.join('')}</hyperlinks>`;
            return xml.replace('</sheetData>', `</sheetData>${element}`);
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) =>
            linksOf(sheetIndex)
              .map(
                ([, address], index) =>
                  `<Relationship Id="link${index}" Type="${relationships}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
              )
              .join(''),
        },
      },
    },
  };
}
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function escaped(attribute: string): string {
  return attribute.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
