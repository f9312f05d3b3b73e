import { expect, it } from 'vitest';
import type { RecordMeta } from './record-meta.ts';
import { rank } from './rank.ts';

function record(target: string, part: string, text: string): RecordMeta {
  return {
    target,
    part,
    text,
    notice: 'n',
    title: '',
    number: '',
    region: '',
    citation: '',
    path: '',
  };
}

const order = (records: RecordMeta[], ...terms: string[]): string[] =>
  rank(records, terms).map(({ target }) => target);

it('puts the heading that is the term before a clause that mentions it', () => {
  const mention = record('mention', '条款', `为社工站配备人员，${'加强保障，'.repeat(20)}`);
  const heading = record('heading', '标题', '（一）社工站');
  expect(order([mention, heading], '社工站')).toEqual(['heading', 'mention']);
});

it('puts a clause that is about the term before one that mentions it, and the letterhead last', () => {
  const letterhead = record('letterhead', '版头', '各社工站：');
  const mention = record('mention', '条款', `为社工站配备人员，${'加强保障，'.repeat(20)}`);
  const about = record(
    'about',
    '条款',
    `社工站人员由社工站聘用，社工站负责，${'办好事，'.repeat(20)}`,
  );
  expect(order([letterhead, mention, about], '社工站')).toEqual(['about', 'mention', 'letterhead']);
});

it('keeps the order of the documents among equals', () => {
  const twins = ['a', 'b', 'c'].map((id) => record(id, '条款', '建设社工站。'));
  expect(order(twins, '社工站')).toEqual(['a', 'b', 'c']);
});
