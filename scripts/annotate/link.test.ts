import { describe, expect, it } from 'vitest';
import type { Citation } from '../tree/notice.ts';
import { linkCitations, NoticeIndex } from './link.ts';

const base = new NoticeIndex([
  {
    id: 'province',
    title: '某省社会工作专业人才队伍建设“十四五”规划',
    noticeTitle: null,
    docNumber: '某民发〔2022〕1号',
    aliases: [],
  },
  { id: 'city', title: '某市实施意见', noticeTitle: null, docNumber: null, aliases: ['市意见'] },
]);

function cite(fields: Partial<Citation>): Citation {
  return {
    id: 'p1-c1',
    provision: 'p1',
    quote: '',
    lines: [1, 1],
    status: 'machine',
    title: null,
    docNumber: null,
    pinpoint: null,
    target: null,
    anchor: null,
    self: false,
    ...fields,
  };
}

describe('linkCitations', () => {
  it.each([
    [{ docNumber: '某民发[2022]1号' }, 'province'],
    [{ title: '某省社会工作专业人才队伍建设“十四五”规划' }, 'province'],
    [{ title: '市意见' }, 'city'],
    [{ title: '别的规划' }, null],
    [{ self: true }, 'here'],
  ])('%j', (fields, target) => {
    const [linked] = linkCitations([cite(fields)], 'here', base).citations;
    expect(linked?.target).toBe(target);
  });

  it('says which it linked by a name that is not quite the same', () => {
    const { citations, near } = linkCitations(
      [cite({ title: '某省社会工作专业人才培养“十四五”规划' })],
      'here',
      base,
    );
    expect(citations[0]?.target).toBe('province');
    expect(near).toEqual(['p1-c1']);
  });
});
