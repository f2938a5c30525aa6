/**
 * The pages that a manager opens. `[team]`, `[person]` and `[drill]` stand for the largest team, somebody of
 * it who has drilled, and a drill of that team. A new page for managers adds its line here.
 */
export const MANAGER_PAGES: readonly string[] = [
  '/readiness',
  '/readiness/[team]',
  '/readiness/people/[person]',
  '/actions',
  '/assignments',
  '/people',
  '/people/[person]',
  '/scorecards',
  '/drills/[drill]/scorecard'
];
