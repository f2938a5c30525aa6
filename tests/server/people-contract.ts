import { describe, expect, it } from 'vitest';
import type { AuditLog } from '../../src/lib/server/store/audit-log.ts';
import type { HouseStore } from '../../src/lib/server/store/house-store.ts';
import type { Link, LinkStore } from '../../src/lib/server/store/link-store.ts';
import type { PeopleStore, Person } from '../../src/lib/server/store/people-store.ts';
import type { Session, SessionStore } from '../../src/lib/server/store/session-store.ts';

export interface PeopleStores {
  people: PeopleStore;
  sessions: SessionStore;
  links: LinkStore;
  audit: AuditLog;
  house: HouseStore;
}

export interface PeopleUnderTest extends PeopleStores {
  /** Closes the stores and opens them again, as a new process would. */
  reopen(): Promise<PeopleStores>;
}

let number = 0;

function person(more: Partial<Person> = {}): Person {
  number += 1;
  return {
    id: number.toString(16).padStart(32, '0'),
    email: `person${number}@example.org`,
    name: `Person ${number}`,
    roles: ['trainee'],
    teams: [],
    password: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
    identity: null,
    active: true,
    since: 1000,
    ...more
  };
}

function digest(): string {
  number += 1;
  return number.toString(16).padStart(64, '0');
}

function session(of: string, more: Partial<Session> = {}): Session {
  return { id: digest(), person: of, since: 1, seen: 1, device: 'Firefox on Linux', ...more };
}

function link(more: Partial<Link> = {}): Link {
  return {
    id: digest(),
    by: 'a',
    since: 1,
    expires: 9,
    purpose: { kind: 'invitation', for: 'Idris', roles: ['trainee'], teams: [] },
    ...more
  };
}

/** What every adapter of the stores of people must do. */
export function peopleContract(name: string, under: () => PeopleUnderTest): void {
  describe(`${name}: people`, () => {
    it('gives back who was added, by id and by e-mail, also to a new process', async () => {
      const dana = person();
      expect(await under().people.add(dana)).toEqual({ ok: true, person: dana });
      for (const { people } of [under(), await under().reopen()]) {
        expect(await people.find(dana.id)).toEqual(dana);
        expect(await people.byEmail(dana.email)).toEqual(dana);
        expect(await people.list()).toEqual([dana]);
      }
      expect(await under().people.find('nobody')).toBeNull();
      expect(await under().people.byEmail('nobody@example.org')).toBeNull();
    });

    it('lets one of many have an e-mail address', async () => {
      const { people } = under();
      const added = await Promise.all(
        Array.from({ length: 20 }, () => people.add(person({ email: 'dana@example.org' })))
      );
      expect(added.filter(({ ok }) => ok)).toHaveLength(1);
      expect(added.find(({ ok }) => !ok)).toEqual({ ok: false, because: 'email taken' });
      const kim = person();
      await people.add(kim);
      expect(await people.change(kim.id, (now) => ({ ...now, email: 'dana@example.org' }))).toEqual(
        { ok: false, because: 'email taken' }
      );
    });

    it('gives back who signs in by a provider, and lets one of many be that person', async () => {
      const { people } = under();
      const identity = {
        issuer: 'https://id.example',
        subject: 'dana',
        vouches: true,
        roles: ['trainee'] as const,
        teams: ['aa']
      };
      const added = await Promise.all(
        Array.from({ length: 20 }, () => people.add(person({ password: null, identity })))
      );
      expect(added.filter(({ ok }) => ok)).toHaveLength(1);
      expect(added.find(({ ok }) => !ok)).toEqual({ ok: false, because: 'identity taken' });
      const kim = person();
      await people.add(kim);
      expect(await people.change(kim.id, (now) => ({ ...now, identity }))).toEqual({
        ok: false,
        because: 'identity taken'
      });
      const elsewhere = { ...identity, issuer: 'https://id.other.example' };
      expect(await people.byIdentity(elsewhere)).toBeNull();
      expect(await people.change(kim.id, (now) => ({ ...now, identity: elsewhere }))).toMatchObject(
        { ok: true }
      );
      const reopened = await under().reopen();
      expect(await reopened.people.byIdentity(identity)).toMatchObject({
        password: null,
        identity
      });
      expect(await reopened.people.byIdentity(elsewhere)).toMatchObject({ id: kim.id });
    });

    it('lets one of many be the first administrator', async () => {
      const { people } = under();
      expect(await people.isSetUp()).toBe(false);
      const added = await Promise.all(
        Array.from({ length: 20 }, () => people.addFirst(person({ roles: ['administrator'] })))
      );
      expect(added.filter(({ ok }) => ok)).toHaveLength(1);
      expect(added.find(({ ok }) => !ok)).toEqual({ ok: false, because: 'set up' });
      expect(await people.isSetUp()).toBe(true);
    });

    it('keeps an administrator, whoever goes and however many at once', async () => {
      const { people } = under();
      const two = [person({ roles: ['administrator'] }), person({ roles: ['administrator'] })];
      for (const one of two) await people.add(one);
      const gone = await Promise.all(
        two.map(({ id }) => people.change(id, (now) => ({ ...now, roles: ['trainee'] })))
      );
      expect(gone.map(({ ok }) => ok)).toEqual([true, false]);
      const last = two[1]?.id ?? '';
      const refused = { ok: false, because: 'last administrator' };
      expect(await people.remove(last)).toEqual(refused);
      expect(await people.change(last, (now) => ({ ...now, active: false }))).toEqual(refused);
      expect(await people.change(last, (now) => ({ ...now, name: 'New' }))).toMatchObject({
        ok: true,
        person: { name: 'New' }
      });
    });

    it('keeps all of many changes to one person, and nobody’s id', async () => {
      const { people } = under();
      const dana = person({ name: '' });
      await people.add(dana);
      await Promise.all(
        Array.from({ length: 30 }, () =>
          people.change(dana.id, (now) => ({ ...now, id: 'ff', name: `${now.name}x` }))
        )
      );
      const reopened = await under().reopen();
      expect(await reopened.people.find(dana.id)).toMatchObject({ name: 'x'.repeat(30) });
      expect(await reopened.people.remove(dana.id)).toMatchObject({ ok: true });
      const missing = { ok: false, because: 'no such person' };
      expect(await reopened.people.remove(dana.id)).toEqual(missing);
      expect(await reopened.people.change(dana.id, (now) => now)).toEqual(missing);
    });

    it('has one team of a name, and takes people out of one that goes', async () => {
      const { people } = under();
      expect(await people.addTeam({ id: 'aa', name: 'Press' })).toBe(true);
      expect(await people.addTeam({ id: 'bb', name: 'pRESS' })).toBe(false);
      expect(await people.addTeam({ id: 'cc', name: 'Care' })).toBe(true);
      const dana = person({ teams: ['aa', 'cc'] });
      await people.add(dana);
      expect(await people.renameTeam('aa', 'cARE')).toEqual({ ok: false, because: 'name taken' });
      expect(await people.renameTeam('bb', 'Care')).toEqual({ ok: false, because: 'no such team' });
      expect(await people.renameTeam('aa', 'PRESS')).toEqual({ ok: true, before: 'Press' });
      expect((await people.teams()).map(({ name }) => name)).toEqual(['Care', 'PRESS']);
      expect(await people.find(dana.id)).toMatchObject({ teams: ['aa', 'cc'] });
      expect((await people.removeTeam('aa')).map(({ id }) => id)).toEqual([dana.id]);
      expect(await people.removeTeam('aa')).toEqual([]);
      const reopened = await under().reopen();
      expect(await reopened.people.teams()).toEqual([{ id: 'cc', name: 'Care' }]);
      expect(await reopened.people.find(dana.id)).toMatchObject({ teams: ['cc'] });
    });
  });

  describe(`${name}: sessions`, () => {
    it('gives back, notes and removes them', async () => {
      const { sessions } = under();
      const [one, two, other] = [session('dana'), session('dana'), session('kim')];
      for (const each of [one, two, other]) await sessions.add(each);
      await sessions.see(two.id, 50);
      await sessions.see('nobody', 50);
      const reopened = await under().reopen();
      expect((await reopened.sessions.ofPerson('dana')).map(({ id }) => id)).toEqual([
        two.id,
        one.id
      ]);
      expect(await reopened.sessions.find(two.id)).toEqual({ ...two, seen: 50 });
      const gone = await reopened.sessions.remove(({ person: of }) => of === 'dana');
      expect(gone).toHaveLength(2);
      expect(await reopened.sessions.find(one.id)).toBeNull();
      expect(await reopened.sessions.find(other.id)).toEqual(other);
      expect(await reopened.sessions.remove(({ person: of }) => of === 'dana')).toEqual([]);
    });
  });

  describe(`${name}: links`, () => {
    it('lets one of many take a link', async () => {
      const { links } = under();
      const made = link();
      await links.keep(made);
      expect(await links.find(made.id)).toEqual(made);
      const taken = await Promise.all(Array.from({ length: 20 }, () => links.take(made.id)));
      expect(taken.filter((one) => one !== null)).toEqual([made]);
      expect(await (await under().reopen()).links.find(made.id)).toBeNull();
    });

    it('lists them, the latest first, and removes those that are picked', async () => {
      const { links } = under();
      const [first, second] = [
        link({ since: 1 }),
        link({ since: 2, purpose: { kind: 'reset', person: 'dana' } })
      ];
      for (const each of [first, second]) await links.keep(each);
      expect(await (await under().reopen()).links.list()).toEqual([second, first]);
      expect(await under().links.remove(({ purpose }) => purpose.kind === 'reset')).toEqual([
        second
      ]);
      expect(await under().links.list()).toEqual([first]);
    });
  });

  describe(`${name}: audit log`, () => {
    const entry = (at: number, by: string | null = 'dana', about: string | null = null) => ({
      at,
      did: 'SignedIn' as const,
      by,
      about,
      note: ''
    });

    it('numbers entries, and reads them from the latest back', async () => {
      const { audit } = under();
      await Promise.all(Array.from({ length: 30 }, (_, at) => audit.append(entry(at))));
      for (const store of [under(), await under().reopen()]) {
        const latest = await store.audit.latest(10);
        expect(latest.map(({ seq }) => seq)).toEqual([30, 29, 28, 27, 26, 25, 24, 23, 22, 21]);
        expect((await store.audit.latest(10, 3)).map(({ seq }) => seq)).toEqual([2, 1]);
        expect(await store.audit.latest(0)).toEqual([]);
      }
      await under().audit.append(entry(99));
      expect(await under().audit.latest(1)).toEqual([{ seq: 31, ...entry(99) }]);
    });

    it('knows what one person did and what was done to them', async () => {
      const { audit } = under();
      await audit.append(entry(1, 'dana'));
      await audit.append(entry(2, 'kim'));
      await audit.append(entry(3, 'kim', 'dana'));
      await audit.append(entry(4, null));
      expect((await audit.ofPerson('dana')).map(({ at }) => at)).toEqual([1, 3]);
    });

    it('forgets what is older than a moment, and numbers on', async () => {
      const { audit } = under();
      for (const at of [1, 2, 3]) await audit.append(entry(at));
      expect(await audit.forgetBefore(3)).toBe(2);
      expect(await audit.forgetBefore(3)).toBe(0);
      const reopened = await under().reopen();
      await reopened.audit.append(entry(4));
      expect((await reopened.audit.latest(9)).map(({ seq }) => seq)).toEqual([4, 3]);
    });
  });

  describe(`${name}: rules of the house`, () => {
    it('let people practise until somebody says otherwise', async () => {
      expect(await under().house.rules()).toEqual({ practice: true });
      await under().house.change({ practice: false });
      expect(await (await under().reopen()).house.rules()).toEqual({ practice: false });
    });
  });
}
