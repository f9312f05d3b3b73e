import { describe, expect, it } from 'vitest';
import { readStored, stored, version, type Entry } from './entry.ts';

const clause: Entry = {
  id: 'notices/a/#s1-p2',
  path: 'notices/a/#s1-p2',
  citation: '《甲》（乙〔2022〕1号）第一章第2段',
  content: ['要发展。', { header: ['指标'], rows: [['总量']] }],
  note: '',
};
const collection = { entries: [clause], title: '摘' };

describe('readStored', () => {
  it('reads what was stored', () => {
    expect(readStored(stored(collection))).toEqual({ ...collection, damaged: false });
  });

  it('begins with nothing', () => {
    expect(readStored(null)).toEqual({ entries: [], title: '', damaged: false });
  });

  it.each(['', '{', 'null', '[]', '7', '{"entries":7}'])('says that %j is damaged', (text) => {
    expect(readStored(text)).toEqual({ entries: [], title: '', damaged: true });
  });

  it('keeps the sound entries of a damaged collection', () => {
    const entries = [
      clause,
      null,
      { ...clause, id: 'x', content: 'text' },
      { ...clause, id: 'y', content: [{ header: [1], rows: [] }] },
      { ...clause, id: 'z', note: undefined },
    ];
    const read = readStored(JSON.stringify({ version, title: 3, entries }));
    expect(read).toEqual({ entries: [clause], title: '', damaged: true });
  });

  it('has an entry once', () => {
    expect(readStored(stored({ entries: [clause, clause], title: '' })).entries).toEqual([clause]);
  });

  it('takes what it can of a later version, and says so', () => {
    const later = JSON.stringify({ ...collection, version: version + 1 });
    expect(readStored(later)).toEqual({ ...collection, damaged: true });
  });

  it.each(['javascript:alert(1)', '//elsewhere.example/', 'https://elsewhere.example/', '../x'])(
    'leads nowhere but into the site: %s',
    (path) => {
      expect(readStored(stored({ entries: [{ ...clause, path }], title: '' })).entries).toEqual([]);
    },
  );
});
