/** The id of a notice that has none yet: what `npm run add` proposes, and what `npm run parse` calls a file from elsewhere. */
import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import type { Region } from '../tree/notice.ts';
import { nation, shortName } from '../structure/division-names.ts';

/** An id is a folder's name, a file's name and a part of a URL: small letters, figures and single hyphens. */
export const noticeId = /^[a-z\d]+(?:-[a-z\d]+)*$/;
/** In characters. Longer names are hard to read in an address. */
export const longestId = 60;

// 〔2022〕90号 · [2022]90号 · （2022）第 9 号: the year and the number of a 发文字号
const yearAndNumber = /[〔[【（(](\d{4})[〕\]】）)]\s?第?\s?(\d{1,5})\s?号/u;
/** 陕西 and 山西 would be the same: the official spelling tells them apart. */
const spelled: Readonly<Record<string, string>> = {
  陕西: 'shaanxi',
  [shortName(nation)]: 'guojia',
};

/**
 * panzhihua-2022-90 for 攀民政〔2022〕90号 of 攀枝花市; the file's name, spelled in pinyin, where the notice has no region or
 * no number.
 */
export function proposedId(
  { region, docNumber }: { region: Region | null; docNumber: string | null },
  file: string,
): string {
  const number = docNumber === null ? null : yearAndNumber.exec(docNumber);
  if (region && number) {
    return [regionSlug(region), number[1] ?? '', String(Number(number[2]))].join('-');
  }
  return slug(path.parse(file).name) || 'notice';
}

function regionSlug(region: Region): string {
  const name = shortName(region);
  return spelled[name] ?? syllables(name).join('');
}

/** Letters and figures of a name, Chinese in pinyin, joined by hyphens; cut at {@link longestId}. */
function slug(name: string): string {
  const words = syllables(name.normalize('NFKC')).join('-').toLowerCase();
  const plain = words.replace(/[^a-z\d]+/g, '-').slice(0, longestId);
  return plain.replace(/^-|-$/g, '');
}

function syllables(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
}
