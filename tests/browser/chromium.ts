/** Finds a Chromium to test in, and on a bare Debian machine installs one. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { aptInstall, mayInstall } from './packages.ts';

/** Commands that the browser is installed under, in the order of preference. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const standardPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

const advice = `找不到可用的 Chromium，无法进行浏览器测试。请任选其一：
  · Debian、Ubuntu：sudo apt-get install chromium fonts-noto-cjk
  · 其他系统：npx playwright install chromium
  · 已装在别处：设置环境变量 CHROMIUM_PATH=/路径/chromium`;

/** The browser's path, or null if this machine has none. `CHROMIUM_PATH` goes first; if it is wrong, that is an error. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Error(`环境变量 CHROMIUM_PATH 指向的文件不存在或不能运行：${named}`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = commands.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...standardPlaces, chromium.executablePath()].find(isExecutable) ?? null;
}

/**
 * A browser, and fonts for what it shows: what is there, or else from Debian's packages where this process may install
 * them.
 *
 * @param say told before something is installed, which takes a while
 * @throws {Error} what the person can do, in Chinese
 */
export function provideChromium(say: (line: string) => void): string {
  const wanted = [
    ...(findChromium() === null ? ['chromium'] : []),
    // fontconfig holds fc-list, by which the next run sees that the font is there.
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk', 'fontconfig']),
  ];
  if (wanted.length > 0 && mayInstall()) {
    say(`安装浏览器测试所需的软件包：${wanted.join('、')}`);
    aptInstall(...wanted);
  }
  const found = findChromium();
  if (found === null) throw new Error(advice);
  return found;
}

/** How to start the browser that {@link findChromium} found: quietly, and as root too. */
export function launchOptions(executablePath: string): {
  executablePath: string;
  chromiumSandbox: boolean;
  args: string[];
} {
  return {
    executablePath,
    // Chromium refuses to run its sandbox as root.
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    // Without these it calls its maker's servers at every start.
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { error, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return error === undefined && stdout.trim() !== '';
}
