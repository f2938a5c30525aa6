export { askedMonths, lookingAt, type AskedMonths } from './address.ts';
export { attendanceOf, type Attendance } from './attendance.ts';
export { meanOfTally } from './drills.ts';
export { FAULT_TABLE, FAULTS, type FaultHead, type FaultName } from './faults.ts';
export { filtered, type Filter } from './filter.ts';
export { findingOf, furthestOf, type NamedTeam } from './finding.ts';
export {
  attendanceTable,
  improvementTable,
  objectivesTable,
  scenariosTable,
  teamsTable
} from './group-tables.ts';
export { improvementOf, type Improvement } from './improvement.ts';
export type { Interval } from './interval.ts';
export type { Line, MonthPoint } from './line.ts';
export { queryOf, type Looking } from './looking.ts';
export type { DimensionMean } from './means.ts';
export { overviewOf, type Overview, type TeamMembers } from './overview.ts';
export { monthAfter, monthOf, monthsBetween, periodOf, type Month, type Period } from './period.ts';
export { drillByDrillTable, type DrillMeans } from './person-table.ts';
export type { Fault, Result, Tally } from './result.ts';
export { meanOf, resultsOf } from './results.ts';
export { DAY, SHOWN_FROM_PEOPLE } from './rules.ts';
export { scenariosOf, type ObjectiveFigures, type ScenarioFigures } from './scenarios.ts';
export { faultsTable, monthsTable, resultsTable, type NamedResult } from './tables.ts';
export { teamFigures, type Standing, type TeamFigures } from './team.ts';
export { wrongIn, type FaultExample, type Wrong } from './wrong.ts';
