import { Webhook as Signer } from 'standardwebhooks';
import type { Webhook } from '../store/connection-store.ts';
import type { Carrier } from './carrier.ts';
import { reasonOf, send } from './send.ts';

/**
 * Brings messages to a webhook, signed as Standard Webhooks has it (standardwebhooks.com): the id stays
 * the same at each try, the time is that of the try.
 */
export function toWebhook(
  { url, secret }: Webhook,
  reachPrivate: boolean,
  now: () => number = Date.now
): Carrier {
  const signer = new Signer(secret);
  return {
    most: 1,
    async carry([parcel], signal) {
      if (!parcel) return { kind: 'arrived', said: '' };
      const body = parcel.body ?? '';
      const at = new Date(now());
      try {
        const { status, after } = await send(url, {
          headers: {
            'content-type': 'application/json',
            'user-agent': 'Hotseat',
            'webhook-id': parcel.id,
            'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
            'webhook-signature': signer.sign(parcel.id, at, body)
          },
          body,
          reachPrivate,
          signal
        });
        const said = `answered ${String(status)}`;
        if (status >= 200 && status < 300) return { kind: 'arrived', said };
        // Gone: by the specification it wants no more.
        return status === 410
          ? { kind: 'refused', said: `${said}: it wants no more` }
          : { kind: 'later', said, after };
      } catch (error) {
        return { kind: 'later', said: reasonOf(error), after: null };
      }
    }
  };
}
