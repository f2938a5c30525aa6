import { placeOf } from '../lti/scores.ts';
import { isOwn } from '../serve/addresses.ts';
import type { Runtime } from '../runtime.ts';
import type { Platform } from '../store/lti-store.ts';
import type { Team } from '../store/people-store.ts';

export interface PlatformRow {
  platform: Platform;
  /** Scores on their way back: how many arrived, wait, and were not taken. */
  scores: { arrived: number; waiting: number; refused: number };
  /** What it said to the last one that it did not take, or that has to wait; null for none. */
  said: string | null;
}

export interface LtiPage {
  platforms: PlatformRow[];
  teams: Team[];
  /** What the administrator of a platform copies. */
  addresses: { login: string; launch: string; keys: string };
  /** Whether these lead everybody who opens them to their own machine. */
  ownOnly: boolean;
  /** Wall time in ms at which the key was made that signs; null before there is one. */
  keySince: number | null;
  /** Whether frames can work: browsers keep nothing in them over plain http. */
  secure: boolean;
}

/** @param origin the address that people open */
export async function ltiPage(here: Runtime, origin: string): Promise<LtiPage> {
  const { store } = here.lti;
  const [key] = await store.keys();
  return {
    platforms: await Promise.all(
      (await store.platforms()).map((platform) => platformRow(here, platform))
    ),
    teams: await here.people.teams(),
    addresses: {
      login: `${origin}/lti/login`,
      launch: `${origin}/lti/launch`,
      keys: `${origin}/lti/jwks`
    },
    ownOnly: isOwn(origin),
    keySince: key?.since ?? null,
    secure: origin.startsWith('https:')
  };
}

async function platformRow({ outbox }: Runtime, platform: Platform): Promise<PlatformRow> {
  const place = placeOf(platform.id);
  const count = await outbox.count(place);
  const latest = await outbox.latest(place, 50);
  const trouble = latest.find(({ state, said }) => state !== 'arrived' && said !== '');
  return {
    platform,
    scores: { arrived: count.arrived, waiting: count.waiting, refused: count['set-aside'] },
    said: trouble?.said ?? null
  };
}
