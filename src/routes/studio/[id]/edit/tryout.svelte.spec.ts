import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bakery } from '../../../../../tests/support/scenario.ts';
import type { From } from '../../../../lib/client/studio/tryout.svelte.ts';
import { aloneOnPage } from './alone-on-page.ts';
import Tryout from './Tryout.svelte';

Element.prototype.scrollIntoView ??= () => {};

const editor = document.createElement('main');

beforeEach(() => {
  editor.innerHTML = '<button>Play from here</button>';
  document.body.append(editor);
  editor.querySelector('button')?.focus();
});
afterEach(() => editor.remove());

function show(from: Partial<From> = {}) {
  const onagain = vi.fn();
  const onclose = vi.fn();
  const { unmount } = render(Tryout, {
    scenario: bakery(),
    from: { at: 90_000, before: 'silent', seed: 7, ...from },
    onagain,
    onclose
  });
  return { onagain, onclose, unmount, user: userEvent.setup() };
}

describe('a try-out over the editor', () => {
  it('shows the room of a trainee at its time, with the mark of the exercise', () => {
    show();
    expect(screen.getByRole('dialog', { name: 'Try-out of The label, from 1:30' })).toBeVisible();
    expect(screen.getByText('EXERCISE')).toBeVisible();
    expect(screen.getByRole('timer', { name: 'Drill time' })).toHaveTextContent('1:30');
    expect(screen.getAllByText(/My daughter has a nut allergy/).length).toBeGreaterThan(0);
  });

  it('leaves the composer at Escape, and goes back to the editor at the next', async () => {
    const { onclose } = show();
    const item = document.querySelector<HTMLElement>('[data-item="daughter"]');
    item?.focus();
    await fireEvent.keyDown(item ?? document.body, { key: 'r' });
    expect(await screen.findByRole('textbox', { name: /reply/i })).toBeVisible();
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(onclose).not.toHaveBeenCalled();
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('can be begun again, from STARTEX, or after another past', async () => {
    const { onagain, user } = show();
    await user.click(screen.getByRole('button', { name: 'Restart' }));
    expect(onagain).toHaveBeenLastCalledWith({ at: 90_000, before: 'silent', seed: 7 });
    await user.click(screen.getByRole('button', { name: 'From STARTEX' }));
    expect(onagain).toHaveBeenLastCalledWith({ at: 0, before: 'silent', seed: 7 });
    await user.selectOptions(screen.getByLabelText('Until then'), 'exemplary');
    expect(onagain).toHaveBeenLastCalledWith({ at: 90_000, before: 'exemplary', seed: 7 });
  });

  it('has no past to choose at STARTEX', () => {
    show({ at: 0 });
    expect(screen.queryByLabelText('Until then')).toBeNull();
    expect(screen.queryByRole('button', { name: 'From STARTEX' })).toBeNull();
  });

  it('says at its end that nothing is kept, and shows no way to a scorecard', () => {
    show({ at: 600_000 });
    expect(screen.getByRole('heading', { name: 'The try-out is over.' })).toBeVisible();
    expect(screen.queryByRole('link', { name: /scorecard/i })).toBeNull();
  });
});

describe('what stands alone on the page', () => {
  it('stills the rest, and gives the focus back where it was', () => {
    const already = document.createElement('aside');
    already.inert = true;
    const over = document.createElement('div');
    over.tabIndex = -1;
    document.body.append(already, over);
    const end = aloneOnPage(over);
    expect(editor.inert).toBe(true);
    expect(over.inert).toBeFalsy();
    expect(document.activeElement).toBe(over);
    end();
    expect(editor.inert).toBe(false);
    expect(already.inert).toBe(true);
    expect(document.activeElement).toBe(editor.querySelector('button'));
    already.remove();
    over.remove();
  });
});
