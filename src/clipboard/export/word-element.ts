/** Elements of WordprocessingML, whose names and attributes all stand in one namespace. */
import type { Element } from 'xast';
import { x } from 'xastscript';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

type Child = Element | string | null | readonly Child[];

/** @param attributes those of other namespaces with their prefix: `r:id` */
export function w(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): Element {
  const named = Object.entries(attributes).map(([key, value]) => [
    key.includes(':') ? key : `w:${key}`,
    value,
  ]);
  return x(`w:${name}`, Object.fromEntries(named) as Record<string, string>, flat(children));
}

function flat(children: readonly Child[]): (Element | string)[] {
  return children.flatMap((child) =>
    child === null ? [] : typeof child === 'object' && !('type' in child) ? flat(child) : [child],
  );
}
