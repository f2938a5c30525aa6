/** Days without a drill after which a team is not ready, and a person is listed. */
export const RECENT_DAYS = 90;
export const DAY = 86_400_000;
/** Mean level from which a dimension is good enough, 0 to 4. */
export const ENOUGH = 2.5;
/** Levels by which a dimension that is below it has to fall to be called slipping. */
export const SLIP = 0.3;
/** People from which figures of a group are shown: a trend of fewer is a trend of persons. */
export const SHOWN_FROM_PEOPLE = 5;
/** Drills that a point of a line is made of at least, where there are so many: months are joined until then. */
export const POINT_FROM_DRILLS = 3;
/** A mean as it is shown, to one decimal: what is decided by it is decided by what can be read. */
export function shown(mean: number): number {
  return Math.round(mean * 10) / 10;
}

/** Whether a mean is below 2.5 as it is shown; what was never rated is. */
export function isBelow(mean: number | null): boolean {
  return mean === null || shown(mean) < ENOUGH;
}
