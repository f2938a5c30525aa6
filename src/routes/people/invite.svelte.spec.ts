import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import Invite from './Invite.svelte';
import { single, together } from './made.ts';

const shared = {
  roles: ['trainee'],
  teams: [],
  runs: true,
  mail: false,
  answered: null,
  typed: ''
};
const one = (name: string, to: string | null = null) =>
  single({ id: `id-${name}`, for: name, link: `https://h.example/invitation/${name}`, to });
const links = () =>
  screen
    .queryAllByRole<HTMLInputElement>('textbox', { name: /^The invitation/ })
    .map((field) => [field.labels?.[0]?.textContent, field.value]);

it('keeps the links that were made before, the latest first, each with whom it is for', async () => {
  const open = new Set(['id-ana', 'id-ben', 'id-cleo']);
  const { rerender } = render(Invite, { ...shared, latest: one('ana'), open });
  await rerender({ latest: one('ben', 'ben@example.org') });
  expect(links()).toEqual([
    ['The invitation for ben', 'https://h.example/invitation/ben'],
    ['The invitation for ana', 'https://h.example/invitation/ana']
  ]);
  expect(screen.getByText(/It is on its way to ben@example.org/)).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Copy' })).toHaveLength(2);

  // Another form of the page was sent, and then several were made of a list.
  await rerender({ latest: null });
  expect(links()).toHaveLength(2);
  const cleo = { id: 'id-cleo', for: 'cleo', link: 'x', mailed: false };
  await rerender({ latest: together([cleo]) });
  expect(screen.getByRole('textbox', { name: '1 invitation' })).toHaveValue('cleo\tx');
  expect(links()).toHaveLength(2);
});

it('drops the link of an invitation that was taken back or used', async () => {
  const open = new Set(['id-ana', 'id-ben']);
  const { rerender } = render(Invite, { ...shared, latest: one('ana'), open });
  await rerender({ latest: one('ben') });
  await rerender({ latest: null, open: new Set(['id-ben']) });
  expect(links()).toEqual([['The invitation for ben', 'https://h.example/invitation/ben']]);
});
