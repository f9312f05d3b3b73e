/** The words before an attachment, in the list of attachments and over the attachment itself: 附件1, 附表：, 附图, 附录. */

/** What an attachment may be called; a source of regular expressions. Only 附件 says so by itself, wherever it stands. */
export const attachmentWord = '附\\s{0,4}[件表图录圖錄]';

// 附件：1.任务分工表 · 附件1 · 附 件 · 附件 2：责任清单 · 附表：资金分配表 · 附录A · 附件1-1; not 附件所列, 附件一览表
export const attachment = new RegExp(
  `^(?<word>${attachmentWord})\\s?(?:(?<n>(?:[\\d一二三四五六七八九十]{1,3}|[A-Z])(?:\\s?[-－—]\\s?\\d{1,2})?)(?!览)(?=[\\s:：.、]|$|\\p{Script=Han})|(?=\\s{0,4}[:：])|(?=\\s{0,4}$))(?<title>.*)$`,
  'u',
);

/** The word that a text begins with as an attachment or its list does, without white space; null if it is none. */
export function attachmentWordOf(text: string): string | null {
  return attachment.exec(text)?.groups?.word?.replace(/\s/gu, '') ?? null;
}
