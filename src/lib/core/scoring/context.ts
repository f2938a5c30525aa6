import { conceptOf, isCommon, isCommonSlip } from './text/common.ts';
import { remembered, rememberedOf } from './remembered.ts';
import { SlipIndex } from './text/slip.ts';
import { readWords, type Word, type Words } from './text/words.ts';
import type { ReplyContext } from './types.ts';

/** A statement of the context, with what makes it recognisable. */
export interface Statement {
  text: string;
  words: Words;
  /** Ideas and figures in it that are not common. */
  concepts: ReadonlySet<string>;
  /** Numbers, times, amounts, lines and addresses. */
  figures: ReadonlySet<string>;
}

/** What an unconfirmed matter would say if it were known, and how it reads as long as it is open. */
export interface Guess {
  matter: Statement;
  said: Statement;
}

/** A context, read once, so that a reply can be held against it. */
export interface Setting {
  /** The words of the organisation's name that tell it from others; the first alone is taken for it. */
  own: readonly string[];
  /** All words of its name: "line" says nothing of its own in "Skerry Line". */
  ownName: ReadonlySet<string>;
  known: readonly Statement[];
  unconfirmed: readonly Statement[];
  guesses: readonly Guess[];
  mustNotSay: readonly Statement[];
  happened: Statement;
  /** Null for a statement of the organisation, which answers no post. */
  post: Statement | null;
  /** The person's names, as words; the handle's parts among them. */
  names: ReadonlySet<string>;
  handles: ReadonlySet<string>;
  /** Everything the crisis is about: what happened, the facts, the organisation. */
  topic: ReadonlySet<string>;
  /** Every idea of the context, and the same by their spelling, so that a slip finds its word. */
  vocabulary: ReadonlySet<string>;
  slips: SlipIndex;
}

/** Whether the organisation has facts in a context, of whatever kind: without any, nothing can be held against one. */
export function hasFacts({
  known,
  unconfirmed,
  mustNotSay
}: Readonly<Record<'known' | 'unconfirmed' | 'mustNotSay', readonly unknown[]>>): boolean {
  return known.length + unconfirmed.length + mustNotSay.length > 0;
}

/** Whatever the context says, but for what must not be said. */
export const saidIn = remembered(
  ({ known, happened, unconfirmed, post }: Setting): readonly Statement[] => [
    ...known,
    happened,
    ...unconfirmed,
    ...(post ? [post] : [])
  ]
);

/** Whether one known fact has all of these ideas. */
export function isAllKnown(ideas: Iterable<string>, { known }: Pick<Setting, 'known'>): boolean {
  const all = [...ideas];
  return known.some(({ concepts }) => all.every((idea) => concepts.has(idea)));
}

/** Reads a text of the context; those of a drill come again with every reply, so they are kept. */
export const readStatement = rememberedOf(5_000, (text): Statement => {
  const words = readWords(text);
  return {
    text,
    words,
    concepts: new Set(words.words.flatMap((word) => contentOf(word) ?? [])),
    figures: new Set(words.words.filter(isFigure).map(({ text }) => figureOf(text)))
  };
});

/** The idea of a word, or null where it is too common to mean anything. */
export function contentOf(word: Word): string | null {
  if (word.kind === 'emoji' || word.kind === 'handle') return null;
  if (word.kind !== 'word') return figureOf(word.text);
  return isCommon(word.text) ? null : conceptOf(word.stem);
}

/** The idea of a word of the reply, in the spelling that the context has for it. */
export function ideaIn(setting: Setting, word: Word): string | null {
  if (word.kind !== 'word') return contentOf(word);
  return ideasIn(setting)(word.text, word);
}

/** The ideas found so far: one word is asked for half a dozen times a reply, by uptake, facts and acts. */
const ideasIn = remembered((setting: Setting) =>
  rememberedOf(2_000, (_, word: Word) => findIdea(setting, word))
);

function findIdea({ vocabulary, slips }: Setting, word: Word): string | null {
  const idea = contentOf(word);
  if (idea === null || vocabulary.has(idea)) return idea;
  return slips.find(idea)[0] ?? (isCommonSlip(word.text) ? null : idea);
}

export function isFigure({ kind, text }: Word): boolean {
  return (
    kind === 'time' ||
    kind === 'money' ||
    kind === 'phone' ||
    kind === 'address' ||
    (kind === 'number' && text !== '1')
  );
}

/** One form for "18:20", "6.20pm" and "30,214": figures are compared by it. */
export function figureOf(text: string): string {
  const clock = /^(\d{1,2})(?:[:.](\d{2}))?([ap])?\.?m?$/u.exec(text);
  if (clock?.[1] !== undefined && (clock[2] !== undefined || clock[3] !== undefined)) {
    const hour = Number(clock[1]) % 12;
    return `${hour}:${clock[2] ?? '00'}`;
  }
  return text.replace(/[£$€,\s+-]|(?:st|nd|rd|th)$/gu, '').replace(/^https?:\/\/|\/$/gu, '');
}

const settings = rememberedOf(200, (_, context: ReplyContext) => makeSetting(context));

/**
 * Reads a context. Bounded by its own length; never throws. Every reply to a post has the same, so
 * settings are kept by all that they are read from.
 */
export function readSetting(context: ReplyContext): Setting {
  const { post, organisation, happened, facts } = context;
  const key = JSON.stringify([
    post && [post.author, post.name, post.text],
    organisation.name,
    organisation.industry ?? '',
    happened,
    facts.known,
    facts.unconfirmed,
    facts.guesses ?? [],
    facts.mustNotSay
  ]);
  return settings(key, context);
}

function makeSetting(context: ReplyContext): Setting {
  const ownName = readWords(context.organisation.name).words.map(({ text }) => text);
  const telling = ownName.filter((word) => !isCommon(word));
  const own = telling.length > 0 ? telling : ownName;
  const known = context.facts.known.map(readStatement);
  const happened = readStatement(context.happened);
  const post = context.post ? readStatement(context.post.text) : null;
  const names = new Set<string>();
  const handles = new Set<string>();
  if (context.post) {
    for (const { text, kind } of readWords(context.post.name).words)
      if (kind === 'word' && text.length > 1 && !isCommon(text)) names.add(text);
    const handle = context.post.author.replace(/^@/u, '').toLowerCase();
    handles.add(handle);
    for (const part of handle.split(/[^\p{L}]+/u)) if (part.length > 2) names.add(part);
  }
  const topic = new Set<string>(happened.concepts);
  for (const statement of [...known, ...context.facts.unconfirmed.map(readStatement)])
    for (const concept of statement.concepts) topic.add(concept);
  for (const text of [context.organisation.name, context.organisation.industry ?? ''])
    for (const concept of readStatement(text).concepts) topic.add(concept);
  const mustNotSay = context.facts.mustNotSay.map(readStatement);
  const vocabulary = new Set(topic);
  for (const statement of [...mustNotSay, ...(post ? [post] : [])])
    for (const concept of statement.concepts) vocabulary.add(concept);
  return {
    own,
    ownName: new Set(ownName),
    known,
    unconfirmed: context.facts.unconfirmed.map(readStatement),
    guesses: guessesOf(context.facts.unconfirmed, context.facts.guesses),
    mustNotSay,
    happened,
    post,
    names,
    handles,
    topic,
    vocabulary,
    slips: new SlipIndex(vocabulary)
  };
}

/** Pairs unconfirmed matters with what they would say; those that say nothing are left out. */
function guessesOf(
  unconfirmed: readonly string[],
  guesses: readonly string[] | undefined
): Guess[] {
  return unconfirmed.flatMap((matter, at) => {
    const said = guesses?.[at] ?? '';
    return said === '' ? [] : [{ matter: readStatement(matter), said: readStatement(said) }];
  });
}
