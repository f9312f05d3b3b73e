import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { hasError, publishedMessages } from './report.ts';

test('messages are published in the order of the source, with rule and severity', () => {
  const file = new VFile({ path: 'a.txt' });
  file.message('后', { place: { line: 9, column: 2 }, source: 'structure', ruleId: 'numbering' });
  file.info('前', { place: { line: 1, column: 1 }, source: 'read', ruleId: 'note' });
  expect(hasError(file)).toBe(false);
  file.message('错').fatal = true;
  expect(hasError(file)).toBe(true);
  expect(publishedMessages(file)).toEqual([
    { rule: '', severity: 'error', text: '错', line: 1, column: 1 },
    { rule: 'read:note', severity: 'info', text: '前', line: 1, column: 1 },
    { rule: 'structure:numbering', severity: 'warning', text: '后', line: 9, column: 2 },
  ]);
});
