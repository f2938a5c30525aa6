import { describe, expect, it } from 'vitest';
import type { ActionOwner } from '../store/report-store.ts';
import type { Person, PeopleStore } from '../store/people-store.ts';
import { dueProblem, ownerOf } from './action-form.ts';
import { addSchema, changeSchema } from './forms.ts';

const ANA = { id: 'a1', name: 'Ana', teams: ['press'], active: true } as unknown as Person;
const people = {
  find: (id: string) => Promise.resolve(id === ANA.id ? ANA : null)
} as PeopleStore;
const chosen = (id: string, name: string, now: ActionOwner | null = null) =>
  ownerOf({ people }, { id: 'b2', standings: ['manager'], teams: ['press'] }, id, name, now);

describe('the owner of an action', () => {
  it('is somebody from the list, or a name, or nobody', async () => {
    expect(await chosen('a1', '')).toEqual({ ok: true, owner: { person: 'a1' } });
    expect(await chosen('', 'Printer')).toEqual({ ok: true, owner: { name: 'Printer' } });
    expect(await chosen('', '')).toEqual({ ok: true, owner: null });
  });

  it('is not both: the name would be lost without a word', async () => {
    expect(await chosen('a1', 'Printer')).toMatchObject({ ok: false, field: 'ownerName' });
    expect(await chosen('a1', 'Printer', { name: 'Plotter' })).toMatchObject({ ok: false });
    expect(await chosen('a1', 'Printer', { person: 'a1' })).toMatchObject({ ok: false });
  });

  it('may be chosen in place of a name that stands in the form still', async () => {
    expect(await chosen('a1', 'Printer', { name: 'Printer' })).toEqual({
      ok: true,
      owner: { person: 'a1' }
    });
  });

  it('stays somebody whose account is gone, and is given to none such anew', async () => {
    const gone = 'deleted-0a1b2c3d';
    const form = { drill: 'd', action: 'a', revision: '1', state: 'open', owner: gone };
    expect(changeSchema.parse(form).owner).toBe(gone);
    expect(await chosen(gone, '', { person: gone })).toEqual({ ok: true, owner: { person: gone } });
    expect(await chosen(gone, '')).toMatchObject({ ok: false, field: 'owner' });
    expect(addSchema.safeParse({ title: 'x', owner: gone }).success).toBe(false);
  });
});

describe('the day of an action', () => {
  const passed = { field: 'due', message: 'This day has passed. Choose today or a later one.' };

  it('is today or a later one, or none', () => {
    expect(dueProblem('2026-11-28', '2026-11-29')).toMatchObject(passed);
    for (const due of ['2026-11-29', '2026-11-30', null])
      expect(dueProblem(due, '2026-11-29'), String(due)).toBeNull();
  });

  it('stays one that has passed, and is changed to none such', () => {
    expect(dueProblem('2026-11-02', '2026-11-29', '2026-11-02')).toBeNull();
    expect(dueProblem('2026-11-03', '2026-11-29', '2026-11-02')).toMatchObject(passed);
  });
});
