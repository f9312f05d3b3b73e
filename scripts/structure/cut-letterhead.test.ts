import { describe, expect, test } from 'vitest';
import { closingPlaces, letterheadPlaces } from './cut-letterhead.ts';

/** The text, with | where it is to be cut. */
function cut(text: string, places: readonly number[]): string {
  return [...new Set(places)]
    .sort((a, b) => b - a)
    .reduce((shown, at) => `${shown.slice(0, at)}|${shown.slice(at)}`, text);
}

describe('the head', () => {
  test.each([
    '海州市绿道建设方案|海政办发〔2022〕15号|各县（区）人民政府：|现印发给你们。',
    '海州市绿道建设方案|（海政办发〔2022〕15号）|各县人民政府：|现印发给你们。',
    '海州市绿道建设方案|海政办发〔2022〕15号|各镇人民政府、街道办事处：|现印发给你们。',
  ])('%s', (expected) => {
    const text = expected.replaceAll('|', '');
    expect(cut(text, letterheadPlaces(text))).toBe(expected);
  });

  test.each([
    '各县要抓紧以下工作：建设绿道。',
    '关于绿道建设，各县要抓好以下工作：一是新建。',
    '海州市绿道建设方案一、总体要求。根据海政办发〔2022〕15号，加快建设。',
  ])('near miss: %s has no addressees', (text) => {
    expect(cut(text, letterheadPlaces(text))).not.toMatch(/：\|/u);
  });
});

describe('the close', () => {
  test.each([
    '按期完成。|海州市人民政府办公室|2022年3月9日|（此件公开发布）|',
    '按期完成。|海州市园林局、海州市水利局|2022年3月9日|',
    '按期完成。|海州市园林局海州市水利局海州市消防救援大队|2022年3月9日|',
    '现将《绿道方案》印发给你们。|海州市园林局|2022年3月9日|绿道方案|为建设绿道，制定本方案。',
    '海州市园林局关于检查的通知按期完成。|附件：1.记录表2.台账|海州市园林局|2022年3月9日',
    '按期完成。|附件：任务表',
  ])('%s', (expected) => {
    const text = expected.replaceAll('|', '');
    expect(cut(text, closingPlaces(text))).toBe(expected);
  });

  test.each([
    '按期完成。本办法自2023年1月1日起施行。',
    '按期完成。海州市园林局2023年1月1日起受理申请。',
    '按期完成。会议于2023年1月1日召开。',
  ])('near miss: %s', (text) => {
    expect(closingPlaces(text)).toEqual([]);
  });
});
