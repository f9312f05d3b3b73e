/** `llms.txt` (llmstxt.org): what the site holds, for programs that read it as text, with the Markdown twin of each notice. */
import type { APIRoute } from 'astro';
import { allNotices } from '../data/notices.ts';
import { dataPage, fullest, href, markdownFile } from '../links.ts';
import { sections, site } from '../site.ts';

export const GET: APIRoute = async () => {
  const regions = Map.groupBy(await allNotices(), ({ region }) => region?.name ?? '其他');
  const link = (name: string, address: string, note: string): string =>
    `- [${name.replaceAll(/[[\]\\]/gu, '\\$&')}](${fullest(address)})${note === '' ? '' : `: ${note}`}`;
  const lines = [
    `# ${site.name}`,
    '',
    `> ${site.description}`,
    '',
    `${site.notice}每份文件都有 Markdown 全文；网页上每个标题、段落和表格都有固定地址，引用时请写明文件、文号和条款。`,
    ...[...regions].flatMap(([region, notices]) => [
      '',
      `## ${region}`,
      '',
      ...notices.map(({ id, title, kind, docNumber, issued }) =>
        link(title, markdownFile(id), [kind, docNumber, issued].filter(Boolean).join('，')),
      ),
    ]),
    '',
    '## 数据',
    '',
    link('数据说明', dataPage, '全部下载和每个字段的含义'),
    link('文件目录', href('data/notices.json'), 'JSON，全部文件的元数据'),
    link('对比', href('data/comparison.json'), 'JSON，各地同一指标并排'),
    '',
    '## Optional',
    '',
    ...sections.map(({ name, path }) => link(name, href(path), '')),
    '',
  ];
  return new Response(lines.join('\n'));
};
