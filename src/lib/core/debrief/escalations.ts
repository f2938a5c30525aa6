import type { Played } from './played.ts';
import type { EscalationReview } from './types.ts';
import { viewOf } from './views.ts';

/** What was handed to whom, and whether it was the role that the script wants. */
export function escalationsOf({ scenario, state, origins }: Played): EscalationReview[] {
  const names = new Map(scenario.organisation.plan.roles.map(({ id, name }) => [id, name]));
  return state.escalations.flatMap(({ post: id, role, note, at }) => {
    const post = state.posts[id];
    if (!post) return [];
    const expects = origins.get(id)?.expects;
    const wanted = expects?.action === 'escalate' ? (expects.role ?? role) : null;
    const verdict = wanted === null ? 'extra' : wanted === role ? 'right' : 'other-role';
    return [
      {
        post: viewOf(post),
        role,
        roleName: names.get(role) ?? role,
        note,
        at,
        verdict,
        wanted: verdict === 'other-role' && wanted !== null ? (names.get(wanted) ?? wanted) : null
      }
    ];
  });
}
