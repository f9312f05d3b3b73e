/** Reads one YAML file against a schema. What is wrong comes back as data: where it is, what it is, what to do. */
import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';
import { yamlFault } from './yaml-fault.ts';

export interface Problem {
  file: string;
  /** 1-based. */
  line: number;
  column: number;
  /** For the person who edits the file, in Chinese. */
  text: string;
}

export type Read<T> = { value: T; problems: [] } | { value: null; problems: Problem[] };

type Path = readonly PropertyKey[];

/**
 * Time of reading is bounded by the YAML parser's limit on aliases; nothing is thrown on the file's content.
 *
 * @param file the path to name in problems
 * @param schema its own messages (`error`) should be Chinese: they are passed on
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): Read<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number): Pick<Problem, 'file' | 'line' | 'column'> => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      ...at(error.pos[0]),
      text: `这一处不是正确的 YAML：${yamlFault(error.code)}。`,
    }));
    // one slip makes the parser stumble several times over
    const first = problems.filter(({ line }, i) => line !== problems[i - 1]?.line);
    return { value: null, problems: first };
  }
  const data = dataOf(document);
  if (data === undefined) {
    return { value: null, problems: [{ ...at(0), text: '锚点或别名用得太多，请改为直接写出。' }] };
  }
  const parsed = schema.safeParse(data.value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  const problems = parsed.error.issues.flatMap((issue) =>
    describe(issue, schema, data.value).map(({ path, key, text }) => ({
      ...at(offsetOf(document, path, key)),
      text,
    })),
  );
  return { value: null, problems };
}

/** The plain value of a document; undefined if its aliases would blow it up. */
function dataOf(document: Document): { value: unknown } | undefined {
  try {
    return { value: document.toJS() };
  } catch {
    return undefined;
  }
}

interface Description {
  path: Path;
  /** The key that is wrong, rather than its value. */
  key?: string;
  text: string;
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): Description[] {
  const { path } = issue;
  const name = path.length === 0 ? '整个文件' : `“${String(path.at(-1))}”`;
  const given = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => {
        const below = nearestOf(key, known) === null ? fieldBelow(key, schema, path) : null;
        return {
          path: [...path, key],
          key,
          text: `不认识的字段“${key}”${below ?? suggestion(key, known)}`,
        };
      });
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return [
        {
          path,
          text: `${name}的值${shown(given)}不在允许的范围内${suggestion(typeof given === 'string' ? given : '', values)}`,
        },
      ];
    }
    case 'invalid_type': {
      const expected = typeNames[issue.expected] ?? issue.expected;
      return [
        {
          path,
          text:
            given === undefined
              ? `缺少${name}，应为${expected}。`
              : `${name}的类型不对：应为${expected}，现在写的是${shown(given)}。`,
        },
      ];
    }
    case 'custom':
      return [{ path, text: `${name}：${issue.message}` }];
    default:
      return [
        {
          path,
          text: `${name}${given === undefined ? '' : `的值${shown(given)}不对`}：${issue.message}`,
        },
      ];
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  array: '列表（每行以“- ”开头）',
  object: '若干“字段: 值”',
  record: '若干“名称: 值”',
  boolean: 'true 或 false',
};
const longestShown = 40;

/** A wrong value as the person wrote it, as far as that helps. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '（空）';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > longestShown ? `${text.slice(0, longestShown)}…` : text}”`;
}

function suggestion(given: string, known: readonly string[]): string {
  const nearest = nearestOf(given, known);
  const list = `可用的有：${known.join('、')}。`;
  return nearest === null ? `。${list}` : `，是不是想写“${nearest}”？${list}`;
}

/** The known word that takes the fewest changes to reach, if it is near enough to be meant. */
export function nearestOf(given: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.ceil(given.length / 3)) + 1;
  for (const word of known) {
    // words that differ so much in length are not near, and need no counting
    if (Math.abs(word.length - given.length) >= least) continue;
    const distance = editDistance(given.toLowerCase(), word.toLowerCase());
    if (distance < least) {
      least = distance;
      best = word;
    }
  }
  return best;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

function valueAt(data: unknown, path: Path): unknown {
  let at = data;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

/** Fields that the schema allows at a path. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at: unknown = schema;
  for (const step of path) at = inner(unwrap(at), step);
  const object = unwrap(at);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}
/** A field that belongs one level further in: title, in a file where it stands under `supplied`. */
function fieldBelow(given: string, schema: z.ZodType, path: Path): string | null {
  for (const name of keysAt(schema, path)) {
    const nearest = nearestOf(given, keysAt(schema, [...path, name]));
    if (nearest !== null) return `。“${nearest}”要写在“${name}”下面，缩进两格。`;
  }
  return null;
}
function unwrap(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault)
    at = at.unwrap();
  return at;
}
function inner(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, unknown>)[step];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

/** Where the value at a path stands in the file; of what is missing, where its parent does. */
function offsetOf(document: Document, path: Path, key?: string): number {
  if (key !== undefined) {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
    }
  }
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
