import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { inFullSwing, somePost, US } from '../../../../tests/support/lopewell.ts';
import EndPanel from './EndPanel.svelte';

const told = () => {
  const [, text = ''] = /You wrote (\d+ repl\w+)/.exec(document.body.textContent) ?? [];
  return text;
};

describe('EndPanel', () => {
  it('counts a correction among the replies, as the scorecard does', () => {
    const drill = inFullSwing().state;
    const { unmount } = render(EndPanel, { drill });
    const before = Number.parseInt(told());
    unmount();
    const correction = somePost('38:30', US, 'We said it wrongly.', { ours: 'correction' });
    render(EndPanel, { drill: { ...drill, posts: { ...drill.posts, mended: correction } } });
    expect(Number.parseInt(told())).toBe(before + 1);
    expect(screen.getByRole('link', { name: 'See your scorecard' })).toBeVisible();
  });

  it('says of what was not written that there is none', () => {
    render(EndPanel, { drill: { ...inFullSwing().state, posts: {}, statements: [] } });
    expect(screen.getByText(/You wrote no replies and\s+no statements/)).toBeVisible();
  });
});
