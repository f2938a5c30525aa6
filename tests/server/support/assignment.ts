import type { Person } from './person.ts';

/** The day that lies some days ahead, in UTC. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Has somebody assign a drill by the form; resolves with the assignment's id. */
export async function assign(
  by: Person,
  more: Record<string, string | string[]> = {}
): Promise<string> {
  const form = { scenario: 'brown-water', due: inDays(14), every: '', note: '' };
  const answer = await by.post('/assignments/new', { ...form, ...more });
  const place = answer.headers.get('location') ?? '';
  const id = /^\/assignments\/([0-9a-f]{16})$/.exec(place)?.[1];
  if (!id) {
    const said = /role="alert"[^>]*>([^<]*)/.exec(await answer.text())?.[1] ?? '';
    throw new Error(`expected a redirect to an assignment, found ${answer.status} ${said}`);
  }
  return id;
}
