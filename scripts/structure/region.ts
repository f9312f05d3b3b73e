/** The administrative divisions that a text names, and the one that a notice is for. */
import type { Region } from '../tree/notice.ts';
import { divisionNames, liesIn, nation, type DivisionName } from './division-names.ts';

export { nation, regionOfCode } from './division-names.ts';

export interface RegionMention {
  /** Null where the name stands for several and nothing beside it says which: 鼓楼区. */
  region: Region | null;
  /** All that the name could stand for. */
  candidates: readonly Region[];
  /** UTF-16 offsets in the text; `end` is exclusive. 四川省攀枝花市 is one mention, of 攀枝花市. */
  start: number;
  end: number;
}

export interface RegionFinding {
  region: Region | null;
  /** For the reader, in Chinese, where the region is doubtful; null where it is not. */
  problem: string | null;
}

interface TrieNode {
  next: Map<string, TrieNode>;
  names: DivisionName[];
}

/** 和平区域, 上海市场, 文县域: the last character of the name belongs to the next word. */
const goesOnAsWord: Readonly<Record<string, string>> = { 区: '域位间块别划', 市: '场', 县: '域' };
/** 东区, 城区, 文县: too short, or too much of a word, to be meant where the division above it does not stand before it. */
const leastLengthAlone = 3;
// 民政部 · 国家发展改革委 · 国务院办公厅 · 税务总局办公厅 · 发展改革委办公厅 · 中国残联 · 中央文明办 · 证监会,
// but not 组织部 or 省民政厅: those belong to a place that the text leaves out
const nationalBody =
  /^(?:中共中央|中央|国务院|国家|全国|最高人民|中华|中国)|(?:总局|署|监会)(?:办公厅)?$|委(?:员会)?办公厅$|部(?:办公厅)?$/u;
const localBody =
  /^[省市州盟县区旗镇乡]|^(?:自治|街道|地区|地委|本)|(?:组织|宣传|统战|社会工作|武装|工作|人武)部(?:办公厅)?$/u;
// 国务院关于… · 中共中央办公厅 国务院办公厅印发…
const nationalTitle = /^(?:中共中央|国务院|中央|全国人民代表大会|全国人大)/u;

let trieOnce: TrieNode | null = null;

/** The divisions that a text names, in its order. Time linear in the length of the text. */
export function findRegions(text: string): RegionMention[] {
  const mentions: RegionMention[] = [];
  let at = 0;
  while (at < text.length) {
    const found = longestName(text, at);
    if (!found) {
      at += 1;
      continue;
    }
    const end = at + found.name.length;
    const last = mentions.at(-1);
    const above = last?.end === at && last.region ? last : null;
    const within = above?.region
      ? found.regions.filter((region) => above.region && liesIn(region, above.region))
      : [];
    if (above && within.length === 1) {
      mentions[mentions.length - 1] = mentionOf(within, above.start, end);
    } else if (found.certain || (found.bare && at === 0)) {
      mentions.push(mentionOf(resolved(found.regions, mentions), at, end));
    }
    at = end;
  }
  return mentions;
}

/**
 * The region that a notice is for: that of the bodies that issue it, or else the one that its title names.
 *
 * A township or a development zone (柳东新区) has no GB/T 2260 code: its notices count as those of the division above.
 */
export function regionOf(issuers: readonly string[], title: string | null): RegionFinding {
  const findings = issuers.map(regionOfBody);
  const found = findings.flatMap(({ region }) => (region ? [region] : []));
  const [first] = found;
  if (first) {
    const others = found.filter((region) => !liesIn(first, region) && !liesIn(region, first));
    return {
      region: first,
      problem:
        others.length === 0
          ? null
          : `联合发文的机关分属不同地区（${unique([first, ...others]).join('、')}），地区按第一个机关记为${first.name}。如不对，请在 notice.yaml 中用 region 指明。`,
    };
  }
  const fromTitle = title === null ? null : regionInTitle(title);
  if (fromTitle?.region) return fromTitle;
  return (
    fromTitle ?? findings.find(({ problem }) => problem !== null) ?? { region: null, problem: null }
  );
}

function regionOfBody(body: string): RegionFinding {
  const mention = findRegions(body)[0];
  if (mention) return findingOf(mention, body);
  const national = nationalBody.test(body) && !localBody.test(body);
  return { region: national ? nation : null, problem: null };
}

function regionInTitle(title: string): RegionFinding | null {
  if (nationalTitle.test(title)) return { region: nation, problem: null };
  const mention = findRegions(title)[0];
  return mention ? findingOf(mention, title) : null;
}

function findingOf(mention: RegionMention, text: string): RegionFinding {
  if (mention.region) return { region: mention.region, problem: null };
  const name = text.slice(mention.start, mention.end);
  const codes = mention.candidates.map(({ code }) => code).join('、');
  return {
    region: null,
    problem: `“${name}”在几个地方都有（${codes}），看不出是哪一个。请在 notice.yaml 中用 region 指明行政区划代码。`,
  };
}

interface FoundName {
  name: string;
  regions: Region[];
  /** The name means a division wherever it stands. */
  certain: boolean;
  bare: boolean;
}

/** The longest name of a division that begins at an offset. */
function longestName(text: string, offset: number): FoundName | null {
  let node: TrieNode | undefined = (trieOnce ??= buildTrie());
  let found: FoundName | null = null;
  for (let at = offset; at < text.length; at += 1) {
    const character = text[at] ?? '';
    node = node.next.get(character);
    if (!node) break;
    if (node.names.length === 0) continue;
    if (goesOnAsWord[character]?.includes(text[at + 1] ?? '\n')) continue;
    found = foundName(text.slice(offset, at + 1), node.names);
  }
  return found;
}

function foundName(name: string, names: readonly DivisionName[]): FoundName {
  // 吉林 is the province before it is the city
  const provinces = names.filter(({ form }) => form === 'province');
  const meant = provinces.length > 0 ? provinces : names;
  const bare = meant.every(({ form }) => form === 'bare');
  return {
    name,
    regions: meant.map(({ region }) => region),
    certain: !bare && (provinces.length > 0 || name.length >= leastLengthAlone),
    bare,
  };
}

/** Of several divisions of one name, the one that lies in a division named before; all of them if that leaves it open. */
function resolved(regions: readonly Region[], before: readonly RegionMention[]): Region[] {
  if (regions.length > 1) {
    for (const { region } of before.toReversed()) {
      const within = region ? regions.filter((one) => liesIn(one, region)) : [];
      if (within.length === 1) return within;
    }
  }
  return [...regions];
}

function mentionOf(candidates: readonly Region[], start: number, end: number): RegionMention {
  const [region = null] = candidates.length === 1 ? candidates : [];
  return { region, candidates, start, end };
}

function unique(regions: readonly Region[]): string[] {
  return [...new Set(regions.map(({ name }) => name))];
}

function buildTrie(): TrieNode {
  const root: TrieNode = { next: new Map(), names: [] };
  for (const division of divisionNames()) {
    let node = root;
    for (const character of division.name) {
      let next = node.next.get(character);
      if (!next) {
        next = { next: new Map(), names: [] };
        node.next.set(character, next);
      }
      node = next;
    }
    node.names.push(division);
  }
  return root;
}
