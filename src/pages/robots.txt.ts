/** Everything may be read. A site map is named where there is one: it needs to know where the site is. */
import type { APIRoute } from 'astro';
import { absolute, href } from '../links.ts';

export const GET: APIRoute = () => {
  const siteMap = absolute(href('sitemap-index.xml'));
  const lines = [
    'User-agent: *',
    'Allow: /',
    ...(siteMap === null ? [] : ['', `Sitemap: ${siteMap}`]),
  ];
  return new Response(`${lines.join('\n')}\n`);
};
