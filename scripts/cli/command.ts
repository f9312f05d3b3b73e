/** What all commands of the project have in common: arguments, `--help`, exit status. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearestOf } from '../tree/yaml-file.ts';

/** 0 done; 1 the input was refused; 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2;
export const done = 0;
export const refused = 1;
export const wrongUsage = 2;

interface Option {
  type: 'string' | 'boolean';
  /** In Chinese, for `--help`. */
  about: string;
  /** What stands for the value in `--help`: 代码. */
  value?: string;
}

export interface Arguments<Name extends string> {
  files: string[];
  flag: (name: Name) => boolean;
  value: (name: Name) => string | null;
}

export interface Command<Name extends string> {
  /** As it is called: npm run parse. */
  name: string;
  /** What it does, in Chinese. */
  about: string;
  /** What stands for file arguments in `--help`; null if it takes none. */
  files: string | null;
  options: Readonly<Record<Name, Option>>;
  examples: readonly [line: string, about: string][];
  run: (given: Arguments<Name>) => Promise<ExitStatus>;
}

/** Runs a command on the arguments of the process and sets its exit status. */
export async function runCommand<Name extends string>(command: Command<Name>): Promise<void> {
  // Whoever reads the output may stop before its end: `npm run -s parse -- FILE | head`
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(done);
  });
  try {
    process.exitCode = await statusOf(command, process.argv.slice(2));
  } catch (error) {
    // a full disk, a missing permission: nothing of the program's, and no stack helps
    const fault = systemFault(error);
    if (fault === null) throw error;
    console.error(fault);
    process.exitCode = refused;
  }
}

const systemFaults: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EADDRINUSE: '端口已被占用',
  EEXIST: '这个名字已被别的东西占用',
  ENOTDIR: '路径中有一段不是文件夹',
};

function systemFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, path: file } = error as NodeJS.ErrnoException;
  const reason = systemFaults[code ?? ''];
  if (reason === undefined) return null;
  return `没有完成：${file === undefined ? '' : `${file}：`}${reason}（${code ?? ''}）。`;
}

async function statusOf<Name extends string>(
  command: Command<Name>,
  args: string[],
): Promise<ExitStatus> {
  const options: NonNullable<ParseArgsConfig['options']> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const [name, { type }] of Object.entries<Option>(command.options)) options[name] = { type };
  let given;
  try {
    given = parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    return usageError(command, reasonOf(error, Object.keys(options)));
  }
  const { values, positionals } = given;
  if (values.help === true) {
    console.log(helpText(command));
    return done;
  }
  if (command.files === null && positionals.length > 0) {
    return usageError(command, `这个命令不带文件参数，多写了：${positionals.join(' ')}`);
  }
  return command.run({
    files: positionals,
    flag: (name) => values[name] === true,
    value: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : null;
    },
  });
}

/** Says what is wrong with the arguments and how the command is called. */
export function usageError<Name extends string>(
  command: Command<Name>,
  reason: string,
): ExitStatus {
  console.error(`${reason}\n\n${usageLine(command)}\n详细说明：${command.name} -- --help`);
  return wrongUsage;
}

function reasonOf(error: unknown, known: readonly string[]): string {
  const text = error instanceof Error ? error.message : String(error);
  // Unknown option '--chek'. To specify … · Option '--id <value>' argument missing …
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(text)?.[1];
  if (option === undefined) return text;
  if (text.startsWith('Unknown option')) {
    const nearest = nearestOf(option.replace(/^-+/, ''), known);
    return `不认识的选项 ${option}${nearest === null ? '' : `，是不是想写 --${nearest}？`}`;
  }
  return text.includes('does not take')
    ? `选项 ${option} 后面不带内容`
    : `选项 ${option} 后面要写内容`;
}

function usageLine<Name extends string>({ name, files, options }: Command<Name>): string {
  const anyOption = Object.keys(options).length > 0 ? ' [选项]' : '';
  const given = `${anyOption}${files === null ? '' : ` ${files}`}`;
  return `用法：${name}${given === '' ? '' : ` --${given}`}`;
}

function helpText<Name extends string>(command: Command<Name>): string {
  const options = [
    ...Object.entries<Option>(command.options).map(([name, { value, about }]): [string, string] => [
      `--${name}${value === undefined ? '' : ` ${value}`}`,
      about,
    ]),
    ['--help', '显示这份说明'] as [string, string],
  ];
  const width = Math.max(...options.map(([option]) => displayWidth(option)));
  const lines = options.map(
    ([option, about]) => `  ${option}${' '.repeat(width - displayWidth(option))}  ${about}`,
  );
  const examples = command.examples.map(([line, about]) => `  ${line}\n      ${about}`);
  return [
    command.about,
    '',
    usageLine(command),
    '',
    '选项：',
    ...lines,
    '',
    '例子：',
    ...examples,
    '',
    '退出状态：0 完成；1 输入有误，已说明在哪一行、怎么改；2 用法不对。',
  ].join('\n');
}

/** Columns on a terminal: Chinese characters take two. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);
}
