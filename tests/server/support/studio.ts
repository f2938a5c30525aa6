import type { Person } from './person.ts';

/** Has a trainer write a scenario by the form; resolves with its id. */
export async function write(
  trainer: Person,
  sharedWith: 'nobody' | 'teams' | 'house' = 'nobody',
  form: Record<string, string> = {}
): Promise<string> {
  const answer = await trainer.post('/studio/new', {
    title: 'Bell Street',
    from: 'template:blank',
    ...form
  });
  const place = answer.headers.get('location') ?? '';
  const id = /^\/studio\/([a-z0-9-]+)$/.exec(place)?.[1];
  if (!id) throw new Error(`expected a redirect to a scenario, found ${answer.status} ${place}`);
  if (sharedWith !== 'nobody') await trainer.post(`/studio/${id}?/share`, { sharedWith });
  return id;
}

/** The draft as a program is told of it. */
export interface DraftTold {
  revision: number;
  text: string;
  by: string;
  mine: boolean;
  at: number;
}

export async function draftOf(person: Person, id: string): Promise<DraftTold> {
  return (await (await person.fetch(`/studio/${id}/text`)).json()) as DraftTold;
}

/** Saves or keeps, as the editor does. */
export function send(
  person: Person,
  method: 'PUT' | 'POST',
  id: string,
  body: Record<string, unknown>
): Promise<Response> {
  return person.fetch(`/studio/${id}/text`, {
    method,
    headers: { 'content-type': 'application/json', origin: person.url },
    body: JSON.stringify(body)
  });
}
