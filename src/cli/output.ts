/** Where a command writes; process.stdout and process.stderr fit, and so does a test's collector. */
export interface Output {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

/** `1 error`, `2 errors`, `2 entries` */
export function count(number: number, noun: string, several = `${noun}s`): string {
  return `${String(number)} ${number === 1 ? noun : several}`;
}
