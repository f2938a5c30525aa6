import { afterEach, describe, expect, it } from 'vitest';
import type { Document } from '../store/document.ts';
import { DocumentOutbox, OUTBOX } from '../store/documents/outbox.ts';
import type { Parcel } from '../store/outbox-store.ts';
import type { Carrier } from './carrier.ts';
import { Outbox, type Letter } from './outbox.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A document that is kept nowhere. */
function inMemory(data: typeof OUTBOX.blank): Document<typeof OUTBOX.blank> {
  return {
    read: async () => Promise.resolve(data),
    async change(by) {
      const [next, result] = by(data);
      data = next;
      return Promise.resolve(result);
    }
  };
}

let now = 0;
let outbox: Outbox;
let store: DocumentOutbox;
/** Ids of what was carried together, and when. */
let carried: { at: number; ids: string[] }[] = [];

/** An outbox before a place that does not take some letters, whatever they come with. */
function before(isTaken: (parcel: Parcel) => boolean, most = 1): void {
  now = 0;
  carried = [];
  store = new DocumentOutbox(inMemory(OUTBOX.blank));
  const carrier: Carrier = {
    most,
    async carry(parcels) {
      carried.push({ at: now, ids: parcels.map(({ id }) => id) });
      return Promise.resolve(
        parcels.every(isTaken)
          ? { kind: 'arrived', said: 'answered 200' }
          : { kind: 'later', said: 'answered 403', after: null }
      );
    }
  };
  outbox = new Outbox({
    outbox: store,
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    carrierTo: async () => Promise.resolve(carrier),
    now: () => now,
    random: () => 1
  });
}
afterEach(async () => outbox.close());

const letter = (id: string): Letter => ({
  id,
  to: 'x',
  what: 'drill.ended',
  drill: 'd',
  person: null,
  body: '{}'
});
async function put(...ids: string[]): Promise<void> {
  await outbox.put(ids.map(letter));
  await outbox.idle();
}
/** Time passes by the minute, and what is due is tried. */
async function pass(ms: number): Promise<void> {
  for (const end = now + ms; now < end;) {
    now += MINUTE;
    outbox.wake('x');
    await outbox.idle();
  }
}
const stateOf = async (id: string) => (await store.find(id))?.state;

describe('a message that a place will not take', () => {
  const isGood = ({ id }: Parcel) => !id.startsWith('bad');

  it('does not hold up what was put in after it', async () => {
    before(isGood);
    await put('bad');
    await put('good');
    await pass(2 * MINUTE);
    expect(await stateOf('good')).toBe('arrived');
    expect(await stateOf('bad')).toBe('waiting');
  });

  it('does not hold up what comes when it has been tried for a day', async () => {
    before(isGood);
    await put('bad');
    await pass(24 * HOUR);
    await put('good');
    await pass(2 * MINUTE);
    expect(await stateOf('good')).toBe('arrived');
  });

  it('is tried less and less often, and set aside after five days', async () => {
    before(isGood);
    await put('bad');
    await pass(6 * 24 * HOUR);
    expect(await stateOf('bad')).toBe('set-aside');
    expect(carried.length).toBeLessThan(40);
  });

  it('is found among those that it was sent with, which arrive', async () => {
    before(isGood, 8);
    const good = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    await put(...good.slice(0, 3), 'bad', ...good.slice(3));
    await pass(HOUR);
    expect(await Promise.all(good.map(stateOf))).toEqual(good.map(() => 'arrived'));
    expect(await stateOf('bad')).toBe('waiting');
  });
});

describe('a place that is down', () => {
  it('is asked less and less often, however much waits for it', async () => {
    before(() => now >= 24 * HOUR);
    await put(...Array.from({ length: 40 }, (_, place) => String(place)));
    await pass(24 * HOUR);
    expect(carried.filter(({ at }) => at < 24 * HOUR).length).toBeLessThan(20);
    await pass(12 * HOUR);
    expect((await store.count('x')).arrived).toBe(40);
  });
});
