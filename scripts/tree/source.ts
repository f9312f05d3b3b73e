/** What the read stage hands on: a notice's text with everything that is known of where it came from. */

/** A stretch of the text that is not the notice's own words: a tag, a Markdown mark, front matter. */
export interface Markup {
  /** UTF-16 offsets into {@link Source.text}; `end` is exclusive. Stretches are sorted and do not overlap. */
  start: number;
  end: number;
  kind: 'markup' | 'front matter' | 'site chrome';
  /** What a reader sees in its place, if anything: `&amp;` → `&`. */
  value?: string;
  /** How the stretch divides the text: `block` ends a paragraph (`<p>`, `<br>`, `#` at a line's start), `inline` does not. */
  breaks: 'block' | 'inline';
  /** A block tag or mark that says what the text after it is: 1–6 for h1–h6 or # … ######. */
  headingLevel?: number;
}

export interface Source {
  /** The path to name in messages. */
  file: string;
  sha256: string;
  encoding: string;
  bytes: number;
  /** Every character that the reader extracted; line breaks as \n, \r\n, \r, \u2028 or \f stand as in the source. */
  text: string;
  /** Sorted, not overlapping. Empty for plain text. */
  markup: Markup[];
  /** The file is no plain text (HTML, Word …): `text` is what the reader made of it, and stands nowhere in the file. */
  extracted?: true;
  /** What the front matter says (`title`, `date` …), as YAML gives it: a claim of whoever published the page. */
  frontMatter?: Record<string, unknown>;
}

/** A stretch of {@link Source.text}, in UTF-16 offsets; `end` is exclusive. */
export interface SourceRange {
  start: number;
  end: number;
}
