import { digestOfSecret } from '../../../src/lib/server/access/secret.ts';
import { Person } from './person.ts';

/**
 * Has a trainer prepare an exercise by the form; resolves with its id and its code.
 *
 * @param plan fields of the form; null for a box that is not ticked
 */
export async function exerciseBy(
  trainer: Person,
  plan: Record<string, string | null> = {}
): Promise<{ id: string; code: string }> {
  const form = { scenario: 'brown-water', mode: 'team', rooms: 'Room 1', speed: '1', guests: 'on' };
  const fields = Object.entries({ ...form, ...plan }).filter(([, value]) => value !== null);
  const answer = await trainer.post('/exercises/new', Object.fromEntries(fields));
  const place = answer.headers.get('location') ?? '';
  const id = /^\/exercises\/([0-9a-f]{16})$/.exec(place)?.[1];
  if (!id) throw new Error(`expected a redirect to an exercise, found ${answer.status} ${place}`);
  const page = await (await trainer.open(place)).text();
  const code = /\/join\/([A-Z0-9]{6})"/.exec(page)?.[1];
  if (!code) throw new Error('expected a code on the page of the exercise');
  return { id, code };
}

/** Joins by the form; resolves with the answer's place, which is the waiting room. */
export async function join(
  person: Person,
  code: string,
  form: Record<string, string> = {}
): Promise<string> {
  const answer = await person.post(`/join/${code}`, { name: 'Gus', ...form });
  const place = answer.headers.get('location') ?? '';
  if (answer.status !== 303 || !place.endsWith('/waiting'))
    throw new Error(`expected a waiting room, found ${answer.status} ${await answer.text()}`);
  return place;
}

/** A guest in a room of an exercise. */
export interface Guest {
  name: string;
  /** What they have open. */
  browser: Person;
  /** By what the drill knows them. */
  person: string;
}

/** Has somebody without an account join, in a browser of their own. */
export async function seat(
  url: string,
  code: string,
  [name, role]: readonly [name: string, role: string | null]
): Promise<Guest> {
  const browser = new Person(url);
  await join(browser, code, { name, role: role ?? '' });
  const token = /hotseat_person=([^;]+)/.exec(browser.cookie)?.[1];
  if (!token) throw new Error('expected a cookie that tells the guest from others');
  return { name, browser, person: digestOfSecret(token) };
}

/** The drills of an exercise's rooms in which somebody is, by the links of its page to control rooms. */
export async function drillsOf(trainer: Person, exercise: string): Promise<string[]> {
  const page = await (await trainer.open(`/exercises/${exercise}`)).text();
  return [...new Set([...page.matchAll(/"\/control\/([0-9a-f]{16})"/g)].map(([, id = '']) => id))];
}
