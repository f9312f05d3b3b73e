import path from 'node:path';

/** Where `npm run ingest` leaves what is published under `/data/`. Builds run in the project's root. */
export const dataFolder = path.resolve('.data');
