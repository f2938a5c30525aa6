import { tableOf, text, yesNo, type TakenTable } from '../../core/debrief/tables/index.ts';
import type { BoardPerson } from '../views/exercise-board.ts';

/**
 * Who joined an exercise, with room and role. A guest has no id outside of their browser.
 *
 * @param exercise its id
 */
export function rosterTable(exercise: string, people: readonly BoardPerson[]): TakenTable {
  return tableOf<BoardPerson>(
    { name: `hotseat-exercise-people-${exercise}`, title: 'Who joined' },
    [
      text('name', 'Name', ({ name }) => name),
      yesNo('guest', 'Guest', ({ guest }) => guest),
      text('room', 'Room', ({ room }) => room),
      text('role', 'Role', ({ role }) => role),
      yesNo('taken_out', 'Taken out', ({ removed }) => removed),
      text('person', 'Person (id)', ({ person, guest }) => (guest ? null : person)),
      text('drill', 'Drill (id)', ({ drill }) => drill)
    ],
    people
  );
}
