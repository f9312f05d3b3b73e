/**
 * `opensearch.xml`: with it a browser offers the search of this site beside the great search engines. It holds whole
 * addresses only, so there is none while content/site.yaml does not say where the site is.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { x } from 'xastscript';
import { xmlFile } from '../../scripts/tree/xml.ts';
import { absolute, href, openSearchFile, searchPage } from '../links.ts';
import { site } from '../site.ts';

/** In characters: what OpenSearch 1.1 allows. */
const longestShortName = 16;

export const getStaticPaths: GetStaticPaths = () =>
  absolute('/') === null ? [] : [{ params: { description: 'opensearch' } }];

export const GET: APIRoute = () => {
  const template = `${absolute(searchPage) ?? ''}?q={searchTerms}`;
  const description = x(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    [
      x('ShortName', [...site.name].slice(0, longestShortName).join('')),
      x('Description', site.description),
      x('InputEncoding', 'UTF-8'),
      x('Language', 'zh-CN'),
      x(
        'Image',
        { width: 16, height: 16, type: 'image/svg+xml' },
        absolute(href('icon.svg')) ?? '',
      ),
      x('Url', { type: 'text/html', template }),
      x('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: absolute(openSearchFile) ?? '',
      }),
    ],
  );
  return new Response(xmlFile(description), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
