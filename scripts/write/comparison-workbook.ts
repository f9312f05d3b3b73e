/** The comparison tables as a spreadsheet. The same tables give the same bytes. */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcelFile from 'write-excel-file/node';
import { comparisonSheets } from '../tree/comparison-sheets.ts';
import type { Comparison } from '../tree/comparison.ts';
import type { Notice } from '../tree/notice.ts';
import { withoutTimes } from './zip-times.ts';

type FileContent = Stream | Buffer | Blob;

/** @param site address of the site, without which cells hold the way to a clause but do not lead there */
export async function comparisonWorkbook(
  comparison: Comparison,
  notices: readonly Notice[],
  site?: string,
): Promise<Uint8Array> {
  const [sheets, options] = comparisonSheets<FileContent>(comparison, notices, site);
  const file = writeExcelFile(sheets, options);
  return withoutTimes(await file.toBuffer());
}
