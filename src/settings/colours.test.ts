import { expect, it } from 'vitest';
import { colourStyles } from './colours.ts';

it('sets the tokens of the colours that are given, and of no others', () => {
  const link = { light: '#123456', dark: '#abcdef' };
  expect(colourStyles({ link })).toBe(
    '@media not (prefers-contrast: more) { :root { --link: light-dark(#123456, #abcdef); --focus: light-dark(#123456, #abcdef); } }\n',
  );
  expect(colourStyles({ accent: link })).toContain('--letterhead: light-dark(#123456, #abcdef);');
});

it('leaves the style sheet alone where no colour is given', () => {
  expect(colourStyles(undefined)).toBe('');
  expect(colourStyles({})).toBe('');
});
