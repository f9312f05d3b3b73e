/** Lines that are a document's number (发文字号, GB/T 9704—2012 §7.2.5) and nothing else, as notices print it. */
import { withoutWhiteSpace } from '../tree/text.ts';

const yearInBrackets =
  '[〔﹝[（(【［]\\s?(?:[\\d０-９][\\d０-９OoＯlI]{3}|[二三][〇○零OОo一二三四五六七八九]{3})\\s?[〕﹞\\]）)】］]';
// （A类） · （B） behind the number of a reply to a proposal
const grade = '(?:\\s{0,20}[（(]\\s?[A-Ea-e]\\s?类?\\s?[）)])?';
// 海园林〔2022〕15号 · （海政办发〔2021〕106号） · 海人社发[2021]13号 · 〔2023〕第2期 · 海教〔２０２２〕１９号 · 海规〔2023〕8号-1 · （2024）第3次 · 海民发〔2O24〕l4号, misread
const bracketedNumber = new RegExp(
  `^[（(]?(?<n>[\\p{Script=Han}A-Za-z]{0,20}\\s?${yearInBrackets}\\s?第?\\s?[\\d０-９OoIl]{1,5}\\s?(?:[-—－之]\\s?\\d{1,2}\\s?)?[号號期次](?:\\s?[-—－之]\\s?[\\d一二三四五六七八九十]{1,2})?)[）)]?${grade}$`,
  'u',
);
// 海民发[2024]38, the 号 forgotten; not 工作要点[2024]38
const withoutSign = new RegExp(
  `^(?<n>\\p{Script=Han}{1,12}[发函字规办复令]\\s?${yearInBrackets}\\s?[\\d０-９]{1,4})$`,
  'u',
);
// 海州市人民政府令第12号 · 国务院令第748号 · 海州市人大常委会公告第5号 · 2023年第8号 · 海州市税务局公告2023年第2号 · 交通运输部令 2022年 第42号
const plainNumber =
  /^[（(]?(?<n>\p{Script=Han}{2,30}(?:令|公告)\s?[（(]?第\s?[\d０-９〇零一二三四五六七八九十百]{1,5}\s?号|(?:[\p{Script=Han}、]{2,40}(?:\s{1,4}[\p{Script=Han}、]{2,20}){0,3}?\s{0,4}(?:令|公告|通告)\s{0,4})?(?:19|20)\d{2}\s?年?\s?第\s?\d{1,4}\s?[号期])[）)]?$/u;
// 第345号 · （第12期）, under the title of a decree, an announcement, minutes
const serial = /^[（(]?(?<n>第\s?[\d０-９〇零一二三四五六七八九十百]{1,5}\s?[号號期])[）)]?$/u;
const longest = 60;

/** The 发文字号 that a line consists of, without white space, brackets or the grade of a reply; its misread figures made right. */
export function docNumberOn(text: string): string | null {
  if (text.length > longest) return null;
  const line = text.trim();
  const match = bracketedNumber.exec(line) ?? plainNumber.exec(line) ?? withoutSign.exec(line);
  if (match?.groups?.n === undefined) return null;
  return withoutWhiteSpace(match.groups.n).replace(misread, rightFigures);
}

// O and l among the figures of 〔2O24〕l4号
const misread =
  /(?<=[〔﹝[（(【［])[\d０-９OoＯlI]{4}(?=[〕﹞\]）)】］])|(?<=[〕﹞\]）)】］]第?)[\dOoIl]{1,5}(?=[号號])/gu;

function rightFigures(figures: string): string {
  return figures.replace(/[OoＯ]/gu, '0').replace(/[Il]/gu, '1');
}

/** The ordinal number that a line consists of: 第345号. By itself it is no 发文字号. */
export function serialOn(text: string): string | null {
  const number = text.length <= 20 ? serial.exec(text.trim())?.groups?.n : undefined;
  return number === undefined ? null : withoutWhiteSpace(number);
}
