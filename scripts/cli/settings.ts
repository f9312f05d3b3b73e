/** What the site as a whole is set to, besides its notices: `content/site.yaml` and `content/former-ids.yaml`. */
import type { VFile } from 'vfile';
import { loadFormerIds } from '../tree/former-ids.ts';
import { loadSite, type SiteAddress } from '../tree/site.ts';
import { problemFiles } from './report.ts';

/** @returns the files that are wrong, with messages */
export function settingsFaults(noticeIds: readonly string[]): VFile[] {
  return problemFiles([...loadSite().problems, ...loadFormerIds(new Set(noticeIds)).problems], {
    source: 'read',
    ruleId: 'settings',
  });
}

/** Where the site will be served; at the root of an unknown site while the settings cannot be read. */
export function siteAddress(): SiteAddress {
  return loadSite().value?.address ?? { origin: null, base: '/' };
}
