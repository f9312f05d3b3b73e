/** The comparison of searches, as a table. */
import type { SearchMeasurement } from './measure.ts';
import type { QueryCost, ScaleMeasurement } from './scale.ts';

export const searchCase = 'search';
export const scaleCase = 'search-scale';

export function searchRows(
  results: readonly SearchMeasurement[],
): Record<string, Record<string, string>> {
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
  return Object.fromEntries(
    results.map(({ title, answered, firstGraded, recall, precisionAtTen, milliseconds, bytes }) => [
      title,
      {
        前三条有答案: percent(answered),
        首条相关: percent(firstGraded),
        短语召回: percent(recall),
        前十条准确: percent(precisionAtTen),
        毫秒: `${milliseconds.median.toFixed(0)} / p95 ${milliseconds.p95.toFixed(0)}`,
        首次KB: kilobytes(bytes.first),
        每次KB: `${kilobytes(bytes.median)} / p95 ${kilobytes(bytes.p95)}`,
      },
    ]),
  );
}

export function scaleRow(result: ScaleMeasurement): Record<string, string> {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
  const cost = ({ bytes, milliseconds }: QueryCost): string =>
    `${kilobytes(bytes.median)} / p95 ${kilobytes(bytes.p95)} KB, ${milliseconds.median.toFixed(0)} / p95 ${milliseconds.p95.toFixed(0)} ms`;
  const { notices, index, queries, phrases } = result;
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  return {
    文件: `${notices} 份，查询 ${queries} 个`,
    索引: `${index.files} 个文件，${(index.bytes / 1e6).toFixed(1)} MB${madeIn(index)}`,
    初次打开: cost(result.cold),
    全部地区: cost(result.everywhere),
    一个地区: cost(result.oneRegion),
    随机短语: `召回 ${percent(phrases.recall)}，前十条准确 ${percent(phrases.precisionAtTen)}`,
  };
}

function madeIn({ made }: ScaleMeasurement['index']): string {
  if (made === null) return '，已有';
  return `，${made.seconds.toFixed(0)} 秒，内存 ${(made.peakBytes / 2 ** 20).toFixed(0)} MB`;
}
