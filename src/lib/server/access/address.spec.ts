import { describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';

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
});
