import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import Composer from './Composer.svelte';

function show(more: Record<string, unknown> = {}) {
  const heard = { ontext: vi.fn(), onsend: vi.fn(), onleave: vi.fn(), onhandover: vi.fn() };
  const props = {
    kind: 'reply' as const,
    to: '@merrin_runs',
    us: { handle: '@lopewell', avatar: 'x' },
    text: 'Merrin, where you live',
    length: 22,
    limit: 280,
    blocked: null,
    ...heard,
    ...more
  };
  return { ...heard, ...render(Composer, { props }), user: userEvent.setup() };
}
const send = () => screen.getByRole('button', { name: /^Send/ });
const box = () => screen.getByRole('textbox', { name: 'Your reply' });

describe('Composer', () => {
  it('says whom it answers, and that everyone will read it', () => {
    show();
    expect(screen.getByText('@merrin_runs')).toBeVisible();
    expect(screen.getByText('Public, as @lopewell')).toBeVisible();
  });

  it('says aloud what a teammate does about the same post, as soon as they do', async () => {
    const { rerender } = show();
    expect(screen.queryByText(/is writing/)).toBeNull();
    await rerender({ beside: 'Ben is writing an answer too.' });
    expect(screen.getByText('Ben is writing an answer too.')).toHaveAttribute(
      'aria-live',
      'polite'
    );
  });

  it('sends by Ctrl Enter and by its button, and leaves by Escape', async () => {
    const { user, onsend, onleave } = show();
    await user.type(box(), '{Control>}{Enter}{/Control}');
    await user.click(send());
    expect(onsend).toHaveBeenCalledTimes(2);
    await user.type(box(), '{Escape}');
    expect(onleave).toHaveBeenCalledOnce();
  });

  it('does not send what is blocked, and says why', async () => {
    const { user, onsend } = show({ blocked: 'Paused: resume to send. Your text is kept.' });
    expect(send()).toBeDisabled();
    expect(send()).toHaveAccessibleDescription(/Paused/);
    await user.type(box(), '{Control>}{Enter}{/Control}');
    expect(onsend).not.toHaveBeenCalled();
  });

  it('does not send twice while it is sending', async () => {
    const { user, onsend } = show({ sending: true });
    await user.type(box(), '{Control>}{Enter}{/Control}');
    expect(onsend).not.toHaveBeenCalled();
  });

  it('shows what is left, urgent below 20 and past the limit', async () => {
    const { rerender } = show({ length: 259 });
    const ring = () => screen.getByRole('img', { name: /of 280 characters/ }).parentElement;
    expect(ring()).toHaveTextContent('21');
    expect(ring()).not.toHaveClass('urgent');
    await rerender({ length: 261 });
    expect(ring()).toHaveTextContent('19');
    expect(ring()).toHaveClass('urgent');
    await rerender({ length: 285 });
    expect(ring()).toHaveTextContent('−5');
  });

  it('says when the draft was saved, on the drill clock', () => {
    show({ savedAt: (38 * 60 + 18) * 1000 });
    expect(screen.getByText('Draft saved 38:18')).toBeVisible();
  });

  it('hands over to a private channel', async () => {
    const { user, onhandover } = show();
    await user.selectOptions(screen.getByLabelText(/Hand over/), 'phone');
    expect(onhandover).toHaveBeenCalledWith('phone');
  });

  it('keeps the reason of a refusal beside the text', () => {
    show({ failed: 'That is 285 characters; this channel takes 280. Cut 5.' });
    expect(screen.getByRole('status')).toHaveTextContent('Cut 5.');
  });
});
