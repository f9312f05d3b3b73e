import { describe, expect, it } from 'vitest';
import type { Notice } from '../tree/notice.ts';
import { topicsSchema } from './topics-schema.ts';
import { findUnknown } from './unknown.ts';
import type { Vocabulary } from './vocabulary.ts';
import { vocabularyOf } from './vocabulary.fixture.ts';

const vocabulary = { topics: vocabularyOf('topics', topicsSchema) } as Vocabulary;

function notice(id: string, fields: object): Notice {
  return {
    id,
    outline: [],
    provisions: [],
    indicators: [],
    baselines: [],
    responsibilities: [],
    funding: [],
    ...fields,
  } as unknown as Notice;
}
const record = { provision: 'p1', quote: '引文', lines: [3, 4] };

describe('findUnknown', () => {
  it('counts bodies and indicators that have no entry', () => {
    const body = { ...record, actor: '某某办', agencies: [] };
    const unknown = findUnknown(
      [
        notice('a', {
          responsibilities: [body, body, { ...body, actor: '民政局', agencies: ['civil-affairs'] }],
        }),
        notice('b', {
          responsibilities: [body],
          indicators: [{ ...record, name: '床位数', metric: null }],
        }),
      ],
      vocabulary,
    );
    expect(unknown).toEqual([
      {
        vocabulary: 'agencies',
        name: '某某办',
        count: 3,
        notices: ['a', 'b'],
        example: { notice: 'a', provision: 'p1', quote: '引文', line: 3 },
      },
      expect.objectContaining({ vocabulary: 'metrics', name: '床位数', count: 1 }),
    ]);
  });

  it('finds sums that no record holds', () => {
    const provision = { id: 'p1', role: 'body', heading: null, lines: [1, 1] };
    const text = '每家给予3万元开办支持。补贴100元。';
    const read = [{ ...record, quote: '补贴100元' }];
    const unknown = findUnknown(
      [notice('a', { provisions: [{ ...provision, text }], funding: read })],
      vocabulary,
    );
    expect(unknown.map((one) => [one.vocabulary, one.name])).toEqual([['funds', '每家给予3万元']]);
  });

  it('finds parts that belong to no topic', () => {
    const heading = (id: string, title: string): object => ({
      id,
      parent: null,
      title,
      lines: [1, 1],
    });
    const provision = (under: string, text: string): object => ({
      id: 'p',
      role: 'body',
      heading: under,
      text,
      lines: [1, 1],
    });
    const unknown = findUnknown(
      [
        notice('a', {
          outline: [heading('h1', '航运'), heading('h2', '养老')],
          provisions: [provision('h1', '发展航运。'), provision('h2', '发展养老服务。')],
        }),
      ],
      vocabulary,
    );
    expect(unknown.map((one) => one.name)).toEqual(['航运']);
  });
});
