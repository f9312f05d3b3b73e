/** The contents column shows where the reader is. */

/** Below the top of the window, a little lower than where a heading lands that is gone to; in pixels. */
const readingLine = 144;

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
    const link =
      places.findLast(({ heading }) => heading.getBoundingClientRect().top <= readingLine)?.link ??
      null;
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    here.textContent = link?.textContent ?? '';
    current = link;
    if (link !== null) keepInView(contents, link);
  };

  // A heading that crosses the line is the only thing that can change the answer.
  const observer = new IntersectionObserver(update, { rootMargin: `-${readingLine}px 0px 0px` });
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
