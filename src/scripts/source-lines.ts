/** Lines of a notice's source, taken from the page that shows all of them. */

/** `?to=15#L12` → 12 to 15; null where the address names no line. */
export function linesNamed({
  hash,
  search,
}: Pick<URL, 'hash' | 'search'>): [number, number] | null {
  const first = /^#L(\d+)$/u.exec(hash)?.[1];
  if (first === undefined) return null;
  return [
    Number(first),
    Math.max(Number(first), Number(new URLSearchParams(search).get('to')) || 0),
  ];
}

const pages = new Map<string, Promise<Document>>();

/** Copies of the line elements, as the source page has them. */
export async function fetchLines(url: URL): Promise<HTMLLIElement[]> {
  const range = linesNamed(url);
  if (range === null) return [];
  const page = await load(url.pathname);
  const lines: HTMLLIElement[] = [];
  for (let number = range[0]; number <= range[1]; number += 1) {
    const line = page.getElementById(`L${number}`);
    if (line === null || line.textContent.trim() === '') continue;
    const copy = document.createElement('li');
    copy.value = number;
    copy.textContent = line.textContent;
    lines.push(copy);
  }
  return lines;
}

async function load(path: string): Promise<Document> {
  let page = pages.get(path);
  if (page === undefined) {
    page = fetch(path).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} ${path}`);
      return new DOMParser().parseFromString(await response.text(), 'text/html');
    });
    pages.set(path, page);
    // What failed once may be asked for again.
    page.catch(() => pages.delete(path));
  }
  return page;
}
