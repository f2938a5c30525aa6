import { moment, tableOf, text, yesNo, type TakenTable } from '../../core/debrief/tables/index.ts';
import type { PersonRow } from '../views/people.ts';

/**
 * The list of people, a row a person.
 *
 * @param seen whether its reader is shown when they were here last
 */
export function peopleTable(people: readonly PersonRow[], { seen }: { seen: boolean }): TakenTable {
  return tableOf<PersonRow>(
    { name: 'hotseat-people', title: 'People' },
    [
      text('name', 'Name', ({ name }) => name),
      text('email', 'E-mail', ({ email }) => email),
      text('roles', 'Roles', ({ roles }) => roles.join('; ')),
      text('teams', 'Teams', ({ teams }) => teams.join('; ') || null),
      yesNo('active', 'Active', ({ active }) => active),
      moment('since', 'Since', ({ since }) => since),
      ...(seen ? [moment<PersonRow>('seen', 'Here last', (one) => one.seen)] : []),
      text('person', 'Person (id)', ({ id }) => id)
    ],
    people
  );
}
