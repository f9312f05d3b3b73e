/** What no vocabulary knows, as text for a terminal. */
import type { Unknown } from '../tree/unknown.ts';

/** What is missing, by the file of content/vocabulary/ that it would go into. */
const titles: Readonly<Record<Unknown['vocabulary'], string>> = {
  agencies: '机构 agencies.yaml：责任主体不属于任何机构',
  metrics: '指标 metrics.yaml：没有可比指标，不进对比表',
  funds: '资金 funds.yaml：句中有金额，没有读出资金',
  topics: '专题 topics.yaml：章节不属于任何专题',
};

/** The quote is shown so far, in characters. */
const quoteLength = 40;

/**
 * @param most entries of each vocabulary; null for all
 */
export function unknownInWords(unknown: readonly Unknown[], most: number | null): string {
  if (unknown.length === 0) return '没有：文件里的机构、指标、资金和章节，词表都有。';
  const groups = Map.groupBy(unknown, ({ vocabulary }) => vocabulary);
  return [...groups]
    .map(([vocabulary, entries]) => {
      const shown = most === null ? entries : entries.slice(0, most);
      const rest = entries.length - shown.length;
      return [
        `${titles[vocabulary]}（${entries.length} 个）`,
        ...shown.map(inWords),
        ...(rest > 0 ? [`  ……还有 ${rest} 个，加 --all 全部列出`] : []),
      ].join('\n');
    })
    .join('\n\n');
}

function inWords({ name, count, notices, example }: Unknown): string {
  const often =
    count === 1 ? '' : `  ×${count}${notices.length > 1 ? `，${notices.length} 份文件` : ''}`;
  const quote =
    example.quote.length > quoteLength ? `${example.quote.slice(0, quoteLength)}……` : example.quote;
  const context = example.quote === name ? '' : `：${quote}`;
  return `  ${name}${often}\n      ${example.notice} 第${example.line}行${context}`;
}
