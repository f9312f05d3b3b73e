/** The colours of `content/site.yaml` as a style sheet over src/styles/tokens.css. */
import type { SiteSettings } from '../../scripts/tree/site.ts';

type Colours = SiteSettings['colours'];

/** The tokens that follow each colour. */
const tokens = { accent: ['letterhead'], link: ['link', 'focus'] } as const;

/** Empty where no colour is set. Who asks for more contrast keeps the colours that are made for it. */
export function colourStyles(colours: Colours): string {
  const lines = (['accent', 'link'] as const).flatMap((name) => {
    const colour = colours?.[name];
    if (colour === undefined) return [];
    return tokens[name].map((token) => `--${token}: light-dark(${colour.light}, ${colour.dark});`);
  });
  return lines.length === 0
    ? ''
    : `@media not (prefers-contrast: more) { :root { ${lines.join(' ')} } }\n`;
}
