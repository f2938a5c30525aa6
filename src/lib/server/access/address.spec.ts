import { describe, expect, it } from 'vitest';
import { addressOf, networkOf } from './address.ts';

const from = (noted: string | null) => ({
  request: new Request('http://localhost', noted ? { headers: { 'x-forwarded-for': noted } } : {}),
  getClientAddress: () => '10.0.0.1'
});

describe('the address of a request', () => {
  it('is the last one that the proxy noted', () => {
    const settings = { origin: 'https://drills.example' };
    expect(addressOf(from('1.2.3.4, 5.6.7.8'), settings)).toBe('5.6.7.8');
    expect(addressOf(from(null), settings)).toBe('10.0.0.1');
    expect(addressOf(from(' '), settings)).toBe('10.0.0.1');
  });

  it('is the socket’s where no proxy stands, whatever a client claims', () => {
    expect(addressOf(from('1.2.3.4'), { origin: null })).toBe('10.0.0.1');
  });

  it.each([
    ['5.6.7.8:51234', '5.6.7.8'],
    ['[2001:db8::1]:51234', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['2001:db8::1', '2001:db8::1']
  ])('is without the port that a proxy noted with it: %s', (noted, address) => {
    expect(addressOf(from(noted), { origin: 'https://drills.example' })).toBe(address);
  });
});

describe('whose tries count together', () => {
  it.each([
    ['5.6.7.8', '5.6.7.8'],
    ['::ffff:5.6.7.8', '5.6.7.8'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['unknown', 'unknown']
  ])('for %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
