/** What is read first of an index of sections: where its parts are, and which notice each section is of. */
import { standingNames, type Standing } from '../../standing.ts';

/** Parts of one kind, in files of limited size: a host that knows no ranges then sends a file, not all of them. */
export interface Packed {
  /**
   * Length of each part in {@link unit}s. Parts are filled up to whole ones, so that this list stays short; their first
   * byte says with how many.
   */
  units: number[];
  /** How many parts each file holds. */
  files: number[];
}
export const unit = 64;

export interface Catalogue {
  /** The table of words, by {@link bucketOf}. */
  words: Packed;
  /** The sections, in the order of the notices. */
  sections: Packed;
  /**
   * For each notice, in order: how many sections, which of {@link regions}, when it was issued (20221231, or 0), and
   * which of {@link standings}.
   */
  notices: { sections: number[]; region: number[]; issued: number[]; standing: number[] };
  regions: string[];
}

/** How a notice may stand; a report has none of them. */
export const standings = Object.keys(standingNames) as Standing[];
export const noStanding = -1;

export const catalogueFile = 'catalogue.bin';
export type PackName = 'words' | 'sections';

export function packFile(name: PackName, number: number): string {
  return `${name}-${String(number).padStart(3, '0')}.bin`;
}

/** A section's notice, as far as it can be told without reading it. */
export interface SectionPlace {
  /** Number of the notice. */
  notice: number;
  region: string;
  /** ISO year and date as a number; 0 if unknown. */
  issued: number;
  /** As the facet has it, or empty. */
  standing: string;
}

/** By number of section. */
export function placesOf({ notices, regions }: Catalogue): SectionPlace[] {
  return notices.sections.flatMap((count, notice) => {
    const standing = standings[notices.standing[notice] ?? noStanding];
    const place: SectionPlace = {
      notice,
      region: regions[notices.region[notice] ?? -1] ?? '',
      issued: notices.issued[notice] ?? 0,
      standing: standing === undefined ? '' : standingNames[standing],
    };
    return Array<SectionPlace>(count).fill(place);
  });
}
