/** The contents column shows where the reader is. */

export function followReader(): void {
  const contents = document.querySelector<HTMLElement>('#site-contents');
  const here = document.querySelector<HTMLElement>('.contents-here');
  if (contents === null || here === null) return;

  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a')];
  const places = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading === null ? [] : [{ link, heading }];
  });
  let current: HTMLAnchorElement | null = null;

  const update = (): void => {
    const line = innerHeight * 0.3;
    const link =
      places.findLast(({ heading }) => heading.getBoundingClientRect().top <= line)?.link ?? null;
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    here.textContent = link?.textContent ?? '';
    current = link;
    if (link !== null) keepInView(contents, link);
  };

  // Crossing the upper third is the only moment at which the answer can change.
  const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -70% 0px' });
  for (const { heading } of places) observer.observe(heading);
  contents.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement && contents.matches(':popover-open')) {
      contents.hidePopover();
    }
  });
}

/** Scrolls the column alone, never the page. */
function keepInView(column: HTMLElement, link: HTMLElement): void {
  const top = link.getBoundingClientRect().top - column.getBoundingClientRect().top;
  if (top < 0 || top > column.clientHeight - link.offsetHeight * 2) {
    column.scrollTop += top - column.clientHeight / 3;
  }
}
