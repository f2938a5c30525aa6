import { randomBytes } from 'node:crypto';
import type { Letter, Outbox } from '../outbox/outbox.ts';
import { LRS } from '../outbox/places.ts';
import type { AuditLog, Deed } from '../store/audit-log.ts';
import type { ApiToken, ConnectionStore, RecordStore, Webhook } from '../store/connection-store.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import { newToken } from './program.ts';
import { digestOfSecret } from './secret.ts';

export interface ConnectingParts {
  connections: ConnectionStore;
  outbox: OutboxStore;
  sending: Outbox;
  audit: AuditLog;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** Tokens and webhooks that a house can have; more would be a mistake, or somebody's joke. */
export const MOST = { tokens: 50, webhooks: 20 } as const;

/** What the administrator connects the house with. Who may do it is asked before. */
export class Connecting {
  readonly #parts: ConnectingParts;
  readonly #now: () => number;

  constructor(parts: ConnectingParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** Makes a token; resolves with it, which is not kept, or null where there are too many. */
  async addToken(
    by: string,
    made: Pick<ApiToken, 'name' | 'scopes' | 'teams' | 'expires'>
  ): Promise<string | null> {
    const token = newToken();
    let full = false;
    await this.#parts.connections.change((now) => {
      full = now.tokens.length >= MOST.tokens;
      const one = { ...made, id: digestOfSecret(token), by, since: this.#now(), seen: null };
      return full ? now : { ...now, tokens: [...now.tokens, one] };
    });
    if (full) return null;
    await this.#note('TokenMade', by, `${made.name}: ${made.scopes.join(', ')}`);
    return token;
  }

  async revokeToken(by: string, id: string): Promise<void> {
    let name: string | undefined;
    await this.#parts.connections.change((now) => {
      name = now.tokens.find((one) => one.id === id)?.name;
      return { ...now, tokens: now.tokens.filter((one) => one.id !== id) };
    });
    if (name !== undefined) await this.#note('TokenRevoked', by, name);
  }

  /** Adds a webhook; resolves with its secret, or null where there are too many. */
  async addWebhook(by: string, made: Pick<Webhook, 'url' | 'events'>): Promise<string | null> {
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    let full = false;
    await this.#parts.connections.change((now) => {
      full = now.webhooks.length >= MOST.webhooks;
      const hook = { ...made, id: randomBytes(8).toString('hex'), secret, since: this.#now() };
      return full ? now : { ...now, webhooks: [...now.webhooks, hook] };
    });
    if (full) return null;
    await this.#note('WebhookAdded', by, new URL(made.url).host);
    return secret;
  }

  /** Removes a webhook with all that was sent to it or still waits. */
  async removeWebhook(by: string, id: string): Promise<void> {
    let url: string | undefined;
    await this.#parts.connections.change((now) => {
      url = now.webhooks.find((one) => one.id === id)?.url;
      return { ...now, webhooks: now.webhooks.filter((one) => one.id !== id) };
    });
    if (url === undefined) return;
    await this.#parts.outbox.remove(({ to }) => to === id);
    await this.#note('WebhookRemoved', by, new URL(url).host);
  }

  /** Sends a webhook something that says that it is a test. */
  async testWebhook(id: string): Promise<void> {
    const { connections, sending } = this.#parts;
    const { webhooks } = await connections.read();
    if (!webhooks.some((one) => one.id === id)) return;
    const what = 'hotseat.test';
    const letter: Letter = {
      id: `${what}.${randomBytes(8).toString('hex')}`,
      to: id,
      what,
      drill: null,
      person: null,
      body: JSON.stringify({
        type: what,
        timestamp: new Date(this.#now()).toISOString(),
        data: { says: 'This is a test.' }
      })
    };
    await sending.put([letter]);
  }

  /** Connects a record store, or changes how it is; drills that ended before are not sent. */
  async setLrs(by: string, set: Omit<RecordStore, 'since'>): Promise<void> {
    await this.#parts.connections.change((now) => {
      const same = now.lrs?.endpoint === set.endpoint ? now.lrs : null;
      return { ...now, lrs: { ...set, since: same?.since ?? this.#now() } };
    });
    this.#parts.sending.wake(LRS);
    await this.#note('RecordStoreConnected', by, new URL(set.endpoint).host);
  }

  /** Disconnects the record store; what waits for it goes nowhere. */
  async removeLrs(by: string): Promise<void> {
    const { connections, outbox } = this.#parts;
    const { lrs } = await connections.read();
    if (!lrs) return;
    await connections.change((now) => ({ ...now, lrs: null }));
    await outbox.remove(({ to }) => to === LRS);
    await this.#note('RecordStoreDisconnected', by, new URL(lrs.endpoint).host);
  }

  retry(id: string): Promise<void> {
    return this.#parts.sending.retry(id);
  }

  /** Gives up something that was set aside. */
  async drop(by: string, id: string): Promise<void> {
    const gone = await this.#parts.outbox.remove(
      (parcel) => parcel.id === id && parcel.state === 'set-aside'
    );
    if (gone > 0) await this.#note('ParcelDropped', by, id);
  }

  #note(did: Deed, by: string, note: string): Promise<void> {
    return this.#parts.audit.append({ at: this.#now(), did, by, about: null, note });
  }
}
