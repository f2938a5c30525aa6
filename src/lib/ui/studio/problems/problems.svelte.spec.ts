import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { readDraft } from '../../../../../tests/fixtures/timeline.ts';
import type { Problem } from '../../../core/scenario/problem.ts';
import Problems from './Problems.svelte';

const TEXT = `# Lines that begin with # are notes.
id: bell
title: Bell Street
injects:
  - id: first
    at: "00:30"
`;

function props(text: string) {
  const { problems } = readDraft(text);
  return {
    problems,
    place: () => '',
    said: (problem: Problem) => problem,
    fixOf: () => null,
    ongo: vi.fn(),
    onfix: vi.fn()
  };
}

describe('the list of problems', () => {
  it('lists what says the same twice, as a stray letter at the top makes the reader do', async () => {
    const { rerender } = render(Problems, props(TEXT));
    for (const typed of ['f', 'fo', 'foo', 'foo:']) {
      const now = props(`${typed}\n${TEXT}`);
      await rerender(now);
      expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(
        now.problems.length
      );
    }
  });
});
