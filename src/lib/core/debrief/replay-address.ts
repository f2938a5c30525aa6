import { formatDrillTime, parseDrillTime, SECOND } from '../scenario/time.ts';

/** Whom or what a replay follows: one who took part, or one thread. */
export type Followed = { kind: 'person' | 'thread'; id: string };

/** A place in a replay. */
export interface ReplayPlace {
  /** Drill time in ms. */
  at: number;
  /** The post that is to be looked at. */
  post?: string | null | undefined;
  follow?: Followed | null | undefined;
}

/**
 * The address of a replay at a moment: `/drills/…/replay?at=33:30&post=us-4&follow=person:…`. Times are
 * whole seconds, the next one where a moment stands between two, so that it has happened there.
 */
export function replayAddress(drill: string, place: ReplayPlace): string {
  return `/drills/${encodeURIComponent(drill)}/replay?${replayQuery(place)}`;
}

/** What stands behind the `?` of a replay's address. */
export function replayQuery({ at, post, follow }: ReplayPlace): string {
  const time = formatDrillTime(Math.ceil(Math.max(0, at) / SECOND) * SECOND);
  const parts = [
    `at=${time}`,
    ...(post ? [`post=${encodeURIComponent(post)}`] : []),
    ...(follow ? [`follow=${follow.kind}:${encodeURIComponent(follow.id)}`] : [])
  ];
  return parts.join('&');
}

/**
 * The place that an address names. What is none of it, or is written otherwise, is left out: the replay
 * then begins at STARTEX and shows all. A time in whole ms is read too; older links have that.
 */
export function readReplayPlace(query: URLSearchParams): Required<ReplayPlace> {
  const time = query.get('at') ?? '';
  const at = /^\d{1,9}$/.test(time) ? Number(time) : (parseDrillTime(time) ?? 0);
  const [, kind, id] = /^(person|thread):(.+)$/.exec(query.get('follow') ?? '') ?? [];
  return {
    at,
    post: query.get('post'),
    follow: id !== undefined && (kind === 'person' || kind === 'thread') ? { kind, id } : null
  };
}
