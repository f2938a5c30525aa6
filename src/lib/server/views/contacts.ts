import { allows } from '../access/permissions.ts';
import type { Visitor } from '../access/visitor.ts';
import { addressInWords } from '../lti/addressless.ts';
import type { Runtime } from '../runtime.ts';
import type { ActionRow } from './action-rows.ts';

/** Actions with how their owners are reached, where the reader sees these on the list of people. */
export async function withContacts<Row extends Pick<ActionRow, 'owner'>>(
  { people }: Pick<Runtime, 'people'>,
  { actor }: Visitor,
  rows: readonly Row[]
): Promise<(Row & { contact: { email: string; teams: string[] } | null })[]> {
  const known = await people.teams();
  const seen = (await people.list()).filter(({ id, teams }) =>
    allows(actor, 'see people', { owner: id, teams })
  );
  const contacts = new Map(
    seen.map(({ id, email, teams }) => [
      id,
      {
        email: addressInWords(email),
        teams: known.filter((team) => teams.includes(team.id)).map(({ name }) => name)
      }
    ])
  );
  return rows.map((row) => ({ ...row, contact: contacts.get(row.owner?.person ?? '') ?? null }));
}
