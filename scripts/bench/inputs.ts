/** Texts that a program can be brought down with, of any length. */

export interface HostileInput {
  name: string;
  /** In Chinese, for the table. */
  title: string;
  /** In UTF-16 units. Time is taken at half of it, too. */
  length: number;
  make: (length: number) => string;
}

const sentence = '支持社会工作专业人才在基层服务，到2025年底，每个乡镇（街道）设立社会工作服务站。';
const million = 1_000_000;

const repeated = (part: string) => (length: number) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);
const numbered = (line: (number: number) => string) => (length: number) => {
  const lines: string[] = [];
  for (let size = 0, i = 1; size < length; i += 1)
    size += lines.push(line(i)) && line(i).length + 1;
  return lines.join('\n');
};

export const hostileInputs: readonly HostileInput[] = [
  // 10 MB in UTF-8.
  { name: 'one-line', title: '一行到底', length: 3.5 * million, make: repeated(sentence) },
  {
    name: 'nested-brackets',
    title: '层层括号',
    length: 20_000,
    make: (length) => `${'（'.repeat(length / 2)}${'）'.repeat(length / 2)}`,
  },
  { name: 'open-brackets', title: '只开不闭', length: million, make: repeated('《关于（') },
  { name: 'digits', title: '一行数字', length: million, make: repeated('1') },
  { name: 'labels', title: '只有编号', length: million, make: repeated('一、（一）1.') },
  {
    name: 'headings',
    title: '只有标题',
    length: million,
    make: numbered((number) => `${number}.标题`),
  },
  {
    name: 'table-rows',
    title: '只有表格',
    length: million,
    make: numbered((number) => `${number}\t设立社会工作服务站\t个\t${number}00`),
  },
  { name: 'blank-lines', title: '全是空行', length: million, make: repeated('\n') },
  {
    name: 'spaces',
    title: '一行空格',
    length: million,
    make: (length) => `一、${' '.repeat(length)}总体要求`,
  },
];
