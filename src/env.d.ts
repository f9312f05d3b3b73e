/// <reference types="astro/client" />

/** The colours of content/site.yaml (src/settings/integration.ts). */
declare module 'virtual:site-colours.css';
