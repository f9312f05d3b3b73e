import { expect, test } from 'vitest';
import { expectedTitles, findPolicyTitle, markCover, policyTitleUnderClose } from './cover.ts';
import { layoutOf } from './layout.ts';
import { itemsOf, shownItems } from './pieces.fixture.ts';

const notice =
  '现将《海州市绿道建设规划》印发给你们，请遵照执行。\n海州市园林局\n2022年3月9日\n海州市绿道建设规划\n一、总体要求';

test('the titles that a notice announces, its own title first', () => {
  expect(expectedTitles('绿道建设规划', itemsOf(notice), 0)).toEqual([
    '绿道建设规划',
    '海州市绿道建设规划',
  ]);
  expect(expectedTitles(null, itemsOf('请遵照执行。'), 0)).toEqual([]);
});

test('the policy begins at its title', () => {
  expect(findPolicyTitle(itemsOf(notice), 0, ['海州市绿道建设规划'])).toEqual({
    at: 3,
    text: '海州市绿道建设规划',
    length: 1,
  });
});

test('near miss: a title that was not announced begins none', () => {
  expect(findPolicyTitle(itemsOf(notice), 0, ['海州市河道清淤方案'])).toBeNull();
});

test('what stands before it is the notice, with its close', () => {
  const items = itemsOf(notice);
  const close = markCover(items, 0, 3, layoutOf(items.map(({ piece }) => piece.line)));
  expect(close).toEqual({ issuers: ['海州市园林局'], issued: '2022-03-09' });
  expect(shownItems(items)).toEqual([
    '[notice body] 现将《海州市绿道建设规划》印发给你们，请遵照执行。',
    '[signature] 海州市园林局',
    '[date] 2022年3月9日',
    '海州市绿道建设规划',
    '一、总体要求',
  ]);
});

test('a policy that is announced in other words begins under the close', () => {
  const text =
    '现印发给你们。\n海州市园林局\n2022年3月9日\n（此件公开发布）\n海州市绿道建设安排\n一、总体要求';
  expect(policyTitleUnderClose(itemsOf(text), 0)).toEqual({
    at: 4,
    text: '海州市绿道建设安排',
    length: 1,
  });
});

test('near miss: an attachment under the close is no policy', () => {
  const text =
    '现印发给你们。\n海州市园林局\n2022年3月9日\n附件1.绿道管理办法\n第一条 为了规范管理，制定本办法。';
  expect(policyTitleUnderClose(itemsOf(text), 0)).toBeNull();
});

test('near miss: text under a date that nobody signs, or a heading, is no policy', () => {
  expect(policyTitleUnderClose(itemsOf('请于\n2022年3月9日\n绿道安排\n一、要求'), 0)).toBeNull();
  expect(
    policyTitleUnderClose(itemsOf('请检查。\n海州市园林局\n2022年3月9日\n一、要求\n落实。'), 0),
  ).toBeNull();
});
