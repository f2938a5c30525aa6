import type { House } from './house.ts';

/** Makes a token as the administrator does; resolves with it as the page shows it, once. */
export async function tokenBy(
  { administrator }: House,
  form: Record<string, string | string[]>
): Promise<string> {
  const answer = await administrator.post('/settings?/addToken', {
    name: 'BI',
    reach: 'some',
    lasts: '30',
    ...form
  });
  const made = /value="(hotseat_[\w-]{43})"/.exec(await answer.text())?.[1];
  if (made === undefined) throw new Error(`expected a token, found ${String(answer.status)}`);
  return made;
}
