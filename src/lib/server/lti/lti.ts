import type { Carrier } from '../outbox/carrier.ts';
import type { LtiStore } from '../store/lti-store.ts';
import { ToolKeys } from './keys.ts';
import { Launches, type LaunchesParts } from './launches.ts';
import { LtiMembers, type LtiMembersParts } from './members.ts';
import type { PlatformClient } from './platform-client.ts';
import { Platforms, type PlatformsParts } from './platforms.ts';
import { platformAt, Scores, type ScoresParts } from './scores.ts';
import { toPlatform } from './to-platform.ts';

/** All that has to do with learning platforms. It does nothing before one is set up. */
export interface Lti {
  store: LtiStore;
  keys: ToolKeys;
  platforms: Platforms;
  launches: Launches;
  scores: Scores;
}

type Parts = Omit<LaunchesParts, 'members' | 'client'> &
  LtiMembersParts &
  Omit<PlatformsParts, 'keys'> &
  ScoresParts;

/** Speaks to platforms: shared, since it keeps their keys and tokens for a while. */
export function openPlatforms(lti: LtiStore) {
  const keys = new ToolKeys(lti);
  let opened: Promise<PlatformClient> | null = null;
  // The client is loaded by those alone who use it.
  const client = () =>
    (opened ??= import('./platform-client.ts').then(
      ({ PlatformClient }) => new PlatformClient(keys)
    ));
  return { keys, client };
}
type OpenPlatforms = ReturnType<typeof openPlatforms>;

export function openLti(parts: Parts, { keys, client }: OpenPlatforms): Lti {
  const members = new LtiMembers(parts);
  return {
    store: parts.lti,
    keys,
    platforms: new Platforms({ ...parts, keys }),
    launches: new Launches({ ...parts, members, client }),
    scores: new Scores(parts)
  };
}

/** How to bring scores to a place, as it is set up now; null for a place that is no platform. */
export function platformCarriers(
  lti: LtiStore,
  { client }: OpenPlatforms,
  reachPrivate: boolean
): (to: string) => Promise<Carrier | null> {
  return async (to) => {
    const id = platformAt(to);
    const platform = (await lti.platforms()).find((one) => one.id === id);
    return platform ? toPlatform(platform, await client(), reachPrivate) : null;
  };
}
