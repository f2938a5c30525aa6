import { z } from 'zod';
import { countCharacters } from '../../scenario/characters.ts';
import { drillTimeInFile, LONGEST_DRILL_TIME, SECOND } from '../../scenario/time.ts';
import { ACTIONS, PERSONA_KINDS, SEVERITIES, TEMPERS } from '../../scenario/vocabulary.ts';
import { draw } from '../chance.ts';
import type { RawInject } from '../life/index.ts';
import type { Outline } from '../outline.ts';
import { freeHandle, freeId, makePersona, takenIn, type RawPersona } from '../people/index.ts';
import { limitOf } from './material.ts';
import type { DraftWish } from './wish.ts';

/** Something that a model wrote and that stands on its feet; the trainer takes it or leaves it. */
export type ModelDraft =
  | {
      kind: 'inject';
      inject: RawInject;
      persona: RawPersona | null;
      by: { name: string; handle: string };
    }
  | { kind: 'persona'; persona: RawPersona; habits: string[] }
  | { kind: 'reply'; about: string; text: string };

export interface ModelDrafts {
  drafts: ModelDraft[];
  /** How many were left out, since they do not fit: too long, too late, empty, or said already. */
  leftOut: number;
}

/** Longer is no habit, no bio, no name. */
const SHORT = 120;
/** How far apart posts of one answer come, in the middle. */
const APART = 45 * SECOND;

const text = z.string().transform(cleaned).pipe(z.string().min(1));
const shorter = z.string().transform(cleaned).pipe(z.string().min(1).max(SHORT));
const NEEDS = [...ACTIONS, 'nothing'] as const;

/** What is asked for, one entry of each kind; models write in its order. */
const ENTRIES = {
  injects: z.object({ from: z.string(), text, severity: z.enum(SEVERITIES), needs: z.enum(NEEDS) }),
  personas: z.object({
    name: shorter,
    handle: shorter,
    kind: z.enum(PERSONA_KINDS),
    temper: z.enum(TEMPERS),
    followers: z.int().min(0).max(10_000_000),
    bio: z.string(),
    habits: z.array(shorter).max(5)
  }),
  replies: z.object({ text })
} as const;

/** The shape of an answer, as JSON Schema, for servers that hold their models to one. */
export function draftShape(kind: DraftWish['kind']): Record<string, unknown> {
  const entry = z.strictObject(ENTRIES[kind].shape);
  return z.toJSONSchema(z.strictObject({ drafts: z.array(entry) }), { io: 'input' });
}

/**
 * Reads a model's answer. Each entry is checked for itself: one that does not fit is left out and
 * counted, the others stand. Ids and handles are ours to give, so that whatever it says, nothing that
 * the scenario has is changed or named twice.
 *
 * @param answer the one object in the model's words
 * @param seed for what the model did not say
 * @returns null when it is not what was asked for
 */
export function readDrafts(
  answer: unknown,
  wish: DraftWish,
  outline: Outline,
  seed: number
): ModelDrafts | null {
  const whole = z.object({ drafts: z.array(z.unknown()).max(50) }).safeParse(answer);
  if (!whole.success) return null;
  const said = whole.data.drafts;
  const read = readers[wish.kind](wish, outline, seed);
  const drafts = said.flatMap((one, i) => read(one, i) ?? []).slice(0, wish.count);
  return {
    drafts,
    leftOut: Math.min(said.length, wish.count) - Math.min(drafts.length, said.length)
  };
}

type Read = (one: unknown, place: number) => ModelDraft | null;

const readers: Readonly<
  Record<DraftWish['kind'], (wish: DraftWish, outline: Outline, seed: number) => Read>
> = {
  injects: ({ at = 0 }, outline, seed) => {
    const taken = takenIn(outline);
    const ids = new Set(outline.injects.map(({ id }) => id));
    const said = new Set(outline.injects.map((inject) => inject.text));
    const objective = outline.objectives[0];
    let time = at;
    return (one, i) => {
      const entry = ENTRIES.injects.safeParse(one);
      if (!entry.success) return null;
      const { from, text: words, severity, needs } = entry.data;
      if (time > LONGEST_DRILL_TIME) return null;
      if (said.has(words) || countCharacters(words) > outline.limits.feed) return null;
      said.add(words);
      const known = outline.personas.find(({ id }) => id === from);
      const persona = known
        ? null
        : makePersona(outline, { cast: 'neighbour' }, seed, `draft:${String(i)}`, taken).persona;
      const by = known ?? persona;
      if (!by) return null;
      const id = freeId(words, ids);
      ids.add(id);
      const placed = time;
      time += SECOND * Math.round(draw(seed, `apart:${String(i)}`, APART / 3, APART * 2) / SECOND);
      return {
        kind: 'inject',
        persona,
        by: { name: by.name, handle: by.handle },
        inject: {
          id,
          at: drillTimeInFile(placed),
          from: by.id,
          text: words,
          severity,
          ...(needs !== 'nothing' && {
            expects: {
              action: needs,
              ...(needs === 'escalate' && outline.roles[0] && { role: outline.roles[0] }),
              ...(needs !== 'ignore' && objective && { objectives: [objective] })
            }
          })
        }
      };
    };
  },
  personas: (_, outline) => {
    const taken = takenIn(outline);
    return (one) => {
      const entry = ENTRIES.personas.safeParse(one);
      if (!entry.success) return null;
      const { name, handle, bio, habits, kind, ...rest } = entry.data;
      const about = cleaned(bio).slice(0, SHORT);
      const persona: RawPersona = {
        id: freeId(name, taken.ids),
        handle: freeHandle(handle, taken),
        name,
        ...(kind !== 'person' && { kind }),
        ...rest,
        ...(about !== '' && { bio: about })
      };
      taken.ids.add(persona.id);
      taken.handles.add(persona.handle.toLowerCase());
      return { kind: 'persona', persona, habits };
    };
  },
  replies: ({ about = '' }, outline) => {
    const post = outline.injects.find(({ id }) => id === about);
    const said = new Set<string>();
    return (one) => {
      const entry = ENTRIES.replies.safeParse(one);
      if (!entry.success || !post || said.has(entry.data.text)) return null;
      if (countCharacters(entry.data.text) > limitOf(outline, post)) return null;
      said.add(entry.data.text);
      return { kind: 'reply', about, text: entry.data.text };
    };
  }
};

/** On one line, and without what is not seen but turns or hides text. */
function cleaned(words: string): string {
  return (
    words
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      // Emoji are joined by a sign that is not seen either.
      .replaceAll(/(?!\u200d)[\p{Cf}\p{Cs}]/gu, '')
      .trim()
  );
}
