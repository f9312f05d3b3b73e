import { expect, test } from 'vitest';
import { markChrome } from './chrome.ts';
import { itemsOf, shownItems } from './pieces.fixture.ts';

const marked = (text: string): string[] =>
  shownItems(markChrome(itemsOf(text))).filter((line) => line.startsWith('[site chrome]'));

test.each([
  '扫一扫在手机打开当前页',
  '【打印本页】',
  '返回首页',
  '分享到：',
  'https://example.org/a/b.html',
  '首页 > 政务公开 > 政策文件',
  '政务公开 > 法定公开 > 政策文件',
  '当前位置：首页',
  '网站地图 | 联系我们',
  '琼ICP备2023000001号-4 琼公网安备46010802000007号 政府网站标识码：4600000044 邮编：570203 联系电话：0898-65300000',
])('%j is the page’s', (text) => {
  expect(marked(`${text}\n各县要加快建设绿道。`)).toEqual([`[site chrome] ${text}`]);
});

test('two words of a menu among the first lines are a menu, one alone may be a heading', () => {
  expect(marked('首页\n政务公开\n海州市绿道规划\n各县要加快建设绿道。')).toEqual([
    '[site chrome] 首页',
    '[site chrome] 政务公开',
  ]);
  expect(marked('政务公开\n海州市绿道规划\n各县要加快建设绿道。')).toEqual([]);
  expect(marked('海州市绿道规划\n2022-03-09 16:20 来源：县园林局\n各县要加快。')).toHaveLength(1);
  expect(marked('海州市绿道规划\n2022-03-09 起施行\n各县要加快。')).toEqual([]);
});

test('an index box has several fields', () => {
  expect(marked('索引号：HZ-01\n发布日期：2022-03-09\n海州市绿道规划')).toHaveLength(2);
  expect(marked('时间：2022-03-09 来源：市园林局\n海州市绿道规划')).toHaveLength(1);
  expect(marked('【发文机关】市园林局\n【公布日期】2022.03.09\n海州市绿道规划')).toHaveLength(2);
  expect(marked('修订时间\n2024年3月28日\n海州市绿道规划')).toHaveLength(2);
});

test.each([
  '时间：3月9日上午',
  '打印设备由各县自行购置，经费从工作经费中列支。',
  '主办单位要落实责任。',
  '关闭矿山三处',
  '面积>5公顷的公园，按规定管理。',
  '政策解读工作由市园林局负责',
  '年收入>10万元的家庭',
  '一、人口>50万的县',
  '关于PM2.5>75时段管控的通知',
  '关于<script>x()</script>的通知',
  '收入>支出',
  '返回列表管理',
  '联系我们的工作人员',
])('near miss: %j is text', (text) => {
  expect(marked(`${text}\n各县要加快建设绿道。`)).toEqual([]);
});

test('what is short over the line of one’s place is the menu; a title, a number and a sentence are not', () => {
  const place = '首页 > 信息公开 > 政策文件';
  const text = `关怀版\n首页 机构 要闻\n海州市绿道规划\n海园林〔2022〕15号\n${place}\n各县要加快建设绿道。`;
  expect(marked(text)).toEqual([
    '[site chrome] 关怀版',
    '[site chrome] 首页 机构 要闻',
    `[site chrome] ${place}`,
  ]);
});

test('short lines after chrome at the end are chrome too', () => {
  const body = Array.from({ length: 12 }, () => '各县要加快建设绿道。').join('\n');
  expect(marked(`${body}\n【打印本页】\n海州市园林局网站`)).toHaveLength(2);
  expect(marked(`${body}\n海州市园林局网站`)).toEqual([]);
});

test('links and what follows them are the notice’s while headings, a signature or a date come after', () => {
  const body = '请登录下列网址查询。';
  const link = 'http://example.org';
  expect(marked(`${body}\n${link}\n二、其他要求\n附则\n海州市园林局\n2022年3月9日`)).toEqual([]);
  expect(marked(`${body}\n技术支持：信息中心\n二、其他要求\n（一）经费`)).toHaveLength(1);
  expect(marked(`${body}\n海州市园林局\n2022年3月9日\n${link}`)).toHaveLength(1);
});
