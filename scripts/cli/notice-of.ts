/** From what was received to the notice in its published shape and the MDX of it. */
import type { VFile } from 'vfile';
import { endedOf, suppliedMetadata } from '../read/notice-yaml.ts';
import { kindOf } from '../structure/kinds.ts';
import { periodOf } from '../structure/period.ts';
import { regionOf, regionOfCode } from '../structure/region.ts';
import type { NoticeTree } from '../tree/nodes.ts';
import type { Metadata, Notice } from '../tree/notice.ts';
import { nextSign, signSet } from '../tree/signs.ts';
import type { Source } from '../tree/source.ts';
import { toNotice } from '../write/notice.ts';
import type { ReviewProblem } from '../annotate/review/apply.ts';
import type { Review } from '../annotate/review/read.ts';
import type { Vocabulary } from '../annotate/vocabulary.ts';
import type { NoticeYaml } from '../read/notice-yaml.ts';
import { proposedId } from './notice-id.ts';
import { noticeProcessor } from './processor.ts';
import { publishedMessages } from './report.ts';
import type { Received } from './source-folder.ts';

export interface ProcessedNotice {
  tree: NoticeTree;
  notice: Notice;
  /** The text that the reader made of a file that is no plain text; null where the file itself is the text. */
  extracted: string | null;
  /** Reviews that fit no record. */
  reviewProblems: readonly ReviewProblem[];
  /** Compiled when it is asked for. */
  mdx: () => string;
}

const processor = noticeProcessor();

/** The tree alone, for who asks for no records; null if the text or its notice.yaml could not be read. */
export function treeOf({ source, yaml, file, yamlFile }: Received): NoticeTree | null {
  if (!source || (yamlFile && !yaml)) return null;
  file.data.source = source;
  return processor.parse(file);
}

/** Takes a notice through all stages; null if its text or its notice.yaml could not be read. Messages go to `file`. */
export function noticeOf(
  received: Received,
  vocabulary: Vocabulary,
  reviews: readonly Review[] = [],
): ProcessedNotice | null {
  const parsed = treeOf(received);
  const { id, source, yaml, file } = received;
  if (!parsed || !source) return null;
  const supplied = yaml ? suppliedOf(yaml) : {};
  file.data.known = { supplied, vocabulary, reviews };
  const tree = processor.runSync(parsed, file);
  const region = regionFound(tree, supplied, file);
  const letterhead = tree.letterhead;
  const notice = toNotice(
    tree,
    {
      id: id ?? proposedId({ region, docNumber: letterhead.docNumber }, source.file),
      source: sourceFacts(source, yaml),
      region,
      supplied,
      ended: yaml ? endedOf(yaml) : undefined,
      messages: publishedMessages(file),
    },
    file.data.read?.records,
  );
  file.data.notice = notice;
  return {
    tree,
    notice,
    extracted: source.extracted ? source.text : null,
    reviewProblems: file.data.read?.problems ?? [],
    mdx: () => processor.stringify(tree, file),
  };
}

/** What a person supplied; kind and period of a supplied title are supplied with it. */
function suppliedOf(yaml: NoticeYaml): Partial<Metadata> {
  const supplied = suppliedMetadata(yaml);
  const region = yaml.region === undefined ? null : regionOfCode(yaml.region);
  const kind = supplied.title === undefined ? null : kindOf(supplied.title);
  const period = supplied.title === undefined ? null : periodOf(supplied.title);
  return {
    ...(kind !== null && { kind }),
    ...(period && { period }),
    ...(region && { region }),
    ...supplied,
  };
}

/** The region that the text shows. What is doubtful about it is no matter where a person has given one. */
function regionFound(
  { letterhead }: NoticeTree,
  supplied: Partial<Metadata>,
  file: VFile,
): Metadata['region'] {
  const { region, problem } = regionOf(
    letterhead.issuers,
    letterhead.noticeTitle ?? letterhead.title,
  );
  if (problem !== null && supplied.region === undefined) {
    const message = file.message(problem, { source: 'structure', ruleId: 'region' });
    message.fatal = false;
  }
  return region;
}

function sourceFacts(source: Source, yaml: NoticeYaml | null): Notice['source'] {
  return {
    file: source.file,
    sha256: source.sha256,
    encoding: source.encoding,
    bytes: source.bytes,
    lines: lineCount(source.text),
    ...(yaml?.url !== undefined && { url: yaml.url }),
    ...(yaml?.origin !== undefined && { origin: yaml.origin }),
    ...(yaml?.retrieved !== undefined && { retrieved: yaml.retrieved }),
    ...(yaml && { rights: yaml.rights }),
  };
}

const lineEnds = signSet('\r\n');

/** Lines as an editor shows them: a line break at the end begins no other line. */
function lineCount(text: string): number {
  let breaks = 0;
  for (let at = nextSign(text, lineEnds, 0); at >= 0; at = nextSign(text, lineEnds, at + 1)) {
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    breaks += 1;
  }
  return Math.max(1, /[\n\r]$/.test(text) ? breaks : breaks + 1);
}
