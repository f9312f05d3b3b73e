/**
 * fflate in one thread, in the browser in its place (astro.config.mjs). By itself it compresses what is longer than
 * 160 kB in a worker whose code it makes up as a blob: the Content-Security-Policy forbids that, and it would wait for ever.
 */
import { zipSync, type FlateError, type Zippable } from 'fflate/browser';

export { strToU8, zipSync } from 'fflate/browser';

export function zip(
  files: Zippable,
  done: (error: FlateError | null, archive: Uint8Array) => void,
): void {
  done(null, zipSync(files));
}
