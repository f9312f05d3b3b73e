import { expect, test } from 'vitest';
import { periodOf } from './period.ts';

test.each([
  ['海州市绿道建设三年行动计划（2024—2026年）', '2024–2026'],
  ['海州市水利发展规划（2021-2035）', '2021–2035'],
  ['海州市托育服务方案（2023年至2025年）', '2023–2025'],
  ['海州市“十四五”气象事业发展规划', '2021–2025'],
  ['海州市十三五规划', '2016–2020'],
  ['海州市第十五个五年规划纲要', '2026–2030'],
])('%s covers %s', (title, expected) => {
  const period = periodOf(title);
  expect(period && `${period.from}–${period.to}`).toBe(expected);
});

test.each([
  '海州市2024年工作要点',
  '关于做好（2026—2024年）工作的通知',
  '海州市第十五届运动会方案',
  '海州市河道管理办法',
])('near miss: %s names none', (title) => {
  expect(periodOf(title)).toBeNull();
});
