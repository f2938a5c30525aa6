import type { ConnectionStore } from '../store/connection-store.ts';
import type { Carrier } from './carrier.ts';
import { toLrs } from './to-lrs.ts';
import { toWebhook } from './to-webhook.ts';

/** The place of what goes to the learning record store; all others are ids of webhooks. */
export const LRS = 'lrs';

/** How to bring something to a place, as it is set now; null where there is none. */
export function carriers(
  connections: ConnectionStore,
  reachPrivate: boolean
): (to: string) => Promise<Carrier | null> {
  return async (to) => {
    const { lrs, webhooks } = await connections.read();
    if (to === LRS) return lrs && toLrs(lrs, reachPrivate);
    const hook = webhooks.find(({ id }) => id === to);
    return hook ? toWebhook(hook, reachPrivate) : null;
  };
}
