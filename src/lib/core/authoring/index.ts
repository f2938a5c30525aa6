export * from './bank/index.ts';
export * from './drafting/index.ts';
export * from './life/index.ts';
export * from './people/index.ts';
export * from './starters/index.ts';
export { neighbourhoodOf, type Neighbourhood } from './neighbourhood.ts';
export { outlineOf, type Outline } from './outline.ts';
