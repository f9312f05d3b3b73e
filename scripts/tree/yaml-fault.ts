/** What is wrong with the syntax of a YAML file, for the person who edits it, and what to do. */
import type { ErrorCode } from 'yaml';

const faults: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: '以 * 开头的值要用引号括起来',
  BAD_DQ_ESCAPE: '双引号里有反斜杠“\\”，请改用单引号',
  BAD_INDENT: '缩进不对，或前面的括号没有配对；请与同级的各行对齐',
  BAD_SCALAR_START: '值以 @ 或 ` 开头，请用引号括起来',
  BLOCK_AS_IMPLICIT_KEY: '缩进不对，或同一行里写了两个冒号；请对齐缩进，含冒号的值用引号括起来',
  BLOCK_IN_FLOW: '方括号或花括号里不能换成缩进的写法，请写在一行里',
  DUPLICATE_KEY: '同一个字段写了两次，请删去一处',
  MISSING_CHAR: '少了配对的引号、括号，或冒号后面的空格',
  MULTILINE_IMPLICIT_KEY: '字段名后面少了冒号，或值换了行却没有缩进',
  MULTIPLE_DOCS: '一个文件里不能有几段以 --- 隔开的内容',
  TAB_AS_INDENT: '缩进用了制表符，请改用空格',
  TAG_RESOLVE_FAILED: '以 ! 开头的值要用引号括起来',
  UNEXPECTED_TOKEN: '多了一个符号，请检查引号、括号和逗号是否配对',
};

export function yamlFault(code: ErrorCode): string {
  return faults[code] ?? '请检查缩进、冒号和引号';
}
