/** A wall time in ms as the API says it. */
export function time(wall: number): string {
  return new Date(wall).toISOString();
}
