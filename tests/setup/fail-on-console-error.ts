import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';

let consoleError: MockInstance<typeof console.error>;

beforeEach(() => {
  consoleError = vi.spyOn(console, 'error').mockImplementation(() => {});
});

/**
 * A `console.error` that nobody expected fails the test. A test that expects one reads
 * `vi.mocked(console.error).mock.calls` and clears it.
 */
afterEach(() => {
  const calls = consoleError.mock.calls;
  consoleError.mockRestore();
  expect(calls, 'console.error was called; expect and clear it, or mend its cause').toEqual([]);
});
