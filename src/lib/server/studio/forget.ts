import type { DrillStore } from '../store/drill-store.ts';
import type { ScenarioStore } from '../store/scenario-store.ts';

/**
 * Forgets the scenarios that were deleted and of which no drill is left. Until then their pictures
 * stay, since drills show them.
 */
export async function forgetUnplayed({
  scenarios,
  drills
}: {
  scenarios: ScenarioStore;
  drills: DrillStore;
}): Promise<void> {
  const removed = await scenarios.removed();
  if (removed.length === 0) return;
  const played = new Set((await drills.recent(Infinity)).map(({ scenario }) => scenario.id));
  for (const id of removed) if (!played.has(id)) await scenarios.forget(id);
}
