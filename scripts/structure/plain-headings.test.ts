import { expect, test } from 'vitest';
import { paragraphOf } from './pieces.fixture.ts';
import { plainHeading, subheadsIn } from './plain-headings.ts';

const body = paragraphOf(
  '全市公园管理单位要按照各自职责，做好园林绿化养护和设施维护工作，确保市民安全游园。',
);

test.each([
  ['前言', null],
  ['前 言', null],
  ['结语', null],
  ['附则', null],
  ['名词解释', null],
])('%j is a heading by its words', (text) => {
  expect(plainHeading(paragraphOf(text), body, true)).toBe('outermost');
});

test.each(['前言部分', '附则：', '公园养护', '编制说明见附件。'])(
  'near miss: %j is none',
  (text) => {
    expect(plainHeading(paragraphOf(text), body, true)).toBeNull();
  },
);

test('markup makes a heading: bold stands under what is numbered', () => {
  const bold = { ...paragraphOf('公园养护'), bold: true };
  expect(plainHeading(bold, body, true)).toBe('innermost');
  expect(plainHeading(bold, body, false)).toBe('outermost');
  expect(plainHeading({ ...paragraphOf('公园养护'), headingLevel: 2 }, body, true)).toBe(
    'outermost',
  );
  // the last line of a text heads nothing
  expect(plainHeading(bold, undefined, false)).toBeNull();
});

test('several short lines between whole paragraphs are subheads', () => {
  const [first, second] = [paragraphOf('绿道串起城市公园'), paragraphOf('步道通到家门口')];
  expect([...subheadsIn([body, first, body, second, body])]).toEqual([first, second]);
});

test('near miss: one short line alone, or one with a comma, is none', () => {
  const odd = paragraphOf('绿道建成后，');
  expect([...subheadsIn([body, paragraphOf('绿道串起城市公园'), body, odd, body])]).toEqual([]);
});
