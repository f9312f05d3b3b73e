/** The Markdown twin of each notice, at the address of its page and `index.html.md`, as llmstxt.org has it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { allNotices, loadNotice } from '../../data/notices.ts';
import { noticeMarkdown } from '../../markdown/notice.ts';
import { noticeFacts } from '../../notice-facts.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await allNotices()).map(({ id }) => ({ params: { twin: `${id}/index.html` }, props: { id } }));

export const GET: APIRoute<{ id: string }> = async ({ props }) => {
  const notice = await loadNotice(props.id);
  return new Response(noticeMarkdown(notice, noticeFacts(notice)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
