/** `npm run ingest`: sources → content/notices/*.mdx and the data that is published. */
import { done, refused, runCommand, type Command } from './command.ts';
import { finishContent, isContentPending } from './content-change.ts';
import { sourcesFolder } from './folders.ts';
import { committedChanges, ingestAll, writeIngested } from './ingest-content.ts';
import { progressOf } from './progress.ts';
import { hasError, report } from './report.ts';
import { settingsFaults } from './settings.ts';
import { noticeIds } from './source-folder.ts';

const command: Command<'check'> = {
  name: 'npm run ingest',
  about:
    '读取 content/sources 中的全部文件，更新 content/notices（供复核、提交）和网站所用的数据。',
  files: null,
  options: {
    check: { type: 'boolean', about: '只检查：不写任何文件，已提交的文件如会改变则报错' },
  },
  examples: [
    ['npm run ingest', '改了原件、notice.yaml 或程序以后，重新生成'],
    ['npm run ingest -- --check', '提交前核对：生成的文件是否都已更新'],
  ],
  async run({ flag }) {
    if (!flag('check')) await finishContent();
    else if (await isContentPending()) {
      console.error('上一次 npm run add 中途断了。请先运行 npm run ingest 把它补完。');
      return refused;
    }
    const ids = await noticeIds();
    if (ids.length === 0) console.error(`${sourcesFolder} 中还没有文件。用 npm run add 添加。`);
    const progress = progressOf('读取文件', ids.length);
    const ingested = await ingestAll(ids, progress.step);
    progress.end();
    const files = [...settingsFaults(ids), ...ingested.flatMap((one) => one.files)];
    report(files);
    const failed = files.some(hasError);
    if (flag('check')) {
      const { written, removed } = await committedChanges(ingested);
      for (const file of written) console.error(`${file}：与现在的原件和程序不符`);
      for (const file of removed) console.error(`${file}：原件已不在，应当删去`);
      if (written.length + removed.length > 0) {
        console.error('请运行 npm run ingest 更新，看过改动后提交。');
        return refused;
      }
      return failed ? refused : done;
    }
    const { written, removed } = await writeIngested(ingested);
    console.error(
      `共 ${ids.length} 份文件，更新 ${written.length} 个、删去 ${removed.length} 个生成的文件。`,
    );
    if (failed) console.error('有错误的文件没有更新，仍是上一次的结果。请按上面的说明改正后再试。');
    return failed ? refused : done;
  },
};

await runCommand(command);
