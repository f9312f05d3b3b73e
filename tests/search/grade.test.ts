import { expect, it } from 'vitest';
import { noticeOf } from '../../src/search/notice.fixture.ts';
import { gradeOf } from './grade.ts';
import { randomPhrases } from './phrases.ts';

const region = { code: '510100', name: '甲山市' };
const text = '建立健全社会工作服务站，配备督导人员和专职社工。';
const notice = noticeOf('jia', region, '一、建设社工站', [text, '五社联动。']);

it('grades a clause, and a heading by what stands under it', () => {
  const answers = [{ notice: 'jia', grade: 2, evidence: '配备督导 人员' }];
  expect(gradeOf(notice, 's1-p1', answers)).toBe(2);
  expect(gradeOf(notice, 's1', answers)).toBe(2);
  expect(gradeOf(notice, 's1-p2', answers)).toBe(0);
  expect(gradeOf(notice, 's1-p1', [{ notice: 'yi', grade: 2, evidence: '督导' }])).toBe(0);
});

it('draws the same phrases for the same seed, each with where it stands', () => {
  const phrases = randomPhrases([notice], 5, 1);
  expect(phrases).toEqual(randomPhrases([notice], 5, 1));
  for (const phrase of phrases) expect([...phrase.places]).toContain('jia#s1-p1');
});
