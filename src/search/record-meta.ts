/** What a hit carries besides its place: the metadata of a record in the index, all of it text. */
export interface RecordMeta {
  /** Id of the notice. */
  notice: string;
  title: string;
  /** 发文字号, or empty. */
  number: string;
  region: string;
  /** The element to land on. */
  target: string;
  part: string;
  citation: string;
  /** Headings that it stands under, joined by {@link pathSeparator}. */
  path: string;
  text: string;
}

export const pathSeparator = '\u001f';
