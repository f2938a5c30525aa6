import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { compared } from '../../../../tests/support/difference.ts';
import ChangeList from './ChangeList.svelte';
import Difference from './Difference.svelte';
import StudioCard from './StudioCard.svelte';

const BEFORE = `id: bell
title: Bell Street
minutes: 10
injects:
  - id: first
    at: "00:30"
    text: is it safe?
  - id: second
    at: "02:00"
    text: and now?
facts:
  - id: burst
    text: A main burst.
organisation: { name: Bell }
`;
const AFTER = BEFORE.replace('minutes: 10', 'minutes: 12')
  .replace('is it safe?', 'is it safe to drink?')
  .replace('at: "02:00"', 'at: "03:15"')
  .replace('name: Bell', 'name: Bell and Sons')
  .replace(
    '  - id: burst\n    text: A main burst.\n',
    '  - id: valve\n    text: A valve failed.\n'
  );

describe('the difference view', () => {
  const shown = (before = BEFORE, after = AFTER) =>
    render(Difference, {
      difference: compared(before, after).difference,
      before: 'version 1',
      after: 'what is written now'
    });

  it('names its two sides, and marks the words that went and came', () => {
    shown();
    const table = screen.getByRole('table', {
      name: 'What differs between version 1 and what is written now, line by line'
    });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((one) => one.textContent)
    ).toEqual(['version 1', 'what is written now']);
    expect([...table.querySelectorAll('del')].map((one) => one.textContent)).toContain('10');
    expect([...table.querySelectorAll('ins')].map((one) => one.textContent)).toContain('12');
    expect([...table.querySelectorAll('ins')].some((one) => /to drink/.test(one.textContent))).toBe(
      true
    );
    // What stands in the file stands here, white space and all.
    const lines = [...table.querySelectorAll('td:nth-child(4) code')].map((one) => one.textContent);
    for (const line of lines) expect(AFTER.split('\n')).toContain(line);
  });

  it('says how many lines are left out, and nothing of texts that are the same', () => {
    const long = `${'same\n'.repeat(40)}one\n`;
    shown(long, long.replace('one', 'two'));
    expect(screen.getByText('37 lines the same')).toBeInTheDocument();
  });

  it('says when there is more than it shows', () => {
    const difference = { ...compared(BEFORE, AFTER).difference, cut: true };
    render(Difference, { difference, before: 'version 1', after: 'version 2' });
    expect(screen.getByText('There is more that differs than is shown here.')).toBeInTheDocument();
  });
});

describe('what changed, in words', () => {
  it('names entries by what happened to them', () => {
    render(ChangeList, { changes: compared(BEFORE, AFTER).changes, lines: 9 });
    const said = screen.getAllByRole('listitem').map((one) => one.textContent);
    expect(said).toEqual([
      'first edited: text',
      'second moved from 02:00 to 03:15',
      'burst removed',
      'valve added'
    ]);
    expect(screen.getByText('“10” became “12”')).toBeInTheDocument();
    expect(screen.getByText('Organisation and plan')).toBeInTheDocument();
  });

  it('tells notes from what the scenario says, and nothing from something', () => {
    render(ChangeList, { changes: compared(BEFORE, `# a note\n${BEFORE}`).changes, lines: 1 });
    expect(screen.getByText(/^The scenario says the same\./)).toBeInTheDocument();
    render(ChangeList, { changes: compared(BEFORE, BEFORE).changes, lines: 0 });
    expect(screen.getByText('Nothing differs.')).toBeInTheDocument();
    render(ChangeList, { changes: compared(BEFORE, 'title: "').changes, lines: 9 });
    expect(screen.getByText(/^One of the two texts cannot be read/)).toBeInTheDocument();
  });
});

describe('a card of the studio', () => {
  const row = {
    id: 'bell',
    builtIn: false,
    title: 'Bell Street',
    summary: null,
    organisation: null,
    difficulty: null,
    minutes: null,
    injects: 1,
    tags: ['storm'],
    mine: true,
    owner: 'Ana Reis',
    sharedWith: 'teams' as const,
    archived: false,
    edited: { at: 0, by: 'Ben Hill' },
    version: null,
    playable: false
  };
  const card = (more: Partial<typeof row> & { version?: number | null } = {}) =>
    render(StudioCard, {
      row: { ...row, ...more },
      now: 0,
      tagged: (tag: string) => `/studio?tag=${tag}`
    });

  it('says whose it is, where it stands, and what is missing', () => {
    card();
    expect(screen.getByText('No summary yet')).toBeInTheDocument();
    expect(screen.getByText('no version yet')).toBeInTheDocument();
    expect(screen.getByText(/Mine, shared with my teams/)).toHaveTextContent(/by Ben Hill$/);
    expect(screen.getByRole('link', { name: 'storm' })).toHaveAttribute(
      'href',
      '/studio?tag=storm'
    );
    expect(screen.getByRole('link', { name: 'Open: Bell Street' })).toHaveAttribute(
      'href',
      '/studio/bell'
    );
  });

  it('of a built-in one leads to its briefing, and to a copy', () => {
    card({ builtIn: true, mine: false });
    expect(screen.queryByRole('link', { name: /^Open/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Bell Street' })).toHaveAttribute(
      'href',
      '/scenarios/bell'
    );
    expect(screen.getByRole('link', { name: 'Duplicate: Bell Street' })).toHaveAttribute(
      'href',
      '/studio/new?from=built-in:bell'
    );
  });
});
