/**
 * The way of one notice through the stages, as a unified processor: the parser is `structure`, each later stage a plugin,
 * the compiler `toMdx`. What the stages hand to one another besides the tree is in the data of the file.
 */
import { unified, type Plugin, type Processor } from 'unified';
import type { VFile } from 'vfile';
import { structure } from '../structure/index.ts';
import type { NoticeTree } from '../tree/nodes.ts';
import type { Notice, Records } from '../tree/notice.ts';
import type { Source } from '../tree/source.ts';
import { toMdx } from '../write/mdx.ts';
import { noRecords } from '../write/notice.ts';

declare module 'vfile' {
  interface DataMap {
    /** What the parser parses. */
    source: Source;
    /** What was read in the text. */
    records: Records;
    /** The notice in its published shape: what the compiler puts into the front matter. */
    notice: Notice;
  }
}

export type NoticeProcessor = Processor<NoticeTree, NoticeTree, NoticeTree, NoticeTree, string>;

/** A processor for any number of notices. */
export function noticeProcessor(): NoticeProcessor {
  return unified().use(parseNotice).use(readRecords).use(compileNotice).freeze();
}

const parseNotice: Plugin<[], string, NoticeTree> = function () {
  this.parser = (_document, file) => structure(given(file, 'source'), file);
};

/** The place of the annotate stage: until it is here a notice has no records. */
const readRecords: Plugin<[], NoticeTree, NoticeTree> = function () {
  return (tree, file) => {
    file.data.records = noRecords();
    return tree;
  };
};

const compileNotice: Plugin<[], NoticeTree, string> = function () {
  this.compiler = (tree, file) => toMdx(tree as NoticeTree, given(file, 'notice'));
};

function given<Name extends 'source' | 'notice'>(
  file: VFile,
  name: Name,
): NonNullable<VFile['data'][Name]> {
  const value = file.data[name];
  if (value === undefined) throw new TypeError(`The file's data have no ${name}.`);
  return value;
}
