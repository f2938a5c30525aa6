import { createRawSnippet } from 'svelte';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import Disclosure from './Disclosure.svelte';

it('keeps what is inside folded until its label is pressed', async () => {
  const children = createRawSnippet(() => ({ render: () => '<p>A model answer.</p>' }));
  render(Disclosure, { label: 'What a better answer has', children });
  const inside = screen.getByText('A model answer.');
  expect(inside).not.toBeVisible();
  await userEvent.click(screen.getByText('What a better answer has'));
  expect(inside).toBeVisible();
});
