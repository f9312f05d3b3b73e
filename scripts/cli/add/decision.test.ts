import { describe, expect, test } from 'vitest';
import type { Notice } from '../../tree/notice.ts';
import { askedDecision, decided, type Answer, type Candidate, type Wishes } from './decision.ts';
import { knownNotice } from './known-notice.ts';
import { long } from './known.fixture.ts';

const none: Wishes = { id: null, region: null, title: null, supersedes: null };
const known = knownNotice(long({ id: 'old-1', title: '旧办法' }));
function candidate(more: Partial<Notice> = {}, others: Partial<Candidate> = {}): Candidate {
  const notice = long({ id: 'new', ...more });
  const successions = [{ older: known, newer: knownNotice(notice), reason: '日期较晚' }];
  return { notice, fileName: '通知 1.docx', successions, taken: new Set(['old-1']), ...others };
}

/** Answers in turn; what was asked and said goes into `heard`. */
async function talk(
  one: Candidate,
  answers: readonly (string | null)[],
  wishes = none,
): Promise<{ answer: Answer; heard: string[] }> {
  const heard: string[] = [];
  const left = [...answers];
  const answer = await askedDecision(one, wishes, {
    ask: (question) => {
      heard.push(question);
      return Promise.resolve(left.shift() ?? null);
    },
    say: (text) => heard.push(text),
  });
  return { answer, heard };
}

describe('asked', () => {
  test('only for what is missing: all is known but whether it succeeds another, and the id', async () => {
    const { answer, heard } = await talk(candidate({ docNumber: '南民发〔2022〕7号' }), ['', '']);
    expect(heard).toEqual([
      '它取代 old-1《旧办法》 吗（日期较晚）？[y/N] ',
      '编号（按回车用 nansheng-2022-7；n 不添加，q 停下）：',
    ]);
    expect(answer).toEqual({
      add: { id: 'nansheng-2022-7', region: null, title: null, successions: [] },
    });
  });

  test('for region by name or code, for a title, and again where the answer is of no use', async () => {
    const one = candidate(
      { region: null, title: 'source', docNumber: '某民发〔2022〕7号' },
      { successions: [] },
    );
    const { answer, heard } = await talk(one, [
      '乌有市',
      '鼓楼区',
      '攀枝花市',
      '某市办法',
      'Bad_Id',
      'old-1',
      '',
    ]);
    expect(answer).toEqual({
      add: { id: 'panzhihua-2022-7', region: '510400', title: '某市办法', successions: [] },
    });
    expect(heard).toContain(
      '  不认识“乌有市”。请写现行的行政区划名称，如 某某市，或代码，如 510400。',
    );
    expect(heard.find((text) => text.includes('“鼓楼区”有好几处'))).toContain('320106');
    expect(heard).toContain('  地区：攀枝花市（510400）');
    expect(heard).toContain('  编号 old-1 已经用了，请换一个。');
  });

  test('whether it was succeeded, for one that is older than one of the base', async () => {
    const notice = long({ id: 'new' });
    const successions = [{ older: knownNotice(notice), newer: known, reason: '日期较晚' }];
    const { answer, heard } = await talk(candidate({}, { notice, successions }), ['y', 'an-id']);
    expect(heard[0]).toBe('它已被 old-1《旧办法》 取代吗（日期较晚）？[y/N] ');
    expect(answer).toEqual({ add: { id: 'an-id', region: null, title: null, successions } });
  });

  test.each([
    [['', 'n'], 'skip'],
    [['', 'q'], 'stop'],
    [['y', null], 'stop'],
    [[null], 'stop'],
  ])('%j: %s', async (answers, expected) => {
    expect((await talk(candidate(), answers)).answer).toBe(expected);
  });
});

describe('decided by options', () => {
  test('what is missing stays missing; a title is the name of the file', () => {
    const one = candidate({ region: null, title: 'source' }, { taken: new Set(['tong-zhi-1']) });
    expect(decided(one, none)).toEqual({
      id: 'tong-zhi-1-2',
      region: null,
      title: '通知 1',
      successions: [],
    });
  });

  test('what is given holds', () => {
    const wishes = { id: 'my-1', region: '510400', title: '我的', supersedes: 'old-1' };
    const { successions, ...rest } = decided(candidate(), wishes);
    expect(rest).toEqual({ id: 'my-1', region: '510400', title: '我的' });
    expect(successions.map(({ older }) => older.id)).toEqual(['old-1']);
  });
});
