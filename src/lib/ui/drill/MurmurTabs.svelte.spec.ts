import { render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { FeedTab } from '../../core/drill/feed.ts';
import MurmurTabs from './MurmurTabs.svelte';

const show = (tab: FeedTab, columns: string[]) =>
  render(MurmurTabs, {
    tab,
    columns,
    query: '',
    searching: false,
    ontab: vi.fn(),
    onquery: vi.fn(),
    onsearching: vi.fn(),
    onkeep: vi.fn(),
    kept: false
  });
const tabs = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

describe('the tabs of the network', () => {
  it('have one for what is shown, also where it neither trends nor was kept', () => {
    show({ kind: 'column', query: '@tansyanddow' }, ['#packday']);
    expect(screen.getByRole('button', { current: 'page' })).toHaveTextContent('@tansyanddow');
    expect(tabs()).toContain('#packday');
  });

  it('have one of each column', () => {
    show({ kind: 'column', query: '#packday' }, ['#packday']);
    expect(tabs().filter((name) => name === '#packday')).toHaveLength(1);
    expect(screen.getByRole('button', { current: 'page' })).toHaveTextContent('#packday');
  });
});
