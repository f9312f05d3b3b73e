/** Brings the settings of `content/site.yaml` into a build: its colours as a style sheet, its changes into a running preview. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteFile } from '../../scripts/tree/site.ts';
import { site } from '../site.ts';
import { colourStyles } from './colours.ts';

/** What src/layouts/Page.astro imports; it is no file. */
const stylesId = 'virtual:site-colours.css';

export function siteSettings(): AstroIntegration {
  return {
    name: 'site-settings',
    hooks: {
      'astro:config:setup': ({ addWatchFile, updateConfig }) => {
        addWatchFile(pathToFileURL(path.resolve(siteFile)));
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'site-colours',
                resolveId: (id: string) => (id === stylesId ? `\0${stylesId}` : null),
                load: (id: string) => (id === `\0${stylesId}` ? colourStyles(site.colours) : null),
              },
            ],
          },
        });
      },
    },
  };
}
