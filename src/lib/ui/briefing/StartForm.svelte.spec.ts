import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import StartForm from './StartForm.svelte';

const props = { minutes: 30, name: '', speeds: [1, 2, 5, 10, 30, 60], running: null };

describe('StartForm', () => {
  it('asks for no more than a speed, and says what each means', async () => {
    const user = userEvent.setup();
    render(StartForm, props);

    expect(screen.getByRole('radio', { name: '1×' })).toBeChecked();
    expect(screen.getByText(/30 minutes, as on the day/)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: '10×' }));
    expect(screen.getByText(/About 3 minutes, too fast to answer well/)).toBeVisible();
    expect(screen.getByRole('textbox')).not.toBeRequired();
    expect(screen.getByRole('button', { name: 'Start the drill' })).toBeEnabled();
  });

  it('offers to resume first', () => {
    render(StartForm, { ...props, running: { drill: 'd1', at: 1_365_000, status: 'paused' } });
    expect(screen.getByRole('link', { name: 'Resume it' })).toHaveAttribute('href', '/drills/d1');
    expect(screen.getByRole('button', { name: 'Start a new one' })).not.toHaveClass('pri');
  });

  it('says of a drill whose clock goes on no time', () => {
    render(StartForm, { ...props, running: { drill: 'd1', at: 1_365_000, status: 'running' } });
    expect(screen.getByText(/is running, and its clock goes on/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go back in' })).toBeVisible();
    expect(screen.queryByText(/22:45/)).toBeNull();
  });

  it('says why a start was refused, and waits while one is under way', () => {
    render(StartForm, { ...props, refused: 'A speed is one of 1, 2.', starting: true });
    expect(screen.getByRole('alert')).toHaveTextContent('A speed is one of 1, 2.');
    expect(screen.getByRole('button', { name: 'Starting' })).toBeDisabled();
  });
});
