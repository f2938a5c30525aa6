/**
 * Who asks for something: a trainee or a facilitator, each by their own id. The server says so, from
 * whom it let in; it is never taken from what was sent.
 */
export interface Actor {
  role: 'trainee' | 'facilitator';
  person: string;
}

/** For whose eyes an event is: a facilitator sees all, a trainee what is theirs. */
export type Viewer = { role: 'trainee'; person: string } | { role: 'facilitator' };
