import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { GROUPS, someLife, SPAN, twoParents } from '../../../../tests/support/writing-help.ts';
import type { ModelDraft } from '../../core/authoring/index.ts';
import { MINUTE } from '../../core/scenario/time.ts';
import LifePanel from './LifePanel.svelte';
import ModelPanel from './ModelPanel.svelte';
import PeoplePanel from './PeoplePanel.svelte';
import StarterPanel from './StarterPanel.svelte';

describe('the panel for patterns of life', () => {
  const acts = () => ({
    onfind: vi.fn(),
    onreplace: vi.fn(),
    onremove: vi.fn(),
    oninsert: vi.fn()
  });

  it('asks for what was chosen', async () => {
    const on = acts();
    render(LifePanel, { life: null, span: SPAN, stuck: null, ...on });
    await userEvent.click(screen.getByRole('button', { name: 'playful' }));
    await userEvent.click(screen.getByRole('button', { name: 'money' }));
    await userEvent.clear(screen.getByLabelText('To'));
    await userEvent.type(screen.getByLabelText('To'), '7:30');
    await userEvent.selectOptions(screen.getByLabelText('Posts a minute'), '3');
    await userEvent.type(screen.getByLabelText('Quiet from'), '2:00');
    expect(screen.getByText(/both its times/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Find posts' })).toBeDisabled();
    await userEvent.type(screen.getByLabelText('Quiet to'), '3:00');
    await userEvent.click(screen.getByRole('button', { name: 'Find posts' }));
    expect(on.onfind).toHaveBeenCalledWith({
      moods: ['playful'],
      fields: ['finance'],
      span: { from: 0, to: 450_000 },
      perMinute: 3,
      quiet: [{ from: 2 * MINUTE, to: 3 * MINUTE }]
    });
  });

  it('says what is wrong with a time', async () => {
    render(LifePanel, { life: null, span: SPAN, stuck: null, ...acts() });
    const to = screen.getByLabelText(/^To/);
    await userEvent.clear(to);
    await userEvent.type(to, 'late');
    expect(to).toHaveAccessibleDescription(/05:30/);
    expect(screen.getByRole('button', { name: 'Find posts' })).toBeDisabled();
  });

  it('shows each post with its acts, and inserts what is left', async () => {
    const on = acts();
    const life = someLife();
    render(LifePanel, { life, span: SPAN, stuck: null, ...on });
    const cards = within(screen.getByRole('list', { name: 'What was found' })).getAllByRole(
      'listitem'
    );
    expect(cards).toHaveLength(life.posts.length);
    const [first] = life.posts;
    const card = within(cards[0] as HTMLElement);
    expect(card.getByText(first?.inject.text ?? '')).toBeVisible();
    await userEvent.click(card.getByRole('button', { name: /^Another/ }));
    await userEvent.click(card.getByRole('button', { name: /^Leave out/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Insert' }));
    expect(on.onreplace).toHaveBeenCalledWith(first?.source);
    expect(on.onremove).toHaveBeenCalledWith(first?.source);
    expect(on.oninsert).toHaveBeenCalledOnce();
  });

  it('says when there is less than was asked for, or nothing', () => {
    const { rerender } = render(LifePanel, {
      life: { posts: [], short: 4 },
      span: SPAN,
      stuck: null,
      ...acts()
    });
    expect(screen.getByRole('status')).toHaveTextContent(/^Nothing fits/);
    expect(screen.queryByRole('button', { name: 'Insert' })).toBeNull();
    const life = someLife();
    return rerender({ life: { ...life, short: 3 } }).then(() =>
      expect(screen.getByRole('status')).toHaveTextContent(/3 fewer/)
    );
  });
});

describe('the panel for new people', () => {
  it('draws who was asked for, and takes them one by one', async () => {
    const people = twoParents();
    const on = { onmake: vi.fn(), onreroll: vi.fn(), onaccept: vi.fn(), ondrop: vi.fn() };
    render(PeoplePanel, { people, ...on });
    await userEvent.selectOptions(screen.getByLabelText('Who'), 'Journalist');
    await userEvent.selectOptions(screen.getByLabelText('Age'), '57 and over');
    await userEvent.selectOptions(screen.getByLabelText('How many'), '8');
    await userEvent.click(screen.getByRole('button', { name: 'Draw' }));
    expect(on.onmake).toHaveBeenCalledWith(
      { cast: 'journalist', age: 'old', culture: undefined },
      8
    );
    const [first, second] = screen.getAllByRole('listitem');
    await userEvent.click(within(first as HTMLElement).getByRole('button', { name: /^Another/ }));
    await userEvent.click(within(first as HTMLElement).getByRole('button', { name: /^Take/ }));
    await userEvent.click(within(second as HTMLElement).getByRole('button', { name: /^Leave/ }));
    const ids = people.map(({ persona }) => persona.id);
    expect(on.onreroll).toHaveBeenCalledWith(ids[0]);
    expect(on.onaccept).toHaveBeenCalledWith(ids[0]);
    expect(on.ondrop).toHaveBeenCalledWith(ids[1]);
  });
});

describe('the panel of starters', () => {
  const props = {
    groups: GROUPS,
    personas: [{ id: 'dani', name: 'Dani', handle: '@dani_o' }],
    roles: ['press'],
    asking: [{ id: 'cake', text: 'where is it' }],
    at: 90_000
  };

  it('opens one at a time, and starts a post by who is chosen', async () => {
    const onstart = vi.fn();
    render(StarterPanel, { ...props, onstart });
    await userEvent.click(screen.getByRole('button', { name: /^A rumour/ }));
    await userEvent.click(screen.getByRole('button', { name: /^First complaint/ }));
    expect(screen.getAllByRole('form')).toHaveLength(1);
    await userEvent.click(screen.getAllByRole('radio')[1] as HTMLElement);
    await userEvent.selectOptions(screen.getByLabelText('Says it'), 'dani');
    await userEvent.click(screen.getByRole('button', { name: /^Put it in/ }));
    expect(onstart).toHaveBeenCalledWith('first-complaint', {
      opening: 1,
      at: 90_000,
      from: 'dani',
      about: undefined
    });
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('lets a follow-up be about a post, and says when there is none yet', async () => {
    const onstart = vi.fn();
    const { rerender } = render(StarterPanel, { ...props, onstart });
    await userEvent.click(screen.getByRole('button', { name: /^Louder after silence/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Put it in/ }));
    expect(onstart.mock.calls[0]?.[1]).toMatchObject({ about: 'cake', from: undefined });
    await rerender({ asking: [] });
    await userEvent.click(screen.getByRole('button', { name: /^Louder after silence/ }));
    expect(screen.getByRole('button', { name: /^Put it in/ })).toBeDisabled();
    expect(screen.getByText(/Write that one first/)).toBeVisible();
  });
});

describe('the panel of drafts by a model', () => {
  const DRAFT: ModelDraft = { kind: 'reply', about: 'cake', text: 'Dani, it is here.' };
  const shown = (more = {}) => {
    const on = {
      onlook: vi.fn(),
      onask: vi.fn(),
      onstop: vi.fn(),
      ontake: vi.fn(),
      onleave: vi.fn()
    };
    const view = render(ModelPanel, {
      model: 'tiny',
      host: 'localhost:11434',
      preview: null,
      agreed: false,
      asking: false,
      problem: null,
      drafts: [],
      leftOut: 0,
      answerable: [{ id: 'cake', text: 'where is it' }],
      at: 60_000,
      ...on,
      ...more
    });
    return { ...on, ...view };
  };

  it('shows what is sent before the first time, and then sends it', async () => {
    const { onlook, onask, rerender } = shown();
    expect(screen.getByRole('button', { name: 'Look at what is sent' })).toBeDisabled();
    await userEvent.type(screen.getByLabelText(/^Your wish/), 'two from the bus');
    await userEvent.click(screen.getByRole('button', { name: 'Look at what is sent' }));
    const wish = { kind: 'injects', wish: 'two from the bus', count: 3, at: 60_000 };
    expect(onlook).toHaveBeenCalledWith(wish);
    expect(onask).not.toHaveBeenCalled();
    await rerender({ preview: [{ name: 'WISH', text: 'two from the bus' }] });
    expect(screen.getByRole('region', { name: 'What is sent' })).toHaveTextContent(
      'two from the bus'
    );
    await userEvent.click(screen.getByRole('button', { name: 'Send and draft' }));
    expect(onask).toHaveBeenCalledWith(wish);
  });

  it('asks for answers to a post', async () => {
    const { onask } = shown({ agreed: true });
    await userEvent.click(screen.getByRole('button', { name: 'Answers' }));
    await userEvent.type(screen.getByLabelText(/^Your wish/), 'short');
    await userEvent.click(screen.getByRole('button', { name: 'Send and draft' }));
    expect(onask).toHaveBeenCalledWith({ kind: 'replies', wish: 'short', count: 3, about: 'cake' });
  });

  it('can be stopped, and says what went wrong and what was left out', async () => {
    const { onstop, rerender } = shown({ asking: true, agreed: true });
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onstop).toHaveBeenCalledOnce();
    await rerender({ asking: false, problem: 'The model took too long.', leftOut: 1 });
    expect(screen.getByRole('status')).toHaveTextContent(/took too long.*1 draft was left out/);
  });

  it('has each draft taken or left by itself', async () => {
    const { ontake, onleave } = shown({
      agreed: true,
      drafts: [DRAFT, { ...DRAFT, text: 'Sorry.' }]
    });
    await userEvent.click(screen.getByRole('button', { name: 'Take draft 1' }));
    await userEvent.click(screen.getByRole('button', { name: 'Leave draft 2' }));
    expect(ontake).toHaveBeenCalledWith(0);
    expect(onleave).toHaveBeenCalledWith(1);
  });
});
