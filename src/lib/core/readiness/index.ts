export { FAULT_TABLE, FAULTS, type FaultHead, type FaultName } from './faults.ts';
export type { Fault, Result, Tally } from './result.ts';
export { meanOf, resultsOf } from './results.ts';
