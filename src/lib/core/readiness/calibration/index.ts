export * from './agreements.ts';
export * from './mask.ts';
export * from './overrides.ts';
export * from './practice.ts';
export * from './round.ts';
export * from './tables.ts';
