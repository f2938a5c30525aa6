import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import Lines from './Lines.svelte';

it('goes back to what was given when its form does, also to what is given later', async () => {
  const form = document.body.appendChild(document.createElement('form'));
  const given = { name: 'ids', label: 'Ids', hint: 'One a line.' };
  const { rerender } = render(Lines, { props: { ...given, value: '1\n2' }, target: form });
  const field = screen.getByRole('textbox', { name: 'Ids' });
  await userEvent.type(field, '\n3');
  expect(field).toHaveValue('1\n2\n3');
  form.reset();
  expect(field).toHaveValue('1\n2');
  await rerender({ ...given, value: '4' });
  expect(field).toHaveValue('4');
  form.reset();
  expect(field).toHaveValue('4');
  form.remove();
});
