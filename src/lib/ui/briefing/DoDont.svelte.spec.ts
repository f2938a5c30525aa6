import { render, screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import DoDont from './DoDont.svelte';

const lines = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

it('prints the author’s lines as they were written, however each begins', () => {
  const dont = ['Do not guess.', "Don't joke today.", 'Don’t name a child.', 'Never sell.'];
  render(DoDont, { plan: { do: ['Do say sorry.', 'People first.'], dont } });
  expect(lines('Do')).toEqual(['Do say sorry.', 'People first.']);
  expect(lines('Don’t')).toEqual(dont);
});

it('has no heading over nothing', () => {
  render(DoDont, { plan: { do: [], dont: ['Do not guess.'] } });
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['Don’t']);
});
