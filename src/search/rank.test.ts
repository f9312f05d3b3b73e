import { describe, expect, it } from 'vitest';
import { weigh, wholeBeforePart, type Found } from './rank.ts';
import type { RecordMeta } from './record-meta.ts';

function record(part: string, text: string, more: Partial<RecordMeta> = {}): RecordMeta {
  return {
    target: 't',
    part,
    text,
    notice: 'n',
    name: '',
    number: '',
    region: '',
    issued: '',
    standing: '',
    citation: '',
    path: '',
    named: '',
    actors: '',
    ...more,
  };
}
const found = (
  term: string,
  looseness: Found['looseness'] = 'exact',
  records: string[] = [],
): Found => ({
  looseness,
  records,
  groups: [{ term, forms: [{ where: 'text', text: term, closeness: 1 }] }],
});
const filler = '加强保障，'.repeat(20);
const mention = weigh(record('条款', `为社工站配备人员，${filler}`), found('社工站'), null);

describe('weigh', () => {
  it('puts a heading before a mention', () => {
    const heading = weigh(record('标题', '（一）社工站'), found('社工站'), null);
    expect(heading).toBeGreaterThan(mention);
  });

  it('puts what is measured or defined before a mention, and the letterhead last', () => {
    const text = `为社工站配备人员，${filler}`;
    const indicator = weigh(record('条款', text, { named: '社工站覆盖率' }), found('社工站'), null);
    const letterhead = weigh(record('版头', '各社工站：'), found('社工站'), null);
    expect(indicator).toBeGreaterThan(mention);
    expect(letterhead).toBeLessThan(mention);
  });

  it('puts the words of the query before other words for them', () => {
    const other = weigh(record('标题', '（一）社工站'), found('社工站', 'synonyms'), null);
    expect(mention).toBeGreaterThan(other - 2);
    expect(weigh(record('标题', '（一）社工站'), found('社工站'), null)).toBeGreaterThan(other);
  });

  it('puts the clause that explains a term before others where that is asked', () => {
    const explains = weigh(
      record('条款', `社会工作是运用专业方法的职业活动。${filler}`),
      found('社会工作', 'terms'),
      '定义',
    );
    const other = weigh(record('标题', '社会工作'), found('社会工作', 'terms'), '定义');
    expect(explains).toBeGreaterThan(other - 1);
    const mentions = record('条款', `开展社会工作服务。${filler}`);
    expect(explains).toBeGreaterThan(weigh(mentions, found('社会工作', 'terms'), '定义'));
  });

  it('puts the body that has a duty before a body that is mentioned', () => {
    const text = `财政部门要安排经费，${filler}`;
    const actor = record('条款', text, { actors: '财政部门' });
    const asked = found('财政部门', 'terms', ['责任']);
    expect(weigh(actor, asked, '责任')).toBeGreaterThan(weigh(record('条款', text), asked, '责任'));
  });

  it('puts what is the query, whatever its label, before what holds it in passing', () => {
    const whole = weigh(record('条款', '（二）社工站'), found('社工站'), null);
    const close = weigh(record('条款', '（二）社工站点'), found('社工站'), null);
    expect(whole).toBeGreaterThan(close + 1);
    expect(whole).toBeGreaterThan(mention);
  });

  it('puts the clause that says what an abbreviation is first, where that alone is asked', () => {
    const text = `社会工作服务站（以下简称社工站），${filler}`;
    const definition = record('条款', text, { named: '社工站' });
    const defined = weigh(definition, found('社工站', 'exact', ['定义']), null);
    expect(defined).toBeGreaterThan(weigh(record('标题', '建设社工站'), found('社工站'), null));
    // A longer name is another term.
    const longer = record('条款', text, { named: '社工站督导' });
    const other = weigh(longer, found('社工站', 'exact', ['定义']), null);
    expect(other).toBeLessThan(defined - 2);
  });
});

describe('wholeBeforePart', () => {
  const hit = (
    part: string,
    text: string,
    notice = 'n',
  ): Pick<RecordMeta, 'notice' | 'part' | 'text'> => ({ notice, part, text });
  const row = hit('表格', '配备社工。');
  const whole = hit('条款', '建立社工站，配备社工。');

  it('puts a provision before its part, and leaves the others where they are', () => {
    const other = hit('条款', '社工培训。');
    expect(wholeBeforePart([row, other, whole])).toEqual([whole, row, other]);
  });

  it('moves nothing before a heading or a clause of another notice', () => {
    const heading = hit('标题', '配备社工');
    const elsewhere = hit('条款', '配备社工。', 'm');
    expect(wholeBeforePart([heading, elsewhere, whole])).toEqual([heading, elsewhere, whole]);
  });
});
