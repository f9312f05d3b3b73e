import { expect, test } from 'vitest';
import { emptyDivision, type DivisionDraft } from './division.ts';
import { labelAt } from './labels.ts';
import { paragraphOf } from './pieces.fixture.ts';
import { tellTitles } from './tell-titles.ts';

function labelled(text: string, ...members: DivisionDraft[]): DivisionDraft {
  return {
    ...emptyDivision('heading'),
    label: labelAt(text),
    paragraph: paragraphOf(text),
    members,
  };
}
const title = (draft: DivisionDraft): string | null => draft.title;

test('a body that runs on after the title becomes a paragraph of its own', () => {
  const drafts = [labelled('（一）建绿道。新建二十公里。'), labelled('（二）清河道。疏浚两条。')];
  const bodies = tellTitles(drafts);
  expect(drafts.map(title)).toEqual(['建绿道', '清河道']);
  expect([...bodies].map(({ text }) => text)).toEqual(['新建二十公里。', '疏浚两条。']);
  expect(drafts[0]?.heading.map(({ text }) => text)).toEqual(['（一）建绿道。']);
});

test('two siblings follow the other headings of their scheme', () => {
  const few = [labelled('1.建绿道。新建，并养护，逐年验收。'), labelled('2.清河道。疏浚。')];
  const many = ['1.修步道。修缮。', '2.补绿地。补植。', '3.护山林。防火。'].map((text) =>
    labelled(text),
  );
  tellTitles([labelled('（一）提质', ...few), labelled('（二）扩面', ...many)]);
  expect(few.map(title)).toEqual(['建绿道', '清河道']);
});

test('near miss: sentences have no title', () => {
  const drafts = [
    labelled('（一）各县要结合实际，明确责任，落实经费，按期完成，逐级报告。如有困难，及时反映。'),
    labelled('（二）市园林局要加强督导，定期通报，总结经验，宣传典型。'),
    labelled('（三）各公园要做好养护，保持整洁，确保安全，方便群众。'),
  ];
  tellTitles(drafts);
  expect(drafts.map(title)).toEqual([null, null, null]);
});
