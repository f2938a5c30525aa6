import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { FeedTab } from '../../core/drill/feed.ts';
import MurmurTabs from './MurmurTabs.svelte';

const show = (
  tab: FeedTab,
  columns: string[],
  more: { query?: string; searching?: boolean } = {}
) => {
  const told = { onquery: vi.fn(), onsearching: vi.fn() };
  const props = {
    tab,
    columns,
    query: '',
    searching: false,
    asked: 0,
    ontab: vi.fn(),
    onkeep: vi.fn(),
    kept: false,
    ...told,
    ...more
  };
  return { ...told, ...render(MurmurTabs, props) };
};
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

it('takes the focus into the search each time that it is asked for, also where it is open still', async () => {
  const { rerender } = show({ kind: 'home' }, [], { searching: true });
  const field = screen.getByRole('searchbox');
  await vi.waitFor(() => expect(field).toHaveFocus());
  // A click elsewhere leaves the search open.
  field.blur();
  await rerender({ asked: 1 });
  await vi.waitFor(() => expect(field).toHaveFocus());
});

describe('Esc in the search of the network', () => {
  const field = () => screen.getByRole('searchbox');

  /** The search as the key asks for it, while a post of the feed has the focus. */
  async function search(query: string) {
    const post = document.createElement('article');
    post.tabIndex = 0;
    document.body.append(post);
    post.focus();
    const shown = show({ kind: 'home' }, [], { query, searching: true });
    await vi.waitFor(() => expect(field()).toHaveFocus());
    return { ...shown, post };
  }

  it('clears what is in it, and stays', async () => {
    const { onquery, onsearching } = await search('lopewell');
    await userEvent.keyboard('{Escape}');
    expect(onquery).toHaveBeenCalledExactlyOnceWith('');
    expect(onsearching).not.toHaveBeenCalled();
    expect(field()).toHaveFocus();
  });

  it('leaves it where it is empty, to what had the focus before', async () => {
    const { onsearching, post } = await search('');
    await userEvent.keyboard('{Escape}');
    expect(onsearching).toHaveBeenCalledExactlyOnceWith(false);
    expect(post).toHaveFocus();
  });

  it('leaves it also where what had the focus is gone', async () => {
    const { post } = await search('');
    post.remove();
    await userEvent.keyboard('{Escape}');
    expect(document.body).toHaveFocus();
  });
});
