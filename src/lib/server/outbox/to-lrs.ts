import type { RecordStore } from '../store/connection-store.ts';
import type { Parcel } from '../store/outbox-store.ts';
import type { Carried, Carrier } from './carrier.ts';
import { reasonOf, send, type Sent } from './send.ts';

/** Statements in one request. */
const BATCH = 50;

/** What a record store wants with every request. */
function headersOf({ key, secret }: RecordStore): Record<string, string> {
  return {
    authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
    'x-experience-api-version': '1.0.3'
  };
}

/**
 * Asks a record store whether it takes our key, and leaves nothing there: a test statement could not be
 * taken back. Its page about itself is answered to anybody, so it is
 * asked for a statement, which is not looked at.
 *
 * @returns what came of it, as a sentence
 */
export async function tryLrs(lrs: RecordStore, reachPrivate: boolean): Promise<string> {
  try {
    const { status } = await send(`${lrs.endpoint}/statements?limit=1`, {
      headers: headersOf(lrs),
      reachPrivate,
      signal: new AbortController().signal
    });
    const said = `It answered ${String(status)}`;
    if (status >= 200 && status < 300) return `${said}: it is there, and takes our key and secret.`;
    if (status === 401) return `${said}: it does not accept our key and secret.`;
    if (status === 403)
      return `${said}: our key may not read there. Whether it may write shows when a drill ends.`;
    if (status === 404) return `${said}: there is no record store at this address.`;
    return `${said}, which is not what a record store says.`;
  } catch (error) {
    return `It did not answer: ${reasonOf(error)}.`;
  }
}

/** Brings statements to a learning record store (xAPI 1.0.3, part 3, 2.1.2). */
export function toLrs(lrs: RecordStore, reachPrivate: boolean): Carrier {
  return {
    most: BATCH,
    async carry(parcels, signal) {
      try {
        const sent = await send(`${lrs.endpoint}/statements`, {
          headers: { ...headersOf(lrs), 'content-type': 'application/json' },
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
