/** Tells title from body in the divisions of a nested draft. */
import { slicePieces } from './draft.ts';
import { isDivision, type DivisionDraft, type Member } from './division.ts';
import type { Paragraph } from './paragraphs.ts';
import { areTitled, cutTitles, type Labelled, type TitleCut } from './titles.ts';

/** Tells title from body in every labelled division, in place; returns the bodies that run on after a heading. */
export function tellTitles(members: readonly Member[]): Set<Paragraph> {
  const inlineBodies = new Set<Paragraph>();
  const byScheme = new Map<string, DivisionDraft[]>();
  const groups: { key: string; drafts: DivisionDraft[] }[] = [];
  const collect = (siblings: readonly Member[], part: string): void => {
    const here = new Map<string, DivisionDraft[]>();
    siblings.forEach((member, i) => {
      if (!isDivision(member)) return;
      if (member.paragraph && member.label) {
        const key = `${part}:${member.label.scheme}`;
        for (const map of [here, byScheme]) {
          const list = map.get(key);
          if (list) list.push(member);
          else map.set(key, [member]);
        }
      }
      const inner =
        member.kind === 'document' || member.kind === 'attachment' || member.kind === 'box';
      collect(member.members, inner ? `${part}${i}` : part);
    });
    for (const [key, drafts] of here) groups.push({ key, drafts });
  };
  collect(members, '');
  // two siblings say little, unless both can only be titles; then all headings of the scheme decide
  const schemeCuts = new Map<string, Map<DivisionDraft, TitleCut>>();
  for (const { key, drafts } of groups) {
    const alone = drafts.length >= 3 || (drafts.length === 2 && areTitled(labelled(drafts)));
    const cuts =
      (alone ? null : schemeCuts.get(key)) ?? cutAll(alone ? drafts : (byScheme.get(key) ?? []));
    if (!alone) schemeCuts.set(key, cuts);
    for (const draft of drafts) applyTitle(draft, cuts.get(draft), inlineBodies);
  }
  return inlineBodies;
}

function cutAll(drafts: readonly DivisionDraft[]): Map<DivisionDraft, TitleCut> {
  const group = labelled(drafts);
  return new Map(cutTitles(group).map((cut, i) => [group[i]?.draft as DivisionDraft, cut]));
}

function labelled(drafts: readonly DivisionDraft[]): (Labelled & { draft: DivisionDraft })[] {
  return drafts.flatMap((draft) => {
    const { paragraph, label, members } = draft;
    const hasContent = members.some((member) => 'type' in member);
    return paragraph && label ? [{ draft, paragraph, label, hasContent }] : [];
  });
}

function applyTitle(
  draft: DivisionDraft,
  cut: TitleCut | undefined,
  inlineBodies: Set<Paragraph>,
): void {
  const { paragraph } = draft;
  if (!paragraph || !cut) return;
  draft.title = cut.title;
  draft.heading = slicePieces(paragraph.pieces, 0, cut.bodyFrom);
  const pieces = slicePieces(paragraph.pieces, cut.bodyFrom);
  if (pieces.length === 0) return;
  const body: Paragraph = {
    ...paragraph,
    pieces,
    text: pieces.map((piece) => piece.text).join(''),
  };
  inlineBodies.add(body);
  draft.members = [body, ...draft.members];
}
