/** `feeds/all.xml`, and one for each region: `feeds/510400.xml`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { feedXml, noticeFeeds, type NoticeFeed } from '../../feeds/notices.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await noticeFeeds()).map((feed) => ({ params: { name: feed.name }, props: { feed } }));

export const GET: APIRoute<{ feed: NoticeFeed }> = ({ props }) =>
  new Response(feedXml(props.feed), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
