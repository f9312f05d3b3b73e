import { describe, expect, it } from 'vitest';
import { clausesOfLines } from './clauses.fixture.ts';
import { findPlaces } from './grammar/pinpoint.ts';
import { Outline } from './resolve.ts';

/** The anchor of the first place in the last line. */
function anchor(lines: readonly string[], at = lines.length - 1): string | null {
  const clauses = clausesOfLines(lines);
  const [place] = findPlaces(clauses[at]?.text ?? '');
  if (!place) throw new Error('no place');
  return new Outline(clauses).anchorOf(place, at);
}

describe('Outline', () => {
  const articles = ['#第一条', ' 总则如下。', ' 总则又如下。', '#第二条', ' 依照第一条第二款。'];

  it('finds an article and its paragraph', () => {
    expect(anchor(articles)).toBe('p2');
    expect(anchor([...articles.slice(0, 4), ' 依照第一条。'])).toBe('h0');
  });

  it('finds what comes before, and this article', () => {
    expect(anchor(['#第一条', ' 情形甲。', ' 出现前款规定情形的。'])).toBe('p1');
    expect(anchor(['#第一条', ' 甲。', '#第二条', ' 依照前条。'])).toBe('h0');
    expect(anchor(['#第一条', ' 甲。', ' 依照本条第一款。'])).toBe('p1');
  });

  it('reads 第二条 as （二） where that numbering runs through the notice', () => {
    expect(anchor(['#一、甲', ' #（一）乙', ' #（二）丙', '其中，第二条不重复享受。'])).toBe('h2');
    expect(anchor(['#一、甲', ' #（一）乙', '#二、丙', ' #（一）丁', '第九条。'])).toBeNull();
  });

  it('finds boxes, tables and attachments', () => {
    expect(anchor(['#专栏1：工程', ' 甲', '见专栏1'])).toBe('h0');
    expect(anchor(['附件1', '甲', '（附件1：清单）'])).toBe('p0');
    expect(anchor(['#表1：指标', '（附件3：清单）'])).toBeNull();
  });

  it('finds a part of the notice by its title', () => {
    const outline = new Outline(clausesOfLines(['#某省规范收费专项行动方案', ' 甲']));
    expect(outline.titled('某省规范收费专项行动方案')).toBe('h0');
    expect(outline.titled('某省别的行动方案')).toBeNull();
  });
});
