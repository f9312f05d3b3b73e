/**
 * Numbers of documents as readers write them: 攀民政〔2022〕90号, 攀民政[2022]90, 攀民政90号, 〔2022〕90.
 *
 * GB/T 9704-2012, 7.2.5: 机关代字, year, number. Two writings are one number if nothing that both say differs.
 */

export interface DocNumber {
  /** 机关代字: 攀民政; empty if left out. */
  body: string;
  /** Four figures; empty if left out. */
  year: string;
  number: string;
}

/** 攀民政〔2022〕90号 · 国办发[2022]第5号 · （2022）5 号 · 〔2022〕90: what brackets a year and is followed by a number */
const bracketed =
  /([\p{Script=Han}A-Za-z]{0,14})[〔﹝【[［（(]((?:19|20)[0-9]{2})年?[〕﹞】\]］）)]第?0*([0-9]{1,5})号?/gu;
/** 攀民政90号 · 桂民发第23号 · 攀民政2022年90号 · 攀民政202290号 is none */
const unbracketed =
  /^([\p{Script=Han}A-Za-z]{2,14}?)(?:((?:19|20)[0-9]{2})年?[-—－]?)?第?0*([0-9]{1,4})号$/u;
/** 桂民发23 · 国办函2022年5: without 号, where the sign of the body cannot be another word */
const bare =
  /^(\p{Script=Han}{1,12}[发函办字规复令])(?:((?:19|20)[0-9]{2})年?[-—－]?)?第?0*([0-9]{1,4})$/u;
/** What of the words before a number is no part of it: 根据国发… · …的通知国发… */
const before = /^.*(?:根据|按照|依据|贯彻|落实|执行|通知|意见|办法|规定|文件|见|和|及|的)/u;

/** A query that is a document's number and nothing else. */
export function parseDocNumber(query: string): DocNumber | null {
  const plain = query.normalize('NFKC').replace(/\s/gu, '');
  const [match] = plain.matchAll(bracketed);
  if (match?.index === 0 && match[0].length === plain.length) return partsOf(match);
  const open = unbracketed.exec(plain) ?? bare.exec(plain);
  return open === null ? null : partsOf(open);
}

/** The numbers printed in a text, as printed. */
export function docNumbersIn(text: string): string[] {
  return [...text.matchAll(bracketed)]
    .map(([all, words = '']) => ({ all, body: words.replace(before, ''), words }))
    .filter(({ body }) => body.length >= 2)
    .map(({ all, body, words }) => body + all.slice(words.length));
}

export function agrees(asked: DocNumber, printed: DocNumber): boolean {
  return (
    asked.number === printed.number &&
    (asked.year === '' || asked.year === printed.year) &&
    (asked.body === '' || asked.body === printed.body)
  );
}

/** How near a number is that does not agree; 0 is not at all. The body says more than the figures. */
export function nearness(asked: DocNumber, printed: DocNumber): number {
  const body = asked.body !== '' && asked.body === printed.body ? 3 : 0;
  const year = asked.year !== '' && asked.year === printed.year ? 1 : 0;
  const number = asked.number === printed.number ? 1 : 0;
  return body > 0 || number > 0 ? body + year + number : 0;
}

function partsOf(match: RegExpMatchArray): DocNumber {
  const [, body = '', year = '', number = ''] = match;
  return { body, year: year, number };
}
