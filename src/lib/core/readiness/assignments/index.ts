export * from './assignment.ts';
export * from './day.ts';
export * from './owing.ts';
export * from './recurrence.ts';
export * from './standing.ts';
export * from './tables.ts';
export * from './words.ts';
