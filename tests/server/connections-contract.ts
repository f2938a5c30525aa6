import { describe, expect, it } from 'vitest';
import type { ConnectionStore, Connections } from '../../src/lib/server/store/connection-store.ts';
import type { OutboxStore, Parcel } from '../../src/lib/server/store/outbox-store.ts';

export interface ConnectionStores {
  connections: ConnectionStore;
  outbox: OutboxStore;
}

export interface ConnectionsUnderTest extends ConnectionStores {
  /** Closes the stores and opens them again, as a new process would. */
  reopen(): Promise<ConnectionStores>;
}

let number = 0;

function parcel(more: Partial<Parcel> = {}): Parcel {
  number += 1;
  return {
    id: `parcel-${String(number)}`,
    to: 'lrs',
    what: 'answered',
    drill: 'd1',
    person: 'dana',
    body: '{}',
    state: 'waiting',
    since: number,
    tried: null,
    next: 0,
    tries: 0,
    said: '',
    ...more
  };
}

/** What every adapter of what is connected, and of what is to be sent, must do. */
export function connectionsContract(name: string, under: () => ConnectionsUnderTest): void {
  describe(`${name}: connections`, () => {
    it('are none until somebody makes some, and are there after a restart', async () => {
      const none: Connections = { lrs: null, webhooks: [], tokens: [] };
      expect(await under().connections.read()).toEqual(none);
      const some: Connections = {
        lrs: {
          endpoint: 'https://lrs.example/xapi',
          key: 'k',
          secret: 's',
          texts: false,
          since: 1
        },
        webhooks: [
          {
            id: 'aa',
            url: 'https://a.example',
            secret: 'whsec_x',
            events: ['drill.ended'],
            since: 1
          }
        ],
        tokens: [
          {
            id: 'ab'.repeat(32),
            name: 'BI',
            scopes: ['results:read'],
            teams: null,
            by: 'dana',
            since: 1,
            expires: null,
            seen: 5
          }
        ]
      };
      await under().connections.change(() => some);
      expect(await (await under().reopen()).connections.read()).toEqual(some);
    });

    it('keep all of many changes at once', async () => {
      const { connections } = under();
      await Promise.all(
        Array.from({ length: 30 }, (_, place) =>
          connections.change((now) => ({
            ...now,
            webhooks: [
              ...now.webhooks,
              { id: String(place), url: 'https://a.example', secret: 's', events: [], since: 1 }
            ]
          }))
        )
      );
      expect((await (await under().reopen()).connections.read()).webhooks).toHaveLength(30);
    });
  });

  describe(`${name}: outbox`, () => {
    it('takes each parcel once, by many at once, over a restart', async () => {
      const one = parcel();
      const put = await Promise.all(
        Array.from({ length: 20 }, () => under().outbox.put([one, one]))
      );
      expect(put.reduce((a, b) => a + b)).toBe(1);
      const { outbox } = await under().reopen();
      expect(await outbox.put([{ ...one, body: 'other' }])).toBe(0);
      expect(await outbox.find(one.id)).toEqual(one);
      expect(await outbox.find('none')).toBeNull();
    });

    it('gives what is due to one place, in the order in which it came, the least tried first', async () => {
      const { outbox } = under();
      const [a, b, later, elsewhere, done] = [
        parcel(),
        parcel(),
        parcel({ next: 50 }),
        parcel({ to: 'hook' }),
        parcel({ state: 'arrived', body: null })
      ];
      await outbox.put([a, b, later, elsewhere, done]);
      expect(await outbox.due('lrs', 10, 9)).toEqual([a, b]);
      expect(await outbox.due('lrs', 10, 1)).toEqual([a]);
      expect(await outbox.due('lrs', 50, 9)).toEqual([a, b, later]);
      const tried = { ...a, tries: 1 };
      await outbox.note([tried]);
      expect(await outbox.due('lrs', 10, 9)).toEqual([b, tried]);
      expect(await outbox.nextDue('hook')).toBe(0);
      await outbox.note([
        { ...a, state: 'arrived', body: null },
        { ...b, state: 'set-aside' }
      ]);
      expect(await outbox.nextDue('lrs')).toBe(50);
      expect(await outbox.nextDue('nowhere')).toBeNull();
      expect(await outbox.count('lrs')).toEqual({ waiting: 1, arrived: 2, 'set-aside': 1 });
    });

    it('lists the latest first, and removes those that are picked, for good', async () => {
      const { outbox } = under();
      const [a, b] = [parcel(), parcel({ person: 'kim' })];
      await outbox.put([a, b]);
      expect(await outbox.latest('lrs', 9)).toEqual([b, a]);
      expect(await outbox.remove(({ person }) => person === 'dana')).toBe(1);
      await outbox.note([{ ...a, tries: 5 }]);
      const reopened = await under().reopen();
      expect(await reopened.outbox.latest('lrs', 9)).toEqual([b]);
      expect(await reopened.outbox.remove(() => false)).toBe(0);
    });
  });
}
