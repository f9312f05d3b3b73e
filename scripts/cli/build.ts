/** `npm run build`: sources → notices → pages → search index, into dist/. The old site stays until the new one is complete. */
import { rm } from 'node:fs/promises';
import { build } from 'astro';
import { done, refused, runCommand, type Command } from './command.ts';
import { finishContent } from './content-change.ts';
import { ingestAll, writeIngested } from './ingest-content.ts';
import { progressOf } from './progress.ts';
import { hasError, report } from './report.ts';
import { settingsFaults } from './settings.ts';
import { noticeIds } from './source-folder.ts';
import { removeLeftovers, replaceFolder } from './whole-files.ts';

const siteFolder = 'dist';
/** Where the site is built, before it takes the place of the old one: on the same disk, and not in the way of any tool. */
const unfinishedSite = '.astro/dist';

const command: Command<never> = {
  name: 'npm run build',
  about: '读取 content/sources 中的全部文件，生成整个网站到 dist/。',
  files: null,
  options: {},
  examples: [
    ['npm run build', '生成网站；网址、名称等取自 content/site.yaml'],
    ['BASE_PATH=/zhengce/ npm run build', '生成放在子目录 /zhengce/ 下的网站'],
  ],
  async run() {
    await finishContent();
    await removeLeftovers('.data');
    const ids = await noticeIds();
    const progress = progressOf('读取文件', ids.length);
    const ingested = await ingestAll(ids, progress.step);
    progress.end();
    const files = [...settingsFaults(ids), ...ingested.flatMap((one) => one.files)];
    report(files);
    await writeIngested(ingested);
    if (files.some(hasError)) {
      console.error(
        `有文件读不了，网站没有生成，${siteFolder}/ 仍是原来的。请按上面的说明改正后再试。`,
      );
      return refused;
    }
    await rm(unfinishedSite, { recursive: true, force: true });
    await build({ outDir: unfinishedSite, logLevel: 'warn' });
    await replaceFolder(siteFolder, unfinishedSite);
    console.error(`网站已生成到 ${siteFolder}/，共 ${ids.length} 份文件。`);
    return done;
  },
};

await runCommand(command);
