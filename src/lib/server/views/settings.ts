import { LRS } from '../outbox/places.ts';
import type { Runtime } from '../runtime.ts';
import { HOOK_EVENTS, SCOPES, type HookEvent, type Scope } from '../store/connection-store.ts';
import type { Parcel } from '../store/outbox-store.ts';
import { startedWith, type StartedWith } from './started-with.ts';

/** Deliveries of one place that the page lists. */
const SHOWN = 8;

export interface TokenRow {
  id: string;
  name: string;
  scopes: readonly Scope[];
  /** Names; null for all. */
  teams: string[] | null;
  /** Name of who made it; empty when their account is gone. */
  by: string;
  /** Wall times in ms. */
  since: number;
  expires: number | null;
  expired: boolean;
  seen: number | null;
}

/** What was sent, or is to be. Wall times in ms. */
export type DeliveryRow = Pick<
  Parcel,
  'id' | 'what' | 'drill' | 'state' | 'since' | 'tried' | 'next' | 'tries' | 'said'
>;

/** What became of what was sent to a place. */
export interface Deliveries {
  counts: Record<Parcel['state'], number>;
  /** Set aside first, then the latest. */
  rows: DeliveryRow[];
}

export interface WebhookRow extends Deliveries {
  id: string;
  url: string;
  events: readonly HookEvent[];
  since: number;
}

export interface SettingsPage {
  /** Whether the address of the house is set, without which nothing can be sent. */
  addressed: boolean;
  started: StartedWith;
  tokens: TokenRow[];
  teams: { id: string; name: string }[];
  scopes: readonly Scope[];
  events: readonly HookEvent[];
  webhooks: WebhookRow[];
  lrs: ({ endpoint: string; key: string; texts: boolean } & Deliveries) | null;
}

/** What the house is connected with. Secrets are not among it. */
export async function settingsPage(here: Runtime, now: number): Promise<SettingsPage> {
  const { settings, connections, people } = here;
  const { lrs, webhooks, tokens } = await connections.read();
  const teams = await people.teams();
  const names = new Map((await people.list()).map(({ id, name }) => [id, name]));
  return {
    addressed: settings.origin !== null,
    started: startedWith(settings),
    tokens: tokens.map(({ id, name, scopes, teams: ids, by, since, expires, seen }) => ({
      id,
      name,
      scopes,
      teams: ids && teams.filter((team) => ids.includes(team.id)).map((team) => team.name),
      by: names.get(by) ?? '',
      since,
      expires,
      expired: expires !== null && expires <= now,
      seen
    })),
    teams,
    scopes: SCOPES,
    events: HOOK_EVENTS,
    webhooks: await Promise.all(
      webhooks.map(async ({ id, url, events, since }) => ({
        id,
        url,
        events,
        since,
        ...(await deliveries(here, id))
      }))
    ),
    lrs: lrs && {
      endpoint: lrs.endpoint,
      key: lrs.key,
      texts: lrs.texts,
      ...(await deliveries(here, LRS))
    }
  };
}

async function deliveries({ outbox }: Runtime, to: string): Promise<Deliveries> {
  const latest = await outbox.latest(to, 500);
  const aside = latest.filter(({ state }) => state === 'set-aside');
  const others = latest.filter(({ state }) => state !== 'set-aside');
  return {
    counts: await outbox.count(to),
    rows: [...aside, ...others].slice(0, Math.max(SHOWN, aside.length)).map(rowOf)
  };
}

function rowOf(parcel: Parcel): DeliveryRow {
  const { id, what, drill, state, since, tried, next, tries, said } = parcel;
  return { id, what, drill, state, since, tried, next, tries, said };
}
