import { describe, expect, it } from 'vitest';
import { applyReviews } from '../annotate/review/apply.ts';
import { readReviews } from '../annotate/review/read.ts';
import type { Clause } from '../tree/clause.ts';
import type { Records } from '../tree/notice.ts';
import { reviewItems, unreviewed } from './review-session.ts';

const text = '对社区工作者给予职业津贴。社工站（以下简称站）。';
const clauses: Clause[] = [
  {
    provision: 'p1',
    kind: 'provision',
    role: 'body',
    text,
    offsets: Array.from(text, (_, at) => at),
    lineOf: Array.from(text, () => 1),
    headings: [],
  },
];
const place = { provision: 'p1', lines: [1, 1] as [number, number] };
const machine: Records = {
  indicators: [],
  baselines: [],
  responsibilities: [],
  funding: [
    {
      ...place,
      id: 'p1-f1',
      quote: '对社区工作者给予职业津贴',
      type: '津贴补贴',
      source: '职业津贴',
      payer: null,
      use: null,
      amountText: null,
      amount: null,
      unit: null,
      status: 'policy',
      review: 'machine',
    },
  ],
  deadlines: [],
  definitions: [
    {
      ...place,
      id: 'p1-n1',
      quote: '社工站（以下简称站）',
      term: '站',
      text: '社工站',
      type: 'abbreviation',
      status: 'machine',
    },
  ],
  citations: [],
};

/** Gives the answers one after the other; what the review file holds then. */
async function review(
  ...answers: string[]
): Promise<{ file: string; said: string[]; count: number }> {
  let file = '';
  const said: string[] = [];
  const count = await reviewItems(unreviewed(machine, null), {
    machine,
    clauses,
    text: '',
    today: '2026-01-31',
    ask: () => Promise.resolve(answers.shift() ?? null),
    say: (line) => said.push(line),
    save: (content) => {
      file = content;
      return Promise.resolve();
    },
  });
  return { file, said, count };
}

function applied(file: string): ReturnType<typeof applyReviews> {
  return applyReviews(machine, readReviews('a.yaml', file).reviews ?? [], clauses);
}

describe('unreviewed', () => {
  it('puts what is least certain first', () => {
    expect(unreviewed(machine, null).map((one) => one.kind)).toEqual(['funding', 'definitions']);
    expect(unreviewed(machine, 'definitions')).toHaveLength(1);
  });
});

describe('reviewItems', () => {
  it('confirms and removes, each with its reason', async () => {
    const { file, count } = await review('y 与原文一致', 'n', '', '不是定义');
    expect(count).toBe(2);
    const { records, problems } = applied(file);
    expect(problems).toEqual([]);
    expect(records.funding[0]?.review).toBe('confirmed');
    expect(records.definitions).toEqual([]);
    expect(file).toContain('reason: 不是定义');
    expect(file).toContain('date: 2026-01-31');
  });

  it('corrects fields, and says which it does not know', async () => {
    const { file, said } = await review('e', 'payr: 财政', 'payer：财政部门', '', '原文写明', 'q');
    expect(said.some((line) => line.includes('是不是想写“payer”'))).toBe(true);
    expect(applied(file).records.funding[0]).toMatchObject({
      payer: '财政部门',
      review: 'corrected',
    });
  });

  it('writes nothing for what is left open, or where the input ends', async () => {
    expect(await review('s', 'q')).toMatchObject({ file: '', count: 0 });
    expect(await review('?')).toMatchObject({ file: '', count: 0 });
    expect(await review('n')).toMatchObject({ file: '', count: 0 });
  });
});
