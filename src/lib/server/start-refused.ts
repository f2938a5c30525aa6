/**
 * The process cannot start, for a reason that the person who starts it can mend. The message is a
 * sentence for them; no stack trace is shown. Told apart by `name`, since the command and the build
 * hold two copies of this class.
 */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

export function isStartRefused(error: unknown): error is Error {
  return error instanceof Error && error.name === 'StartRefused';
}
