import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isOwn, originForOthers } from './addresses.ts';

vi.mock('node:os', () => ({ networkInterfaces: vi.fn() }));

const inOffice = (address: string | null) =>
  vi.mocked(networkInterfaces).mockReturnValue({
    eth0: address === null ? [] : [{ family: 'IPv4', internal: false, address }]
  } as unknown as ReturnType<typeof networkInterfaces>);
const open = { host: '0.0.0.0', origin: null };

afterEach(() => vi.clearAllMocks());

describe('the address for others', () => {
  it('is that of the machine where the page was opened by its own name', () => {
    inOffice('192.168.1.20');
    for (const own of ['localhost', '127.0.0.1', '[::1]'])
      expect(originForOthers(`http://${own}:3000`, open)).toBe('http://192.168.1.20:3000');
    expect(originForOthers('http://localhost', open)).toBe('http://192.168.1.20');
  });

  it('is that of the page where others have it too, where it is set, or where there is none', () => {
    inOffice('192.168.1.20');
    for (const origin of [
      'http://192.168.1.7:3000',
      'http://localhost.example',
      'https://localhost'
    ])
      expect(originForOthers(origin, open)).toBe(origin);
    const local = 'http://localhost:3000';
    expect(originForOthers(local, { host: '127.0.0.1', origin: null })).toBe(local);
    expect(originForOthers(local, { host: '0.0.0.0', origin: 'https://x.example' })).toBe(local);
    inOffice(null);
    expect(originForOthers(local, open)).toBe(local);
  });
});

it('leads everybody to their own machine by the names that each has for itself', () => {
  for (const own of [
    'http://localhost:3000',
    'https://localhost',
    'http://127.0.0.1',
    'http://[::1]:80'
  ])
    expect(isOwn(own)).toBe(true);
  for (const other of [
    'http://192.168.1.7:3000',
    'http://localhost.example',
    'https://127.example'
  ])
    expect(isOwn(other)).toBe(false);
});
