import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import PeopleList from './PeopleList.svelte';
import type { PersonView } from './types.ts';

const person = (name: string, present: boolean): PersonView => ({
  person: name,
  name,
  guest: false,
  room: 'North',
  role: null,
  present,
  removed: false
});
const props = {
  people: [person('Ana', true), person('Ben', false)],
  rooms: true,
  act: createRawSnippet(() => ({ render: () => '<span></span>' }))
};

it('says who is here while an exercise goes on, and of nobody once it is over', async () => {
  const { container, rerender } = render(PeopleList, { ...props, ended: false });
  expect(screen.getByText('here')).toBeInTheDocument();
  expect(screen.getByText('not here now')).toBeInTheDocument();
  expect(container.querySelectorAll('i')).toHaveLength(2);
  await rerender({ ...props, ended: true });
  expect(screen.queryByText(/here/)).toBeNull();
  expect(container.querySelector('i')).toBeNull();
  expect(screen.getByText('Ana')).toBeInTheDocument();
});
