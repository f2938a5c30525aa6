import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import Asked from './Asked.svelte';

describe('what has no way back', () => {
  it('is done by a second press, after what it means', async () => {
    const children = createRawSnippet(() => ({
      render: () => '<p>2 people are in it. <button>Remove Press for good</button></p>'
    }));
    render(Asked, { label: 'Remove', name: 'Remove Press', children });
    expect(screen.getByText(/2 people are in it/)).not.toBeVisible();
    await userEvent.click(screen.getByLabelText('Remove Press'));
    expect(screen.getByRole('button', { name: 'Remove Press for good' })).toBeVisible();
  });
});
