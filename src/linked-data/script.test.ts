import { expect, it } from 'vitest';
import { scriptText } from './script.ts';

it('keeps the data and ends no script', () => {
  const data = { name: '关于“A&B”的</script><!--<b>通知\u2028' };
  const text = scriptText(data);
  expect(text).not.toMatch(/[<>&\u2028]/u);
  expect(JSON.parse(text)).toEqual(data);
});
