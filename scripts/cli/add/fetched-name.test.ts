import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { fetchedName } from './fetched-name.ts';

const name = (address: string, type: string | null, start = '', disposition?: string): string =>
  fetchedName(
    new URL(address, 'https://www.example.gov.cn'),
    {
      ...(type !== null && { 'content-type': type }),
      ...(disposition !== undefined && { 'content-disposition': disposition }),
    },
    strToU8(start),
  );

test.each([
  ['/zwgk/t20220301_12.html', 'text/html; charset=gbk', 't20220301_12.html'],
  ['/zwgk/show.jsp?id=1', 'text/html', 'show.html'],
  ['/', 'text/html', 'www-example-gov-cn.html'],
  ['/%E9%80%9A%E7%9F%A5.docx', 'application/octet-stream', '通知.docx'],
  ['/a.docx', 'application/zip', 'a.docx'],
  ['/a.ofd', 'text/plain', 'a.ofd'],
  ['/a.txt', 'text/html', 'a.html'],
  ['/a.1', 'application/pdf', 'a.1.pdf'],
  ['/a.doc', 'application/msword', 'a.doc'],
])('%s of %s is %s', (address, type, expected) => {
  expect(name(address, type)).toBe(expected);
});

test('where nobody says what it is the first bytes do', () => {
  expect(name('/download', null, '%PDF-1.7')).toBe('download.pdf');
  expect(name('/download', 'application/octet-stream', '\ufeff <!doctype html>')).toBe(
    'download.html',
  );
  expect(name('/download', null, '关于……的通知')).toBe('download');
});

test('the name that the server gives goes before that of the address', () => {
  expect(name('/d', null, '', "attachment; filename*=UTF-8''%E9%80%9A%E7%9F%A5.docx")).toBe(
    '通知.docx',
  );
  expect(name('/d', 'application/zip', '', 'attachment; filename="a b.docx"')).toBe('a b.docx');
});

test.each([
  ['attachment; filename="../../etc/cron.txt"', 'cron.txt'],
  ['attachment; filename=..\\a.txt', 'a.txt'],
  ['attachment; filename=".bashrc.txt"', 'bashrc.txt'],
  [`attachment; filename="${'长'.repeat(200)}.txt"`, `${'长'.repeat(80)}.txt`],
  ['attachment; filename="a\u0000:b.txt"', 'a-b.txt'],
])('%j becomes the bare name %s', (disposition, expected) => {
  const latin = Buffer.from(disposition).toString('latin1');
  expect(name('/d', null, '', latin)).toBe(expected);
});
