export { outcomeOf, PASSING_MEAN, type Outcome } from './outcome.ts';
export { registrationOf } from './ids.ts';
export { statementsOf, type Told } from './statements.ts';
export type { Statement } from './types.ts';
