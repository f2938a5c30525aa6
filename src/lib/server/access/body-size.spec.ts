import { expect, it } from 'vitest';
import { isTooLarge } from './body-size.ts';

it('lets in what a route takes, and asks others how much they bring', () => {
  const sends = (headers: Record<string, string>, largest?: number) =>
    isTooLarge({ headers: new Headers(headers) } as Request, largest);
  expect(sends({})).toBe(false);
  expect(sends({ 'content-length': '524288' })).toBe(false);
  expect(sends({ 'content-length': '524289' })).toBe(true);
  expect(sends({ 'content-length': '524289' }, 600_000)).toBe(false);
  expect(sends({ 'content-length': '600001' }, 600_000)).toBe(true);
  expect(sends({ 'transfer-encoding': 'chunked' })).toBe(true);
  expect(sends({ 'transfer-encoding': 'chunked' }, 600_000)).toBe(false);
});
