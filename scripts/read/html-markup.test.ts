import { expect, test } from 'vitest';
import { HtmlMarkup, characterReferenceAt } from './html-markup.ts';

const first = (text: string, page = true): string[] =>
  new HtmlMarkup(text, page)
    .at(0)
    .map(({ start, end, breaks }) => `${breaks} ${text.slice(start, end)}`);

test.each([
  ['<p class="a>b">文', ['block <p class="a>b">']],
  ['<b>文', ['inline <b>']],
  ['</strong >文', ['inline </strong >']],
  ['<br/>文', ['block <br/>']],
  ['<o:p>', ['inline <o:p>']],
  ['<!-- <p> -->文', ['inline <!-- <p> -->']],
  ['<style>p{}</style>文', ['inline <style>p{}</style>']],
  ['<https://example.org>', ['inline <', 'inline >']],
])('%j begins with %j', (text, expected) => {
  expect(first(text)).toEqual(expected);
});

test.each(['<5公顷', '<绿道>', '<b且c>', '<p 正文', '<plan>', '<!-- 未完', '<>'])(
  'near miss: %j is text',
  (text) => {
    expect(first(text)).toEqual([]);
  },
);

test.each(['<script>alert(1)</script>', '</script>', '<style>p{}</style>', '<iframe src="a">'])(
  '%j in a plain text is text',
  (text) => {
    expect(first(text, false)).toEqual([]);
  },
);

test('near miss: a paragraph of a page that was saved as plain text is markup', () => {
  expect(first('<p>文', false)).toEqual(['block <p>']);
});

test.each([
  ['&amp;', '&'],
  ['&#20013;', '中'],
  ['&#x4e2d;', '中'],
])('%s stands for %s', (text, value) => {
  expect(characterReferenceAt(text, 0)?.value).toBe(value);
});

test.each(['&D;', '&amp', '&#0;', 'R&D', '& '])('near miss: %j stands for itself', (text) => {
  expect(characterReferenceAt(text, 0)).toBeNull();
});
