import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { grounds, readSite, siteFile, type SiteEnvironment } from './site.ts';

const least = 'name: 甲\ntagline: 乙\ndescription: 丙\nnotice: 丁\n';
const problemsOf = (text: string): [line: number, text: string][] =>
  readSite(text, {}).problems.map((problem) => [problem.line, problem.text]);
const addressOf = (text: string, environment: SiteEnvironment = {}) =>
  readSite(least + text, environment).value?.address;

it('takes a file with nothing but names', () => {
  const { value } = readSite(least, {});
  expect(value?.settings.name).toBe('甲');
  expect(value?.address).toEqual({ origin: null, base: '/' });
});

it('knows where the site is served', () => {
  expect(addressOf('address: https://a.gov.cn')).toEqual({ origin: 'https://a.gov.cn', base: '/' });
  const inFolder = 'address: https://a.gov.cn:8443/zc/fg';
  expect(addressOf(inFolder)).toEqual({ origin: 'https://a.gov.cn:8443', base: '/zc/fg/' });
  expect(addressOf(inFolder, { BASE_PATH: 'x' })).toEqual({
    origin: 'https://a.gov.cn:8443',
    base: '/x/',
  });
  expect(addressOf(inFolder, { SITE_URL: 'http://b.cn/y', BASE_PATH: '' })).toEqual({
    origin: 'http://b.cn',
    base: '/y/',
  });
  expect(addressOf('', { BASE_PATH: '/zhengce/' })).toEqual({ origin: null, base: '/zhengce/' });
});

it('says what is wrong, where, and what to write', () => {
  expect(problemsOf('name: 甲\n')).toHaveLength(3);
  expect(problemsOf(`${least}colour: 红\n`)).toEqual([
    [5, expect.stringContaining('是不是想写“colours”')],
  ]);
  expect(problemsOf(`${least}address: a.gov.cn\n`)).toEqual([
    [5, expect.stringContaining('以 http:// 或 https:// 开头')],
  ]);
  expect(problemsOf(`${least}address: https://a.gov.cn/?a=1\n`)).toEqual([
    [5, expect.stringContaining('不能有 ? 和 #')],
  ]);
  expect(problemsOf(`${least}contact:\n  email: nobody\n`)).toEqual([
    [6, expect.stringContaining('不是电子邮件地址')],
  ]);
  expect(readSite(least, { SITE_URL: 'a.gov.cn' }).problems[0]?.text).toContain('SITE_URL');
});

it('refuses a colour that cannot be read, and says how far it is off', () => {
  const colours = (light: string): string =>
    `${least}colours:\n  link:\n    light: "${light}"\n    dark: "#92bdeb"\n`;
  expect(problemsOf(colours('#1f4f80'))).toEqual([]);
  expect(problemsOf(colours('#92bdeb'))).toEqual([
    [7, expect.stringMatching(/浅色界面上看不清：与底色的对比是 1\.9，至少要 4\.5/u)],
  ]);
  expect(problemsOf(colours('blue'))).toEqual([[7, expect.stringContaining('"#b3261e"')]]);
});

it('holds colours against the grounds of the style sheet', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const [at, name] of ['paper', 'sheet'].entries()) {
    const [light, dark] = [grounds.light[at], grounds.dark[at]];
    expect(tokens).toContain(`--${name}: light-dark(${light ?? ''}, ${dark ?? ''});`);
  }
});

it('takes the file of this project', () => {
  expect(readSite(readFileSync(siteFile, 'utf8'), {}).problems).toEqual([]);
});
