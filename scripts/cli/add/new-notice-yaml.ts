/** `notice.yaml` as `npm run add` writes it: a new one, and the end of validity in one that a person may have edited. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, parseDocument, stringify } from 'yaml';
import { noticeYamlSchemaName } from '../folders.ts';

export interface NewFacts {
  /** Name of the original in the same folder. */
  file: string;
  url: string | null;
  /** Where it came from, if it has no address. */
  origin: string | null;
  /** ISO date. */
  retrieved: string | null;
  rights: string;
  /** Six digits. */
  region: string | null;
  /** A title that a person gave. */
  title: string | null;
  superseded: Superseded | null;
}
export interface Superseded {
  /** Id of the notice in the base that took its place. */
  by: string;
  /** ISO date. */
  on: string | null;
  /** How the person knows. */
  source: string;
}

const unfolded = { lineWidth: 0 };

export function newNoticeYaml({ title, superseded, ...facts }: NewFacts): string {
  const supplied =
    title === null
      ? null
      : { title: { value: title, reason: '文中没有认出标题，由添加的人补充。' } };
  const known = stated({ ...facts, supplied, superseded: superseded && stated({ ...superseded }) });
  return `# yaml-language-server: $schema=../${noticeYamlSchemaName}\n${stringify(known, unfolded)}`;
}

/**
 * A notice.yaml with `superseded` in it; its comments and the order of its fields stay. Null if it cannot be told so: it is no
 * map, or says already how the notice ended.
 */
export function withSuperseded(text: string, superseded: Superseded): string | null {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  if (document.has('superseded') || document.has('repealed')) return null;
  const more = { superseded: stated({ ...superseded }) };
  document.set('superseded', document.createNode(more.superseded));
  // written anew the document would keep its comments, but not the spaces in brackets and before comments
  const appended = `${text.trimEnd()}\n${stringify(more, unfolded)}`;
  return isDeepStrictEqual(plainOf(appended), document.toJS())
    ? appended
    : document.toString(unfolded);
}

function plainOf(text: string): unknown {
  const document = parseDocument(text);
  return document.errors.length > 0 ? null : document.toJS();
}

function stated(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}
