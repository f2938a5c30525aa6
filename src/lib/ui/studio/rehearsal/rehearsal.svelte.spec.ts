import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { rehearsed } from '../../../../../tests/support/rehearsed.ts';
import { spread, stepsOf } from './curves.ts';
import { densityWords, minutesOf } from './density.ts';
import type { RehearsalView } from './props.ts';
import RehearsalPanel from './RehearsalPanel.svelte';
import Why from './Why.svelte';

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};

const played = rehearsed();

function view(parts: Partial<RehearsalView> = {}): RehearsalView {
  return {
    seed: 7,
    stage: 'done',
    count: 5,
    of: 5,
    ...played,
    failed: null,
    barred: null,
    stale: false,
    sow: vi.fn(),
    run: vi.fn(),
    cancel: vi.fn(),
    ...parts
  };
}
const show = (parts: Partial<RehearsalView> = {}, onselect = vi.fn()) => {
  const rehearsal = view(parts);
  render(RehearsalPanel, { rehearsal, onselect });
  return { rehearsal, onselect, user: userEvent.setup() };
};

describe('the rehearsal panel', () => {
  it('explains itself before the first, and begins one at a press', async () => {
    const { rehearsal, user } = show({ stage: 'idle', result: null, findings: [], unreached: [] });
    expect(screen.getByText(/Five robots play the whole drill/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Rehearse' }));
    expect(rehearsal.run).toHaveBeenCalledOnce();
  });

  it('lists the robots from the best to the silent one', () => {
    show();
    const region = screen.getByRole('region', { name: 'Robots' });
    const rows = within(region).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent.trim())).toEqual([
      'Exemplary',
      'Average',
      'Copy-paste',
      'Defensive',
      'Silent'
    ]);
    expect(rows[4]).toHaveTextContent(/0 of 2/);
  });

  it('gives the curves as a table to who does not see them', () => {
    show();
    const table = screen.getByRole('table', { name: 'Trust, 0 to 100, by robot' });
    expect(within(table).getByRole('columnheader', { name: '6:00' })).toBeInTheDocument();
    const silent = within(table).getByRole('row', { name: /^Silent/ });
    expect(within(silent).getAllByRole('cell')[0]).toHaveTextContent('70');
  });

  it('leads to what nobody reached', async () => {
    const { onselect, user } = show();
    await user.click(screen.getByRole('button', { name: 'boycott (kev)' }));
    expect(onselect).toHaveBeenCalledWith('boycott');
  });

  it('lets a robot be read, with the ratings', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: /Read a robot/ }));
    const dialog = screen.getByRole('dialog', { name: 'What the robots wrote' });
    expect(within(dialog).getAllByRole('article').length).toBeGreaterThan(1);
    expect(within(dialog).getAllByRole('img', { name: /^Rating/ }).length).toBeGreaterThan(1);
    await user.click(within(dialog).getByRole('button', { name: /^Silent/ }));
    expect(dialog).toHaveTextContent('It wrote nothing.');
  });

  it('says that the scenario has changed since', () => {
    show({ stale: true });
    expect(screen.getByText(/has changed since/)).toBeVisible();
  });

  it('takes only a whole number as a seed', async () => {
    const { rehearsal, user } = show();
    const field = screen.getByLabelText('Seed');
    await user.clear(field);
    await user.type(field, '4117');
    await user.tab();
    expect(rehearsal.sow).toHaveBeenCalledExactlyOnceWith(4117);
    await user.clear(field);
    await user.type(field, 'x');
    await user.tab();
    expect(rehearsal.sow).toHaveBeenCalledOnce();
    expect(field).toHaveValue('7');
  });

  it('counts the robots while they play, and can be stopped', async () => {
    const { rehearsal, user } = show({ stage: 'running', count: 2, result: null });
    expect(screen.getByRole('status')).toHaveTextContent('2 of 5 robots are done');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(rehearsal.cancel).toHaveBeenCalledOnce();
  });

  it('cannot be begun while there are errors, and says why', () => {
    show({ stage: 'idle', result: null, barred: 'It has errors.' });
    expect(screen.getByRole('button', { name: 'Rehearse' })).toBeDisabled();
    expect(screen.getByText('It has errors.')).toBeVisible();
  });
});

describe('why', () => {
  const never = ['No statement was posted.'];

  it('puts robots with the same answer together, and those that reached it with the time', () => {
    const came = { at: 350_000, causes: ['It came at 5:50, its time.'] };
    render(Why, {
      explained: [
        { robot: 'silent', ...came },
        { robot: 'average', at: null, causes: never },
        { robot: 'exemplary', at: null, causes: never }
      ]
    });
    expect(screen.getByRole('heading')).toHaveTextContent('Who reached this, and why?');
    expect(screen.getByText('Exemplary and Average').closest('p')).toHaveTextContent(
      'Exemplary and Average did not reach it.'
    );
    expect(screen.getByText('Silent').closest('p')).toHaveTextContent('reached it at 5:50.');
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  it('asks why not where nobody did, and nothing before a rehearsal', async () => {
    const { rerender } = render(Why, { explained: [{ robot: 'silent', at: null, causes: never }] });
    expect(screen.getByRole('heading')).toHaveTextContent('Why did this not fire?');
    await rerender({ explained: [] });
    expect(screen.queryByRole('heading')).toBeNull();
  });
});

describe('the curves', () => {
  it('move in steps', () => {
    const curve = [
      { at: 0, value: 70 },
      { at: 50, value: 40 }
    ];
    expect(stepsOf(curve, 100)).toBe('M0.0 30.0H500.0V60.0');
    expect(stepsOf([], 100)).toBe('');
  });

  it('keep their names apart and on the plot', () => {
    expect(spread([10, 12, 100], 18, 200)).toEqual([10, 28, 100]);
    expect(spread([198, 199, 190], 18, 200)).toEqual([182, 200, 164]);
  });
});

describe('the density', () => {
  it('says where most comes, and how long nothing does', () => {
    const minutes = minutesOf([
      [0, 2, 0, 0, 0, 0, 0, 1],
      [0, 3]
    ]);
    expect(minutes[1]).toEqual({ least: 2, most: 3 });
    expect(densityWords(minutes)).toBe(
      'At most 3 in a minute, at 1:00; nothing from 2:00 to 7:00.'
    );
    expect(densityWords(minutesOf([]))).toBe('Nothing needs an answer.');
  });
});
