import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import TakeAway from './TakeAway.svelte';

const tables = [
  { name: 'Replies', href: '/drills/d1/replies', query: '?of=ana' },
  { name: 'Measures', href: '/drills/d1/measures' }
];
const menu = () => screen.getByText('Take away');

describe('what can be taken away', () => {
  it('stands in named groups, each table in three forms with the query of the page', async () => {
    const files = [{ name: 'This scorecard as JSON', href: '/drills/d1/scorecard.json' }];
    render(TakeAway, { tables, files, prints: true });
    await userEvent.click(menu());
    const group = (name: string) => within(screen.getByRole('group', { name }));
    const links = group('Tables').getAllByRole('link');
    expect(links.map((one) => [one.getAttribute('aria-label'), one.getAttribute('href')])).toEqual([
      ['Replies as XLSX', '/drills/d1/replies.xlsx?of=ana'],
      ['Replies as CSV', '/drills/d1/replies.csv?of=ana'],
      ['Replies as JSON', '/drills/d1/replies.json?of=ana'],
      ['Measures as XLSX', '/drills/d1/measures.xlsx'],
      ['Measures as CSV', '/drills/d1/measures.csv'],
      ['Measures as JSON', '/drills/d1/measures.json']
    ]);
    expect(group('This page').getByRole('button', { name: /Print/ })).toBeVisible();
    expect(
      group('For programs').getByRole('link', { name: 'This scorecard as JSON' })
    ).toBeVisible();
  });

  it('has no group for what there is not, and closes by Escape', async () => {
    render(TakeAway, { tables });
    await userEvent.click(menu());
    expect(screen.getByRole('link', { name: 'Replies as CSV' })).toBeVisible();
    expect(screen.queryByRole('group', { name: 'This page' })).toBeNull();
    expect(screen.queryByRole('group', { name: 'For programs' })).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByText('Replies')).not.toBeVisible();
  });
});
