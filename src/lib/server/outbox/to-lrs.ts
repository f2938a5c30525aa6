import type { RecordStore } from '../store/connection-store.ts';
import type { Parcel } from '../store/outbox-store.ts';
import type { Carried, Carrier } from './carrier.ts';
import { reasonOf, send, type Sent } from './send.ts';

/** Statements in one request. */
const BATCH = 50;

/** Brings statements to a learning record store (xAPI 1.0.3, part 3, 2.1.2). */
export function toLrs({ endpoint, key, secret }: RecordStore, reachPrivate: boolean): Carrier {
  return {
    most: BATCH,
    async carry(parcels, signal) {
      try {
        const sent = await send(`${endpoint}/statements`, {
          headers: {
            authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
            'content-type': 'application/json',
            'x-experience-api-version': '1.0.3'
          },
          body: `[${parcels.map(bodyOf).join(',')}]`,
          reachPrivate,
          signal
        });
        return answered(sent);
      } catch (error) {
        return { kind: 'later', said: reasonOf(error), after: null };
      }
    }
  };
}

function bodyOf({ body }: Parcel): string {
  return body ?? 'null';
}

function answered({ status, after, text }: Sent): Carried {
  const said = `answered ${String(status)}`;
  if (status >= 200 && status < 300) return { kind: 'arrived', said };
  if (status === 409) return { kind: 'there', said: `${said}: it has one of this id already` };
  // Of these it is the statement that is wrong; anything else can be mended where it is set, or passes.
  if (status === 400 || status === 413 || status === 422)
    return { kind: 'refused', said: `${said}${text === '' ? '' : `: ${text.slice(0, 300)}`}` };
  const why =
    status === 401 || status === 403 ? `${said}: it does not accept our key and secret` : said;
  return { kind: 'later', said: why, after };
}
