/** Why somebody was not let in from a learning platform, as it stands in an address. */
export const PROBLEMS = [
  'unknown',
  'incomplete',
  'stale',
  'denied',
  'unreachable',
  'refused',
  'deployment',
  'elsewhere',
  'inactive',
  'administrator',
  'slow'
] as const;
export type LaunchProblem = (typeof PROBLEMS)[number];

export type Launching<T> = ({ ok: true } & T) | { ok: false; because: LaunchProblem };

const SENTENCES: Readonly<Record<LaunchProblem, string>> = {
  unknown:
    'No learning platform with this issuer and client id is set up here. Tell whoever runs your course.',
  incomplete:
    'Your learning platform left out what is needed to open Hotseat. Tell whoever runs your course.',
  stale: 'This was opened too long ago, or was used already. Open it again in your course.',
  denied: 'Your learning platform did not confirm who you are. Sign in there, and open it again.',
  unreachable:
    'There is no answer from your learning platform just now. Try again in a few minutes.',
  refused:
    'The answer from your learning platform was not one that can be relied on, so you are not signed in. ' +
    'Open it again in your course, and tell whoever runs the course if it stays so.',
  deployment:
    'Hotseat is set up for your learning platform, but not for this place in it. Tell whoever runs your course.',
  elsewhere: 'This was begun in another browser. Open it again in your course.',
  inactive: 'Your account here is not active. Ask your administrator.',
  administrator:
    'Your account runs this Hotseat, and a course is no way into such a one. Sign in here yourself.',
  slow: 'There were too many attempts. Try again in a quarter of an hour.'
};

/** A problem as the person reads it; null for what is none. Nothing of the address is repeated. */
export function sentenceOfProblem(given: string | null): string | null {
  const problem = PROBLEMS.find((known) => known === given);
  return problem ? SENTENCES[problem] : null;
}

/** Path of the page that says it. */
export function pathOfLaunchProblem(problem: LaunchProblem): string {
  return `/lti/login?problem=${problem}`;
}

export function notLaunched(because: LaunchProblem): { ok: false; because: LaunchProblem } {
  return { ok: false, because };
}
