import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { MINUTE } from '../../core/scenario/time.ts';
import HumanReview from './HumanReview.svelte';

const level = {
  dimension: 'apology',
  first: 1,
  level: 3,
  reason: 'It owns the act.',
  from: 'override',
  at: 5 * MINUTE
} as const;

describe('what people said of a rating', () => {
  it('has both levels and the reason', () => {
    render(HumanReview, { human: { levels: [level], secondLook: null } });
    const line = screen.getByText(/It owns the act/).closest('p');
    expect(line).toHaveTextContent('Apology first rated 1 now 3 by a trainer at 5:00');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('has what was asked and answered, and nothing more can be asked', () => {
    const answer = { upheld: true, note: 'The fault is not named.', at: 7 * MINUTE };
    const secondLook = { why: 'I said sorry.', at: 6 * MINUTE, answer };
    render(HumanReview, { human: { levels: [], secondLook }, onask: vi.fn() });
    expect(screen.getByText(/I said sorry/)).toBeVisible();
    expect(screen.getByText(/The fault is not named/)).toHaveTextContent('upheld at 7:00');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('can be asked for, in words, and says why it was refused', async () => {
    const onask = vi.fn().mockResolvedValueOnce('No connection.').mockResolvedValue(null);
    render(HumanReview, { human: null, onask });
    await userEvent.click(screen.getByRole('button', { name: 'Ask for a second look' }));
    expect(screen.getByRole('button', { name: 'Ask' })).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox'), 'I gave the number.');
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    expect(onask).toHaveBeenCalledWith('I gave the number.');
    expect(screen.getByRole('alert')).toHaveTextContent('No connection.');
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
