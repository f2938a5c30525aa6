import { z } from 'zod';
import { parseDrillTime } from '../scenario/time.ts';
import { storyJump } from '../scenario/schema-parts.ts';
import { PERSONA_KINDS, TEMPERS } from '../scenario/vocabulary.ts';

/**
 * What help with writing needs to know of a scenario. It is read from the raw value, with the times as
 * authors write them, since a scenario that is being written is seldom one that passes all checks:
 * whatever is missing or wrong is passed over.
 */
export interface Outline {
  id: string;
  title: string;
  place: string | null;
  /** Story time at STARTEX in ms, as a date whose UTC fields are the story's own; null when not set. */
  starts: number | null;
  /** Drill time of ENDEX in ms; null where a condition ends it, or nothing is written. */
  ends: number | null;
  organisation: { name: string; handle: string; about: string; voice: string };
  happened: string;
  limits: { feed: number; direct: number };
  /** Time jumps in the story at moves that begin at a time. */
  jumps: { at: number; by: number }[];
  objectives: string[];
  roles: string[];
  facts: { id: string; status: string; text: string }[];
  personas: OutlinePersona[];
  injects: OutlineInject[];
  /** All handles that occur, in lower case. */
  handles: ReadonlySet<string>;
  /** All words that name or may name somebody, in lower case. */
  names: ReadonlySet<string>;
}

export interface OutlinePersona {
  id: string;
  handle: string;
  name: string;
  kind: string;
  followers: number;
  temper: string;
  bio: string;
}

export interface OutlineInject {
  id: string;
  /** Drill time in ms; null where a condition releases it. */
  at: number | null;
  channel: string;
  from: string;
  text: string;
  /** Something is expected of the trainee here. */
  needs: boolean;
}

const words = z.string().trim().catch('');
const time = z
  .string()
  .transform((text) => parseDrillTime(text))
  .nullable()
  .catch(null);
/** The entries of a list that are records; what else stands in it is passed over. */
const records = <T extends z.ZodType>(entry: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((all) =>
      all.flatMap((one) => {
        const read = entry.safeParse(one);
        return read.success ? [read.data] : [];
      })
    );
const limit = (usual: number) => z.int().min(40).max(5000).catch(usual);
/** A record of which every part may be missing. */
const part = <T extends z.ZodRawShape>(shape: T) => {
  const whole = z.object(shape);
  return whole.catch(() => whole.parse({}));
};

const raw = part({
  id: words,
  title: words,
  story: part({ starts: words, place: words }),
  end: part({ at: time }),
  organisation: part({
    name: words,
    handle: words,
    about: words,
    voice: words,
    plan: part({ roles: records(z.object({ id: words, name: words, person: words })) })
  }),
  situation: part({ happened: words }),
  limits: part({ feed: limit(280), direct: limit(1000) }),
  moves: records(z.object({ at: time, jump: storyJump.catch(0) })),
  objectives: records(z.object({ id: words })),
  facts: records(z.object({ id: words, status: words, text: words })),
  personas: records(
    z.object({
      id: words,
      handle: words,
      name: words,
      kind: z.enum(PERSONA_KINDS).catch('person'),
      followers: z.int().min(0).catch(200),
      temper: z.enum(TEMPERS).catch('calm'),
      bio: words
    })
  ),
  injects: records(
    z.object({
      id: words,
      at: time,
      channel: words,
      from: words,
      text: words,
      expects: part({ action: words })
    })
  )
});

/** Reads the outline of a scenario from its raw value, whatever that is. Never throws. */
export function outlineOf(value: unknown): Outline {
  const { story, end, organisation, situation, moves, injects, ...rest } = raw.parse(value);
  const starts = Date.parse(`${story.starts}Z`);
  const { plan, ...whose } = organisation;
  return {
    id: rest.id,
    title: rest.title,
    place: placeIn(story.place),
    starts: Number.isNaN(starts) ? null : starts,
    ends: end.at,
    organisation: whose,
    happened: situation.happened,
    limits: rest.limits,
    jumps: moves.flatMap(({ at, jump }) => (at === null || jump === 0 ? [] : [{ at, by: jump }])),
    objectives: rest.objectives.map(({ id }) => id).filter(Boolean),
    roles: plan.roles.map(({ id }) => id).filter(Boolean),
    facts: rest.facts,
    personas: rest.personas,
    injects: injects.map(({ expects, channel, ...inject }) => ({
      ...inject,
      channel: channel || 'feed',
      needs: expects.action !== '' && expects.action !== 'ignore'
    })),
    ...calledIn(value, [
      ...rest.personas.map(({ name }) => name),
      ...plan.roles.map(({ person }) => person)
    ])
  };
}

/** The town of "Aldersyke and the Dunnock Vale". */
function placeIn(text: string): string | null {
  return (
    /^[^,;(]+/u
      .exec(text)?.[0]
      .split(/\sand\s/u)[0]
      ?.trim() || null
  );
}

function calledIn(value: unknown, people: readonly string[]): Pick<Outline, 'handles' | 'names'> {
  const text = stringsIn(value).join('\n');
  // In running text and in hashtags a capital tells a name, and now and then the beginning of a sentence, which costs
  // a name and does no harm.
  const named = text.match(/\p{Lu}\p{Ll}+/gu) ?? [];
  const called = people.flatMap((name) => name.match(/\p{L}{2,}/gu) ?? []);
  return {
    handles: lowered(text.match(/@\w+/gu) ?? []),
    names: lowered([...called, ...named])
  };
}

function lowered(all: readonly string[]): Set<string> {
  return new Set(all.map((word) => word.toLowerCase()));
}

function stringsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 20) return [];
  return Object.values(value).flatMap((part) => stringsIn(part, depth + 1));
}
