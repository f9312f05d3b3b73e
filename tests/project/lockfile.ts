/** What a check needs to know of package-lock.json (lockfileVersion 3). */
export interface Lockfile {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

/** Optional dependencies without an entry anywhere that Node would look for them, as `package → dependency`. */
export function missingOptionals({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(place, name).some((candidate) => candidate in packages))
      .map((name) => `${place || '(this project)'} → ${name}`),
  );
}

/** `node_modules/a/node_modules/b` looks for c in itself, in a's node_modules and at the top. */
function places(place: string, name: string): string[] {
  const folders = place === '' ? [''] : ['', ...ancestors(place)];
  return folders.map((folder) => `${folder}${folder === '' ? '' : '/'}node_modules/${name}`);
}

function ancestors(place: string): string[] {
  const parts = place.split('/node_modules/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/node_modules/'));
}
