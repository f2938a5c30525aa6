import { v5 } from 'uuid';

/** Under which our ids are made (RFC 9562, version 5). It never changes, or all would be sent again. */
const NAMESPACE = '6d4a1ad6-52c5-5a0e-9d7b-6f1ec3f0a8b1';

/** The registration of a drill: the same whenever it is worked out, and another in another house. */
export function registrationOf(origin: string, drill: string): string {
  return v5(`${origin}/drills/${drill}`, NAMESPACE);
}

/** The id of a statement: who sends it twice sends one statement. */
export function statementId(registration: string, person: string, said: string): string {
  return v5(`${person} ${said}`, registration);
}
