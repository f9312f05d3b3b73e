import { parseDocument } from 'yaml';
import { expect, it } from 'vitest';
import { yamlFault } from './yaml-fault.ts';

it.each<[what: string, yaml: string, fault: RegExp]>([
  ['a field twice', 'a: 1\na: 2', /写了两次/],
  ['a bracket left open', 'a: [1', /括号没有配对/],
  ['a quotation mark left open', 'a: "甲', /少了配对的/],
  ['a colon in a value', 'a: b: c', /两个冒号/],
  ['a tab', 'a:\n\tb: 1', /制表符/],
  ['a field without its colon', 'a: 1\nb\nc: 2', /冒号/],
])('%s', (_what, yaml, fault) => {
  const [error] = parseDocument(yaml).errors;
  expect(error && yamlFault(error.code)).toMatch(fault);
});
