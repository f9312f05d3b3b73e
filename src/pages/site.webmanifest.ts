/** The web app manifest: lets a browser install the site beside other programs. */
import type { APIRoute } from 'astro';
import { homePage, href } from '../links.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify({
      name: site.name,
      short_name: site.name,
      description: site.description,
      lang: 'zh-CN',
      start_url: homePage,
      scope: homePage,
      display: 'minimal-ui',
      background_color: '#fbfbfa',
      theme_color: '#fbfbfa',
      icons: [{ src: href('icon.svg'), type: 'image/svg+xml', sizes: 'any' }],
    })}\n`,
  );
