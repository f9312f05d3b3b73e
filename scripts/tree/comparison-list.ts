/** The comparison tables as one list, a statement a line: what the CSV and the spreadsheet hold. */
import type { Comparison, Statement } from './comparison.ts';

/** Fields of a line in order, with their names for readers. */
export const comparisonFields = {
  group: '分组',
  name: '指标',
  metric: '指标编号',
  comparable: '能否对比',
  note: '说明',
  regionCode: '地区代码',
  regionName: '地区',
  kind: '类别',
  valueText: '原文数值',
  value: '数值',
  valueTo: '数值（到）',
  unit: '单位',
  due: '时间',
  dueText: '时间原文',
  dueInferred: '时间是否推断',
  nature: '性质',
  denominator: '分母',
  scope: '范围',
  clause: '条款',
  quote: '原句',
  notice: '文件编号',
  url: '链接',
} as const;

export const statementKindNames: Readonly<
  Record<Statement['kind'] | 'silent' | 'related', string>
> = {
  target: '目标',
  norm: '标准',
  baseline: '现状',
  policy: '规定',
  silent: '未提及',
  related: '相关',
};
export const comparabilityNames = { yes: '可比', partly: '部分可比', no: '不可比' } as const;

export type ComparisonLine = Record<string, string | number | null> & {
  group: string;
  url: string | null;
};

/** Rows that no region fills are left out; a silent region of the others has a line that says so. */
export function comparisonLines({ regions, rows }: Comparison): ComparisonLine[] {
  return rows
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== null))
    .flatMap(({ metric, name, group, comparable, note, cells, related }) =>
      regions.flatMap(({ code, name: regionName }) => {
        const row = { group, name, metric, comparable: comparabilityNames[comparable], note };
        const place = { ...row, regionCode: code, regionName };
        const line = (one: Statement, kind: keyof typeof statementKindNames): ComparisonLine => {
          const {
            valueText,
            unit,
            due,
            dueText,
            nature,
            denominator,
            scope,
            clause,
            quote,
            notice,
            url,
          } = one;
          const [value, valueTo = null] = Array.isArray(one.value) ? one.value : [one.value];
          return {
            ...place,
            kind: statementKindNames[kind],
            ...{ valueText, value, valueTo, unit, due, dueText },
            // another clause says it, or the period of the plan
            dueInferred: due === null ? null : dueText === null ? '是' : '否',
            ...{ nature, denominator, scope },
            ...{ clause, quote, notice, url },
          };
        };
        const stated = cells[code];
        if (stated) return stated.map((one) => line(one, one.kind));
        const silent = { ...place, kind: statementKindNames.silent, url: null };
        return [silent, ...(related[code] ?? []).map((one) => line(one, 'related'))];
      }),
    );
}
