/**
 * The way of one notice through the stages, as a unified processor: the parser is `structure`, each later stage a plugin,
 * the compiler `toMdx`. What the stages hand to one another besides the tree is in the data of the file.
 */
import { unified, type Plugin, type Processor } from 'unified';
import type { VFile } from 'vfile';
import { structure } from '../structure/index.ts';
import type { NoticeTree } from '../tree/nodes.ts';
import type { Review } from '../annotate/review/read.ts';
import type { Vocabulary } from '../annotate/vocabulary.ts';
import type { Metadata, Notice } from '../tree/notice.ts';
import type { Source } from '../tree/source.ts';
import { marksOf } from '../write/marks.ts';
import { toMdx } from '../write/mdx.ts';
import { recordsOf, type RecordsRead } from './records.ts';

declare module 'vfile' {
  interface DataMap {
    /** What the parser parses. */
    source: Source;
    /** What people know of the notice besides its text. */
    known: Known;
    /** What was read in the text, and what people said of it. */
    read: RecordsRead;
    /** The notice in its published shape: what the compiler puts into the front matter. */
    notice: Notice;
  }
}

/** What the annotate stage is told. */
export interface Known {
  /** What a person gave in notice.yaml. */
  supplied: Partial<Metadata>;
  vocabulary: Vocabulary;
  reviews: readonly Review[];
}

export type NoticeProcessor = Processor<NoticeTree, NoticeTree, NoticeTree, NoticeTree, string>;

/** A processor for any number of notices. */
export function noticeProcessor(): NoticeProcessor {
  return unified().use(parseNotice).use(readRecords).use(compileNotice).freeze();
}

const parseNotice: Plugin<[], string, NoticeTree> = function () {
  this.parser = (_document, file) => structure(given(file, 'source'), file);
};

const readRecords: Plugin<[], NoticeTree, NoticeTree> = function () {
  return (tree, file) => {
    const { supplied, vocabulary, reviews } = given(file, 'known');
    const read = recordsOf(tree, supplied, vocabulary, reviews);
    for (const { rule, severity, text, line, column } of read.messages) {
      const message = file.message(text, {
        place: { line, column },
        source: 'annotate',
        ruleId: rule,
      });
      message.fatal = severity === 'info' ? undefined : severity === 'error';
    }
    file.data.read = read;
    return tree;
  };
};

const compileNotice: Plugin<[], NoticeTree, string> = function () {
  this.compiler = (tree, file) => {
    const notice = given(file, 'notice');
    const { places } = given(file, 'read');
    return toMdx(tree as NoticeTree, notice, marksOf(tree as NoticeTree, notice, places));
  };
};

function given<Name extends 'source' | 'known' | 'read' | 'notice'>(
  file: VFile,
  name: Name,
): NonNullable<VFile['data'][Name]> {
  const value = file.data[name];
  if (value === undefined) throw new TypeError(`The file's data have no ${name}.`);
  return value;
}
