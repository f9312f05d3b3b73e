/** Names of issuing bodies as they stand in a letterhead or under a notice: lines that hold nothing else. */

// 中共海州市委组织部 · 海州市人力资源和社会保障局 · 国务院办公厅 · 海州州委人才工作领导小组办公室 · 中共中央
const bodyName =
  /^(?:中共中央|中央军委)$|^(?:中共)?[\p{Script=Han}（）()·]{2,36}(?:政府|委员会|办公室|办公厅|组织部|宣传部|统战部|政法委|编办|[部委局厅办署院会处室廳辦會處]|中心|研究所|事务所|供销社|合作社|管理站|[支总大]队|分行|支行|公司|分公司|报社|工商联|科协|残联|文联|侨联|集团|公司|法院|检察院|联合会|总工会|妇联|团委|共青团|管委会|领导小组|指挥部|联席会议|工作部|党组|党委|海关|银行|大学|学院|医院|学校)(?:（[^）]{1,20}）)?(?:文件)?$/u;
const notBody =
  /关于|關於|印发|转发|批转|^(?:各|第|为|请|现|经|根据|由|在|对|将|并|附|抄送|主送|一、|本)|[的是和与及]$|社会$|(?:工作|建设|发展|规划|意见|通知|方案|办法|措施|服务)(?:站|社|所|办|会)?$/u;

/** The bodies that a line names, in order, if it names nothing else. Names on one line are set apart by spaces or 、. */
export function bodiesOn(text: string): string[] | null {
  if (text.length > 240) return null;
  const names = text
    .trim()
    .split(/[\s\u3000]+|、/u)
    .filter(Boolean);
  if (names.length === 0 || names.length > 12) return null;
  const joined = names.join('');
  // 楚 雄 州 民 政 局: letters set wide
  if (names.every((name) => name.length === 1)) return isBodyName(joined) ? [joined] : null;
  const bodies: string[] = [];
  for (const name of names) {
    if (/^文件?$/u.test(name)) continue;
    const glued = gluedBodies(name);
    if (!glued && !isBodyName(name)) return null;
    bodies.push(...(glued ?? [name.replace(/文件$/u, '')]));
  }
  return bodies.length > 0 ? bodies : null;
}

const longestPlace = 5;

/** 海州市水利局海州市园林局: bodies of one place, nothing between them; null where a name is not made so. */
function gluedBodies(text: string): string[] | null {
  for (let length = 2; length <= longestPlace; length += 1) {
    const place = text.slice(0, length);
    const parts = text.split(place).slice(1);
    if (parts.length < 2) continue;
    const bodies = parts.map((part) => place + part);
    if (bodies.every(isBodyName)) return bodies;
  }
  return null;
}

export function isBodyName(text: string): boolean {
  return text.length <= 44 && bodyName.test(text) && !notBody.test(text);
}

// 2022年10月17日 · 二〇二一年七月十二日 · 2021 年 1 月 27 日 · 二O二一年… · ２０２２年８月３０日; not 2022年10月
const dateLine =
  /^(?<y>[〇○零OОo一二三四五六七八九\d０-９]{4})\s?年\s?(?<m>[一二三四五六七八九十\d０-９]{1,2})\s?月\s?(?<d>[一二三四五六七八九十\d０-９]{1,3})\s?日/u;

/** The ISO date that a text begins with, and where it ends. */
export function dateAt(text: string): { iso: string; end: number } | null {
  const match = dateLine.exec(text);
  if (!match?.groups) return null;
  const year = match.groups.y
    ?.normalize('NFKC')
    .replace(/[〇○零OОo一二三四五六七八九]/gu, (sign) =>
      String(Math.max('〇一二三四五六七八九'.indexOf(sign), 0)),
    );
  const month = calendarNumber(match.groups.m ?? '');
  const day = calendarNumber(match.groups.d ?? '');
  if (!year || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return { iso: `${year}-${two(month)}-${two(day)}`, end: match[0].length };
}

/** The ISO date that a line consists of, with or without brackets. */
export function dateLineAt(text: string): string | null {
  if (text.length > 24) return null;
  const bare = text.trim().replace(/^[（(]\s?|\s?[）)]$/gu, '');
  const date = dateAt(bare);
  return date?.end === bare.length ? date.iso : null;
}

// 2023-05-08 · 2023.5.8 · ２０２３／５／８ · 20230508: a date where one is due, under a signature; elsewhere it may be a version, a clause
const numericDate =
  /^(?<y>(?:19|20)\d{2})(?:\s?[-—–./]\s?(?<m>\d{1,2})\s?[-—–./]\s?(?<d>\d{1,2})|(?<mm>[01]\d)(?<dd>[0-3]\d))$/u;
// 日期：2024年5月20日 · 时间:2024-05-20
const dateName = /^(?:成文|签署|印发)?(?:日\s?期|时\s?间)\s?[:：]\s?/u;

/** The ISO date of a line that stands where a notice is dated; figures alone will do there, and 印发 after them. */
export function signedDateOn(text: string): string | null {
  if (text.length > 28) return null;
  const bare = text
    .trim()
    .replace(dateName, '')
    .replace(/\s?印\s?发$/u, '');
  const printed = dateLineAt(bare);
  if (printed !== null) return printed;
  const { y, mm, dd, m = mm, d = dd } = numericDate.exec(bare.normalize('NFKC'))?.groups ?? {};
  if (!y || !m || !d || Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > 31)
    return null;
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}

function calendarNumber(printed: string): number {
  const text = printed.normalize('NFKC');
  if (/^\d+$/.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  const value = (sign: string): number => Math.max('〇一二三四五六七八九'.indexOf(sign), 0);
  return (
    (text.includes('十') ? (tens === '' ? 1 : value(tens)) * 10 : 0) + (ones ? value(ones) : 0)
  );
}
