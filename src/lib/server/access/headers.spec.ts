import { describe, expect, it } from 'vitest';
import { addSecurityHeaders } from './headers.ts';

describe('the opener policy', () => {
  it.each([
    ['https:', 'same-origin'],
    ['http:', null]
  ])('over %s is %s', (protocol, policy) => {
    const headers = new Headers();
    addSecurityHeaders(headers, protocol);
    expect(headers.get('cross-origin-opener-policy')).toBe(policy);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.has('strict-transport-security')).toBe(protocol === 'https:');
  });
});
