import { expect, it, vi } from 'vitest';
import { Later } from './later.svelte.ts';

it('is there once it was wanted and has come, and is loaded once', async () => {
  const load = vi.fn(async () => 'dialogs');
  const later = new Later(load);
  expect(load).not.toHaveBeenCalled();
  later.want();
  later.want();
  expect(later.part).toBeNull();
  await vi.waitFor(() => expect(later.part).toBe('dialogs'));
  later.want();
  expect(load).toHaveBeenCalledOnce();
});

it('is loaded again when it is wanted again after the line was down', async () => {
  const load = vi.fn<() => Promise<string>>();
  load.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce('dialogs');
  const later = new Later(load);
  later.want();
  await vi.waitFor(() => {
    later.want();
    expect(later.part).toBe('dialogs');
  });
  expect(load).toHaveBeenCalledTimes(2);
});
