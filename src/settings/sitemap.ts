/** Which pages the site map names: those that search engines should show. */

/**
 * @param page a whole address
 * @param formerIds ids of notices that have another one now: their pages only lead on
 */
export function inSiteMap(page: string, formerIds: ReadonlySet<string>): boolean {
  const [, id, below] = /\/notices\/([^/]+)\/(?:([^/]+)\/)?$/u.exec(new URL(page).pathname) ?? [];
  if (id === undefined) return true;
  // The source line by line repeats the notice's page.
  return below !== 'source' && !formerIds.has(id);
}
