import { mappingOf, proposeMapping, USUAL } from '../../src/lib/core/scenario/sheet/index.ts';
import { planned, table } from '../../src/lib/core/scenario/sheet/sheet.fixture.ts';

/** A small sheet with a slip in a heading, a column that nobody knows, and a row without a time. */
const sheet = table([
  ['Time', 'From', 'Mesage', 'Colour'],
  ['0:05', 'Ann', 'hello', 'red'],
  ['soon', 'Bo', 'there', 'blue'],
  ['0:10', null, 'again', 'red']
]);

export const options = USUAL;
export const proposal = proposeMapping(sheet);
export const { columns: meanings } = mappingOf(proposal);
export const plan = planned(sheet);
