import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DrillState } from '../../core/drill/state.ts';
import Facts from './Facts.svelte';

type Fact = DrillState['facts'][number];
const fact = (id: string, more: Partial<Fact> = {}): Fact => ({
  id,
  text: `${id} ${'and so on '.repeat(20)}`,
  status: 'known',
  since: 0,
  ...more
});
const drill = {
  facts: [
    fact('Shops'),
    fact('Cause'),
    fact('Count', { since: 60_000 }),
    fact('Open', { status: 'unconfirmed' }),
    fact('Name', { status: 'must-not-say' })
  ],
  factsChangedAt: 60_000
};
const folded = () =>
  screen
    .getAllByRole('listitem')
    .filter((item) => item.classList.contains('folded'))
    .map((item) => item.textContent.trim().split(' ')[0]);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('Facts', () => {
  it('folds the long ones of a long list to four lines each, but for what is new, bears on the post, or must not be said', () => {
    render(Facts, { drill, now: 90_000, bearing: new Set(['Cause']) });
    expect(folded()).toEqual(['Shops', 'Open']);
  });

  it('unfolds them all at a press', async () => {
    render(Facts, { drill, now: 90_000 });
    await userEvent.click(screen.getByRole('button', { name: /In full/ }));
    expect(folded()).toEqual([]);
  });

  it('shows one fact in full at a press on it, and the others stay folded', async () => {
    render(Facts, { drill, now: 90_000 });
    const shops = screen.getByRole('button', { name: /^Shops/, expanded: false });
    await userEvent.click(shops);
    expect(shops).toHaveAttribute('aria-expanded', 'true');
    expect(folded()).toEqual(['Cause', 'Open']);
  });

  it('leaves those as they are that have no more than four lines, however many they are', () => {
    const facts = Array.from({ length: 9 }, (_, nth) =>
      fact(`Shop-${String(nth)}`, { text: `Shop-${String(nth)} ${'and so on '.repeat(15)}` })
    );
    render(Facts, { drill: { facts, factsChangedAt: 0 }, now: 0 });
    expect(folded()).toEqual([]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('cuts nothing on a phone, where they have the screen to themselves', () => {
    const phone = Object.assign(new EventTarget(), { matches: true });
    vi.stubGlobal('matchMedia', () => phone);
    render(Facts, { drill, now: 90_000 });
    expect(folded()).toEqual([]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('folds nothing where all of it fits', () => {
    const facts = [fact('Shops', { text: 'Four shops had them.' })];
    render(Facts, { drill: { facts, factsChangedAt: 0 }, now: 0 });
    expect(folded()).toEqual([]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('marks what a reply broke: a fact gainsaid, or a secret told', () => {
    const broken = [drill.facts[0]!.text, drill.facts[4]!.text];
    render(Facts, { drill, now: 90_000, broken });
    const notes = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(notes.filter((note) => /Your reply says otherwise/.test(note))).toHaveLength(1);
    expect(notes.filter((note) => /^Name.*Your reply says it$/.test(note.trim()))).toHaveLength(1);
  });

  it('names the source of what is known, and not who is still to settle what is open', () => {
    const facts = [
      fact('Shops', { text: 'Four shops had them.', source: 'Call sheets' }),
      fact('Open', { text: 'What it is', status: 'unconfirmed', source: 'Anwen Pryce, 14:04' })
    ];
    render(Facts, { drill: { facts, factsChangedAt: 0 }, now: 0 });
    expect(screen.getAllByRole('listitem').map(({ title }) => title)).toEqual([
      'From: Call sheets',
      ''
    ]);
  });
});
