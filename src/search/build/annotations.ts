/** What was read in a clause, as search narrows and ranks by it. */
import type { Notice, RecordKind } from '../../../scripts/tree/notice.ts';
import { kindsOfRecord } from '../../records/kinds.ts';
import { statusNames } from '../../records/wording.ts';
import { plainText } from '../normalise.ts';
import type { SearchRecord } from '../records.ts';

export interface ClauseFacets {
  /** Kinds of record: 指标, 责任 … */
  record: string[];
  agency: string[];
  status: string[];
  /** What is defined or measured. */
  named: string[];
  /** Who is responsible. */
  actors: string[];
}

interface Annotated {
  kind: RecordKind;
  label: string;
  provision: string;
  quote: string;
  status: string;
  agencies: string[];
  names: string[];
  actors: string[];
}

/**
 * @param agencyNames by id
 * @returns for each record of the notice what was read in it; of a table, what was read in that row
 */
export function annotationsOf(
  notice: Notice,
  agencyNames: ReadonlyMap<string, string>,
): (record: SearchRecord) => ClauseFacets {
  const byClause = Map.groupBy(everything(notice), ({ provision }) => provision);
  return (record) => {
    const inClause = byClause.get(record.target) ?? [];
    const here = record.part === '表格' ? inRow(record.text, inClause) : inClause;
    const unique = (values: string[]): string[] => [...new Set(values)];
    return {
      record: unique(here.map(({ label }) => label)),
      agency: unique(here.flatMap(({ agencies }) => agencies)).flatMap(
        (id) => agencyNames.get(id) ?? [],
      ),
      status: unique(here.map(({ status }) => status)),
      named: unique(here.flatMap(({ names }) => names)),
      actors: unique(here.flatMap(({ actors }) => actors)),
    };
  };
}

function inRow(text: string, inTable: readonly Annotated[]): Annotated[] {
  const row = plainText(text);
  return inTable.filter(({ quote }) => overlaps(row, plainText(quote)));
}

function overlaps(row: string, quote: string): boolean {
  return row !== '' && (quote.includes(row) || row.includes(quote));
}

function everything(notice: Notice): Annotated[] {
  return kindsOfRecord.flatMap(({ kind, name: label }) =>
    notice[kind].map((record) => ({
      kind,
      label,
      provision: record.provision,
      quote: record.quote,
      status: statusNames['review' in record ? record.review : record.status],
      agencies: 'agencies' in record ? record.agencies : [],
      names: namesIn(record),
      actors: 'actors' in record ? record.actors : [],
    })),
  );
}

/** What a record is of: the term defined, the thing measured. */
function namesIn(record: Notice[RecordKind][number]): string[] {
  if ('term' in record) return [record.term];
  if ('name' in record) return [record.name];
  return [];
}
