import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import OwnList from './OwnList.svelte';

const assignment = {
  id: '0123456789abcdef',
  scenario: { id: 'brown-water', title: 'Brown water' },
  by: 'Helen Marsh',
  note: '',
  schedule: { every: null },
  standing: { state: 'due', due: '2026-12-31', in: 34 },
  running: null,
  cutShort: null,
  playable: true
} as const;

describe('one’s own assignments', () => {
  it('lead to the briefing, as the cards of scenarios do', () => {
    render(OwnList, { assignments: [assignment] });
    expect(screen.getByRole('link', { name: 'Start: Brown water' })).toHaveAttribute(
      'href',
      '/scenarios/brown-water'
    );
  });

  it('say why a drill that was ended too soon does not count, until another one runs', async () => {
    const cutShort = { drill: 'd1', at: 3000 };
    const list = render(OwnList, { assignments: [{ ...assignment, cutShort }] });
    expect(screen.getByRole('link', { name: 'You ended it at 0:03' })).toHaveAttribute(
      'href',
      '/drills/d1/scorecard'
    );
    await list.rerender({ assignments: [{ ...assignment, cutShort, running: 'd2' }] });
    expect(screen.queryByText(/it does not count yet/)).toBeNull();
  });
});
