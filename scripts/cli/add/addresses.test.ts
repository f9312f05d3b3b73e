import { expect, test } from 'vitest';
import { isPublicAddress, NotPublic, publicLookup } from './addresses.ts';

test.each([
  '127.0.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:a00:1',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'fc00::1',
  'fd12::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  'localhost',
  '',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  '8.8.8.8',
  '11.0.0.1',
  '100.128.0.1',
  '172.32.0.1',
  '169.253.0.1',
  '223.255.255.255',
  '240e::1',
  '2400:3200::1',
  '::ffff:8.8.8.8',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

const answer = (...addresses: string[]) =>
  publicLookup((_host, _options, found) => {
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  });

test('a host of which one address is not public is not known', () => {
  let told: unknown = null;
  answer('8.8.8.8', '10.0.0.1')('a.example', { all: true }, (error) => (told = error));
  expect(told).toBeInstanceOf(NotPublic);
  expect(String(told)).toContain('a.example（10.0.0.1）是内网或本机的地址');
});

test('a public host is answered in the form that is asked for', () => {
  const answers: unknown[] = [];
  answer('8.8.8.8')('a.example', { all: true }, (...given) => answers.push(given));
  answer('8.8.8.8')('a.example', {}, (...given) => answers.push(given));
  expect(answers).toEqual([
    [null, [{ address: '8.8.8.8', family: 4 }]],
    [null, '8.8.8.8', 4],
  ]);
});
