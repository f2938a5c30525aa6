import type { Carried, Carrier } from '../outbox/carrier.ts';
import { reasonOf, send, type Sent } from '../outbox/send.ts';
import type { Parcel } from '../store/outbox-store.ts';
import type { Platform } from '../store/lti-store.ts';
import { SCORE_SCOPE } from './claims.ts';
import type { PlatformClient } from './platform-client.ts';
import { passedSchema, scoresAt } from './score.ts';

/** Answers by which a platform says that it will not take this, now or later. */
const NEVER: ReadonlySet<number> = new Set([400, 404, 410, 422]);

/**
 * Brings scores to a platform.
 *
 * @param reachPrivate whether a column may stand at a private address; where the platform itself does,
 * as the administrator wrote it down, it may anyway
 */
export function toPlatform(
  platform: Platform,
  client: PlatformClient,
  reachPrivate: boolean
): Carrier {
  const known = new Set(
    [platform.signInUrl, platform.tokenUrl, platform.keysUrl].map((url) => new URL(url).origin)
  );
  const post = async (
    { lineItem, score }: { lineItem: string; score: object },
    signal: AbortSignal
  ) =>
    send(scoresAt(lineItem), {
      headers: {
        'content-type': 'application/vnd.ims.lis.v1.score+json',
        authorization: `Bearer ${await client.accessToken(platform, SCORE_SCOPE)}`,
        'user-agent': 'Hotseat'
      },
      body: JSON.stringify(score),
      reachPrivate: reachPrivate || known.has(new URL(lineItem).origin),
      signal
    });
  return {
    most: 1,
    async carry([parcel], signal) {
      const passed = passedOf(parcel);
      if (!passed) return { kind: 'refused', said: 'it is no score' };
      try {
        let sent = await post(passed, signal);
        if (sent.status === 401) {
          // A platform may let go of a token before its time.
          client.forgetToken(platform, SCORE_SCOPE);
          sent = await post(passed, signal);
        }
        return carriedBy(sent);
      } catch (error) {
        return { kind: 'later', said: whyNoToken(error) ?? reasonOf(error), after: null };
      }
    }
  };
}

function passedOf(parcel: Parcel | undefined) {
  if (!parcel?.body) return null;
  return passedSchema.safeParse(JSON.parse(parcel.body)).data ?? null;
}

function carriedBy({ status, after }: Sent): Carried {
  const said = `answered ${String(status)}`;
  if (status >= 200 && status < 300) return { kind: 'arrived', said };
  // It has a later one of this person.
  if (status === 409) return { kind: 'there', said };
  return NEVER.has(status) ? { kind: 'refused', said } : { kind: 'later', said, after };
}

/** The protocol's word for it, where the platform gave no token; null where that was not the reason. */
function whyNoToken(error: unknown): string | null {
  const word = error instanceof Error && 'error' in error ? String(error.error) : '';
  return /^[a-z_]{1,40}$/.test(word) ? `no token for scores (${word})` : null;
}
