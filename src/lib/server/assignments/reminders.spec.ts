import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../core/readiness/assignments/index.ts';
import { withoutAddress } from '../lti/addressless.ts';
import type { Person } from '../store/people-store.ts';
import { Reminders } from './reminders.ts';
import type { Roll } from './roll.ts';

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
    reminded: [],
    past: []
  };
  const mails: string[] = [];
  const reminders = new Reminders({
    mailer: { send: ({ to }) => void mails.push(to) },
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
  return { press, mails };
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

  it('do not go to who has no address, and say so', async () => {
    const { press, mails } = given(person('ana'), person('lea', withoutAddress('lea')));
    expect(await press()).toEqual({ sent: 1, already: 0, left: 0, unreachable: 1 });
    expect(mails).toEqual(['ana@lopewell.example']);
  });
});
