import { afterEach, describe, expect, it, vi } from 'vitest';
import { Pictures } from './pictures.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

const photo = (bytes = 10) => new File([new Uint8Array(bytes)], 'My photo.jpg');

describe('pictures beside a scenario', () => {
  it('are added under the name that the server gives them', async () => {
    const fetched = vi
      .fn()
      .mockResolvedValue(Response.json({ file: 'my-photo-1a.webp' }, { status: 201 }));
    vi.stubGlobal('fetch', fetched);
    const pictures = new Pictures('cake', ['tram.webp']);
    expect(await pictures.add(photo())).toBe('my-photo-1a.webp');
    expect(pictures.names).toEqual(['my-photo-1a.webp', 'tram.webp']);
    expect(fetched.mock.calls[0]?.[0]).toBe('/studio/cake/media?name=My%20photo.jpg');
  });

  it('are not added when they are refused, too large, or nobody is reached: it says why', async () => {
    const pictures = new Pictures('cake', []);
    const answers = [
      Promise.resolve(
        Response.json(
          { error: 'this is no picture', code: 'x', remedy: 'Take a JPEG.' },
          { status: 422 }
        )
      ),
      Promise.reject(new TypeError('Failed to fetch'))
    ];
    vi.stubGlobal(
      'fetch',
      vi.fn(() => answers.shift())
    );
    expect(await pictures.add(photo())).toBeNull();
    expect(pictures.trouble).toBe('this is no picture. Take a JPEG.');
    expect(await pictures.add(photo())).toBeNull();
    expect(pictures.trouble).toMatch(/^No connection/);
    expect(await pictures.add(photo(15_000_001))).toBeNull();
    expect(pictures.trouble).toBe('My photo.jpg has 15.0 MB; at most 15 MB are taken.');
    expect(pictures.names).toEqual([]);
  });
});
