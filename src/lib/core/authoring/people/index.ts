export { freeHandle, freeId } from './free.ts';
export { CASTS, type Cast } from './kinds.ts';
export { CULTURES, type CultureName } from './names.ts';
export {
  makePersona,
  takenIn,
  type Age,
  type PersonaDraft,
  type PersonaWish,
  type RawPersona,
  type Taken
} from './persona.ts';
