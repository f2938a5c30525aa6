import build from '../../setup/build.ts';

/** A log that nobody reads. */
export const QUIET = { debug() {}, info() {}, warn() {}, error() {} };

/** Does a module's work when it is what was started, and not when another one imports it. */
export async function alone(file: string, work: () => Promise<void>): Promise<void> {
  if (process.argv[1] !== file) return;
  await build();
  await work();
}
