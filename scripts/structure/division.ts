/** Drafts of divisions: headings with what stands under them, before titles, levels and ids are known. */
import type { HeadingKind } from '../tree/nodes.ts';
import type { PartDraft, TableDraft } from './draft.ts';
import type { Item } from './items.ts';
import type { Label, Scheme } from './labels.ts';
import type { Piece } from './lines.ts';
import type { Paragraph } from './paragraphs.ts';

export type Member = DivisionDraft | Paragraph | Item | TableDraft;

export interface DivisionDraft {
  type: 'division';
  kind: Exclude<HeadingKind, 'table'> | PartDraft['kind'];
  label: Label | null;
  /** The scheme that the label belongs to, which a misprint may hide. */
  scheme: Scheme | null;
  number: number | null;
  normalizedLabel: string | null;
  /** The paragraph that it was read from; title and body are told apart later. */
  paragraph: Paragraph | null;
  printed: string | null;
  title: string | null;
  heading: Piece[];
  members: Member[];
}

export function emptyDivision(kind: DivisionDraft['kind']): DivisionDraft {
  return {
    type: 'division',
    kind,
    label: null,
    scheme: null,
    number: null,
    normalizedLabel: null,
    paragraph: null,
    printed: null,
    title: null,
    heading: [],
    members: [],
  };
}

export function isDivision(member: Member): member is DivisionDraft {
  return 'type' in member && member.type === 'division';
}
