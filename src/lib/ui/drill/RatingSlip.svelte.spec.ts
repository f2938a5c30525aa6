import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { flagged } from '../../../../tests/support/lopewell.ts';
import RatingSlip from './RatingSlip.svelte';

const { posts, ratings } = flagged().state;

function show(reply: string, to: string) {
  const post = posts[reply];
  const rated = ratings[reply];
  if (!post || !rated) throw new Error(`no reply ${reply}`);
  const actions = {
    ...{ open: vi.fn(), reply: vi.fn(), direct: vi.fn(), mark: vi.fn(), escalate: vi.fn() },
    ...{ correct: vi.fn(), putAside: vi.fn(), column: vi.fn() }
  };
  render(RatingSlip, { props: { post, rated, to: posts[to] ?? null, actions, onfold: vi.fn() } });
  return { actions, user: userEvent.setup() };
}

describe('RatingSlip', () => {
  it('has a row for each dimension: its level and the reason in a few words', () => {
    show('us-2', 'tessa');
    const rows = screen.getAllByRole('row').map((row) => row.textContent.replace(/\s+/g, ' '));
    expect(rows).toEqual([
      expect.stringMatching(/Speed.*3.*5:45; target 4:00, limit 10:00/),
      expect.stringMatching(/Acknowledgment.*4.*the problem, not its effect/),
      expect.stringMatching(/Apology.*3/),
      expect.stringMatching(/Transparency.*3/),
      expect.stringMatching(/Personalization.*3/)
    ]);
    const [speed] = screen.getAllByRole('row');
    if (!speed) throw new Error('no rows');
    expect(within(speed).getByRole('img', { name: '3 of 4' })).toBeVisible();
  });

  it('coaches in one sentence, without a total', () => {
    show('us-2', 'tessa');
    expect(screen.getByText(/acknowledgment goes from 2 to 4/)).toBeVisible();
    expect(screen.queryByText(/total|average|out of/i)).toBeNull();
  });

  it('says what to do, and offers it, before the levels', () => {
    show('us-2', 'tessa');
    const slip = screen.getByRole('region');
    const [coaching, act, levels] = [/acknowledgment goes/, /Add to your answer/, /Speed/].map(
      (words) => slip.textContent.search(words)
    );
    expect(coaching).toBeLessThan(act!);
    expect(act).toBeLessThan(levels!);
  });

  it('names whose rating it is', () => {
    show('us-2', 'tessa');
    expect(
      screen.getByRole('region', { name: 'Rating of your reply to Tessa Vanmeer, 33:00' })
    ).toBeVisible();
  });

  it('puts a red flag first and offers the correction', async () => {
    const { actions, user } = show('us-3', 'kit');
    const slip = screen.getByRole('region');
    expect(slip.textContent.indexOf('Contradicts a known fact')).toBeLessThan(
      slip.textContent.indexOf('Speed')
    );
    await user.click(screen.getByRole('button', { name: 'Write the correction' }));
    expect(actions.correct).toHaveBeenCalledWith('us-3');
    await user.click(screen.getByRole('button', { name: 'Put aside' }));
    expect(actions.putAside).toHaveBeenCalledWith('us-3');
  });

  it('quotes the words of a flag where its reason does not', () => {
    const post = posts['us-3']!;
    const rated = ratings['us-3']!;
    const flags = rated.rating.flags.map((flag) => ({ ...flag, why: 'The facts say otherwise.' }));
    const props = { post, rated: { ...rated, rating: { ...rated.rating, flags } }, to: null };
    render(RatingSlip, { props });
    expect(
      screen.getByText(/^“.*rivate means private.*” The facts say otherwise\.$/)
    ).toBeVisible();
  });
});
