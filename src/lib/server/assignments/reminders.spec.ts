import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../core/readiness/assignments/index.ts';
import { withoutAddress } from '../lti/addressless.ts';
import type { Person } from '../store/people-store.ts';
import { Reminders } from './reminders.ts';
import type { Roll } from './roll.ts';

const DAY = 24 * 60 * 60_000;
const NOW = Date.UTC(2026, 10, 28, 12);
const person = (id: string, email = `${id}@lopewell.example`): Person => ({
  id,
  email,
  name: id,
  roles: ['trainee'],
  teams: [],
  password: null,
  identity: null,
  active: true,
  since: 0
});

/** A house in which some people owe a drill since three days. */
function given(...people: Person[]) {
  let kept: Assignment = {
    id: 'a1',
    by: 'helen',
    since: 0,
    scenario: { id: 'brown-water', title: 'Brown water' },
    note: '',
    due: '2026-11-25',
    every: null,
    people: [],
    teams: [],
    withdrawn: null,
    reminded: [{ person: 'ben', at: NOW - 2 * DAY }],
    past: []
  };
  const mails: string[] = [];
  /** Whose mail the mailer does not take. */
  let full = '';
  const reminders = new Reminders({
    mailer: {
      send: ({ to }) => {
        if (to === full) return false;
        mails.push(to);
        return true;
      }
    },
    assignments: {
      change: async (_, change) => {
        await Promise.resolve();
        kept = change(kept);
        return kept;
      }
    },
    audit: { append: () => Promise.resolve() },
    origin: 'https://drills.example',
    zone: 'Europe/London',
    now: () => NOW
  });
  const entries = people.map((one) => ({
    person: one,
    standing: { state: 'overdue', due: '2026-11-25', by: 3, next: null } as const
  }));
  const press = () => {
    const roll = { assignment: kept, entries: entries as unknown as Roll['entries'] };
    return reminders.send(person('helen'), [roll]);
  };
  const noted = () => kept.reminded;
  const takes = (all: boolean) => (full = all ? '' : 'ben@lopewell.example');
  return { press, mails, noted, takes };
}

describe('reminders', () => {
  it('go to each once, when two press at the same moment', async () => {
    const { press, mails } = given(person('ana'), person('ben'));
    const both = await Promise.all([press(), press()]);
    expect(mails.sort()).toEqual(['ana@lopewell.example', 'ben@lopewell.example']);
    expect(both.map(({ sent, already }) => [sent, already])).toEqual([
      [2, 0],
      [0, 2]
    ]);
    expect(await press()).toMatchObject({ sent: 0, already: 2 });
  });

  it('are noted as sent where the mailer took them, and can be sent again where it did not', async () => {
    const { press, mails, noted, takes } = given(person('ana'), person('ben'));
    takes(false);
    expect(await press()).toEqual({ sent: 1, already: 0, left: 1, unreachable: 0 });
    expect(noted()).toEqual([
      { person: 'ana', at: NOW },
      { person: 'ben', at: NOW - 2 * DAY }
    ]);
    takes(true);
    expect(await press()).toEqual({ sent: 1, already: 1, left: 0, unreachable: 0 });
    expect(mails).toEqual(['ana@lopewell.example', 'ben@lopewell.example']);
  });

  it('do not go to who has no address, and say so', async () => {
    const { press, mails } = given(person('ana'), person('lea', withoutAddress('lea')));
    expect(await press()).toEqual({ sent: 1, already: 0, left: 0, unreachable: 1 });
    expect(mails).toEqual(['ana@lopewell.example']);
  });
});
