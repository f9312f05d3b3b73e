/** Asks the search page, as a reader does who types and presses Enter. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface FoundHit {
  notice: string;
  target: string;
}

export function searchField(page: Page): Locator {
  return page.getByRole('main').getByRole('searchbox');
}

export async function search(page: Page, query: string): Promise<FoundHit[]> {
  const field = searchField(page);
  await field.fill(query);
  await field.press('Enter');
  await expect(page.locator('#search-hits')).toHaveAttribute('data-query', query.trim());
  const links = page.locator('[data-search-hit] a');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  return addresses.map((address) => {
    const { pathname, hash } = new URL(address ?? '', 'http://site.invalid');
    return { notice: pathname.split('/').at(-2) ?? '', target: decodeURIComponent(hash.slice(1)) };
  });
}
