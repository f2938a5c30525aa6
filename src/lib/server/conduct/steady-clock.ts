/**
 * Wall time in whole ms since 1970, as it was when the process began and has run on since. The
 * system's own clock may be set, by a person or a time server, and a running drill would then stand
 * still for an hour or be over at once. This one also waits while the machine sleeps.
 */
export function steadyNow(): number {
  return Math.floor(performance.timeOrigin + performance.now());
}
