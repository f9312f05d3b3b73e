/**
 * `content/former-ids.yaml`: ids that notices had before. An id is a part of an address, and addresses are promised to
 * last: what was at a former one leads to the present one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { readYaml, type Problem } from './yaml-file.ts';

export const formerIdsFile = 'content/former-ids.yaml';

// panzhihua-2022-90, as scripts/cli/notice-id.ts has it
const noticeId = /^[a-z\d]+(?:-[a-z\d]+)*$/;
const id = z
  .string({ error: '要写文件的编号' })
  .regex(noticeId, { error: '编号只能用小写字母、数字和单个连字符' });

const formerIdsSchema = z.record(z.string(), id, { error: '每行写“旧编号: 现编号”' }).nullable();

/** Former id → present id. */
export type FormerIds = ReadonlyMap<string, string>;

export type FormerIdsRead =
  { value: FormerIds; problems: readonly [] } | { value: null; problems: Problem[] };

/**
 * Reads the file. A former id may lead to another former one: the value always holds where the way ends.
 *
 * @param present ids of the notices that there are
 */
export function readFormerIds(text: string, present: ReadonlySet<string>): FormerIdsRead {
  const { value, problems } = readYaml(formerIdsFile, text, formerIdsSchema);
  if (problems.length > 0) return { value: null, problems };
  const given = new Map(Object.entries(value ?? {}));
  const found: Problem[] = [];
  const ends = new Map<string, string>();
  for (const [former, to] of given) {
    const fault = faultOf(former, to, given, present);
    const end = endOf(to, given);
    if (fault === null && end !== null) ends.set(former, end);
    else {
      const line = text.split('\n').findIndex((one) => keyOf(one) === former) + 1;
      found.push({
        file: formerIdsFile,
        line: Math.max(line, 1),
        column: 1,
        text: fault ?? `“${former}”绕了一圈又回到自己，没有去处。`,
      });
    }
  }
  return found.length > 0 ? { value: null, problems: found } : { value: ends, problems: [] };
}

/**
 * Reads the file of the project that the program is started in; there need not be one. A build that is a trial may name
 * another, `FORMER_IDS`.
 */
export function loadFormerIds(present: ReadonlySet<string>): FormerIdsRead {
  const file = process.env.FORMER_IDS ?? formerIdsFile;
  return existsSync(file)
    ? readFormerIds(readFileSync(file, 'utf8'), present)
    : { value: new Map(), problems: [] };
}

function faultOf(
  former: string,
  to: string,
  given: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
): string | null {
  if (!noticeId.test(former)) {
    return `旧编号“${former}”不对：编号只能用小写字母、数字和单个连字符。`;
  }
  if (present.has(former)) {
    return `“${former}”现在还是一份文件的编号，不能再指到别处。请删去这一行，或给那份文件改名。`;
  }
  if (!present.has(to) && !given.has(to)) {
    return `没有编号为“${to}”的文件。请写这份文件现在的编号。`;
  }
  return null;
}

/** Where the way from an id ends; null if it never does. */
function endOf(id: string, given: ReadonlyMap<string, string>): string | null {
  const seen = new Set<string>();
  let at = id;
  for (let next = given.get(at); next !== undefined; next = given.get(at)) {
    if (seen.has(at)) return null;
    seen.add(at);
    at = next;
  }
  return at;
}

/** The key of a line of YAML such as `a-1: b-2`, quoted or not. */
function keyOf(line: string): string {
  return line.split(':', 1)[0]?.trim().replaceAll(/["']/g, '') ?? '';
}
