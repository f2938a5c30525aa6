import type { Person } from './person.ts';

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
