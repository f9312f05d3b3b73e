/** The feeds of the site: one of all notices, one of each region's. */
import type { FrontMatter } from '../../scripts/tree/front-matter.ts';
import { allNotices } from '../data/notices.ts';
import { absolute, feedFile, fullest, noticePage, noticesPage } from '../links.ts';
import { site } from '../site.ts';
import { atomFeed, dayInChina, permanentId, type FeedEntry } from './atom.ts';

export interface NoticeFeed {
  /** GB/T 2260 code of the region, or `all`: the feed's file is called so. */
  name: string;
  title: string;
  notices: FrontMatter[];
}

/** The feed of all notices first, then regions in their order. Notices of no region are in the first alone. */
export async function noticeFeeds(): Promise<NoticeFeed[]> {
  const notices = await allNotices();
  const regions = Map.groupBy(notices, ({ region }) => region?.code ?? '');
  return [
    { name: 'all', title: `${site.name}：全部文件`, notices },
    ...[...regions].flatMap(([code, own]): NoticeFeed[] => {
      const region = own[0]?.region;
      if (region == null) return [];
      return [{ name: code, title: `${site.name}：${region.name}的文件`, notices: own }];
    }),
  ];
}

export function feedXml({ name, title, notices }: NoticeFeed): string {
  const self = feedFile(name);
  return atomFeed({
    id: permanentId(absolute(self), `feeds/${name}`),
    title,
    self: fullest(self),
    page: fullest(noticesPage),
    author: site.bureau?.name ?? site.name,
    entries: notices.map(entryOf),
  });
}

function entryOf(notice: FrontMatter): FeedEntry {
  const { id, title, region, kind, docNumber, issuers, issued, period, source } = notice;
  const page = noticePage(id);
  return {
    id: permanentId(absolute(page), `notices/${id}`),
    title,
    link: fullest(page),
    // The day of the notice, not of the build; of one without, the nearest that is known.
    updated: dayInChina(issued ?? source.retrieved ?? period?.from ?? '1970'),
    authors: issuers,
    summary: [region?.name, kind, docNumber].filter(Boolean).join(' · '),
    categories: [kind, ...(region === null ? [] : [region.name])],
  };
}
