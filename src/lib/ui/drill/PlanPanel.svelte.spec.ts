import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import PlanPanel from './PlanPanel.svelte';

const plan = {
  roles: [{ id: 'press', name: 'Press', does: 'Speaks to the press' }],
  holding: [],
  do: ['Say the safe thing first.'],
  dont: ['Do not guess.', "Don't joke today."],
  contacts: [{ for: 'Press', role: 'press', reach: '0555 0160' }]
};

it('shows what to do and what not, each line as it was written', async () => {
  const onlook = vi.fn();
  render(PlanPanel, { plan, onlook });
  await userEvent.click(screen.getByRole('tab', { name: 'Do, don’t' }));
  expect(onlook).toHaveBeenCalledOnce();
  const panel = within(screen.getByRole('tabpanel'));
  expect(panel.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Say the safe thing first.',
    'Do not guess.',
    "Don't joke today."
  ]);
});
