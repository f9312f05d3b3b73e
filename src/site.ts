/** The settings of this site, `content/site.yaml`, as pages use them. */
import { loadSite } from '../scripts/tree/site.ts';

const { value, problems } = loadSite();
if (value === null) {
  const faults = problems.map(({ file, line, text }) => `${file}:${line}  ${text}`);
  throw new Error(`网站的设置有误：\n${faults.join('\n')}`);
}

export const site = value.settings;
/** Who gets reports of errors; undefined where nobody is named. */
export const reportsTo = site.contact?.reports ?? site.contact?.email;
/** Where the site is served; pages make their addresses with src/links.ts. */
export const address = value.address;

/** The navigation, in order. Only what exists. */
export const sections = [
  { name: '文件', path: 'notices/' },
  { name: '对比', path: 'compare/' },
  // The page of targets, from which tabs lead to the other kinds of record.
  { name: '条款', path: 'indicators/' },
  { name: '专题', path: 'topics/' },
  { name: '搜索', path: 'search/' },
] as const;
