/** How a vocabulary file is read: as every YAML file that people write. */
export { nearestOf, readYaml } from '../tree/yaml-file.ts';
export type { Problem, Read } from '../tree/yaml-file.ts';
