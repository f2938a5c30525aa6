import '@testing-library/jest-dom/vitest';
import { act, cleanup, setup } from '@testing-library/svelte';
import { afterAll, beforeEach, vi } from 'vitest';

// By hand: what the library's plugin adds for this is loaded once a worker, not once a file.
beforeEach(async () => {
  await setup();
  return async () => {
    await act();
    cleanup();
  };
});

// Nothing is laid out here, so nothing changes its size.
globalThis.ResizeObserver ??= class implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// For the same reason, no screen is as narrow or as wide as somebody asks.
globalThis.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener() {},
    removeListener() {}
  });

// The next file has the same page.
afterAll(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  localStorage.clear();
});
