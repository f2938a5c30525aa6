import { readActs, readerFor, type Reader } from './acts/index.ts';
import type { Weights } from './acts/weights.ts';
import { SPOILING, type Likelihoods } from './acts/acts.ts';
import type { Ground } from './acts/features.ts';
import { readMatter } from './acts/matter.ts';
import { readPost, type PostReading } from './acts/post.ts';
import { SHOWN_BY } from './acts/shown-by.ts';
import { readAddress, type Address } from './address.ts';
import { isFigure, readSetting, type Setting } from './context.ts';
import { readFacts, type FactReading } from './facts.ts';
import { readOpposites } from './opposites.ts';
import { remembered } from './remembered.ts';
import { ALIKE, similarity } from './similarity.ts';
import { findCues, type Found } from './text/find.ts';
import { putRight } from './text/known.ts';
import { readWords, type Words } from './text/words.ts';
import type { ReplyContext } from './types.ts';
import { copiedWords, readUptake, type Uptake } from './uptake.ts';
import { readWanted, type Wanted } from './wanted.ts';

/** A reply read in its context: what each sentence does, and what it takes up. */
export interface Reading {
  context: ReplyContext;
  setting: Setting;
  reply: Words;
  found: readonly Found[];
  address: Address;
  uptake: Uptake;
  /** Sentences that name something of the post or the crisis, a figure or a day. */
  about: ReadonlySet<number>;
  facts: FactReading;
  /** Sentences that set a rumour right by a known fact. */
  putsRight: ReadonlySet<number>;
  /** Sentences that stand among the known facts as they are. */
  asKnown: ReadonlySet<number>;
  wanted: Wanted;
  /** Likeness to the nearest earlier reply, 0 to 1, and that reply. */
  repeats: { likeness: number; of: string | null };
  /** What the post says; a statement answers none, and is about the fault of the crisis. */
  post: PostReading;
  /** Sentences that an earlier one says word for word: saying it again does nothing more. */
  repeated: ReadonlySet<number>;
  /** How likely each sentence does each act. */
  acts: readonly Likelihoods[];
  /** How likely the reply speaks of another matter than its post and its crisis, 0 to 1. */
  anotherMatter: number;
}

/**
 * Reads a reply. Pure, bounded, never throws.
 * @param reader other weights than the published ones, while they are fitted
 */
export function readReply(context: ReplyContext, reader: Reader = readerFor(context)): Reading {
  const ground = readGround(context, reader);
  return {
    ...ground,
    acts: readActs(ground, reader.acts),
    anotherMatter: isOfThis(ground) ? 0 : readMatter(ground, reader.matter)
  };
}

/** What takes up the problem in its author's words, or says what is open here, is about this post and crisis. */
function isOfThis({ wanted, found, uptake }: Ground): boolean {
  const open = found.filter(({ cue }) => LEAVES_OPEN.includes(cue.name));
  const named = [...uptake.ofPost, ...uptake.topical];
  return (
    wanted.problem || open.some(({ sentence }) => named.some((word) => word.sentence === sentence))
  );
}

/** Reads all of a reply but its acts. */
export function readGround(context: ReplyContext, reader: Reader = readerFor(context)): Ground {
  const setting = readSetting(context);
  const asWritten = readWords(context.reply);
  const reply = putRight(asWritten);
  const repeated = repeatedSentences(reply);
  const opposites = readOpposites(reply, setting);
  // "That is not true, the dog is alive" denies a rumour, and nothing that happened.
  const putsRight = new Set(opposites.told.map(({ sentence }) => sentence));
  const cues = findCues(reply, setting.own).filter(
    ({ cue, sentence }) =>
      !repeated.has(sentence) &&
      !isTrueHere(cue.name, context) &&
      !(putsRight.has(sentence) && DENYING.has(cue.name))
  );
  const facts = readFacts(reply, cues, opposites, setting);
  const asKnown = toldWordForWord(asWritten, facts);
  const found = cues.filter(
    ({ cue, sentence }) => !(asKnown.has(sentence) && TAINTS.has(cue.name))
  );
  const tainted = new Set(
    found.filter(({ cue }) => TAINTS.has(cue.name)).map(({ sentence }) => sentence)
  );
  const uptake = readUptake(reply, setting, tainted);
  return {
    context,
    setting,
    reply,
    repeated,
    found,
    address: readAddress(reply, setting),
    uptake,
    about: aboutSomething(reply, uptake),
    facts,
    putsRight,
    asKnown,
    wanted: readWanted(reply, context),
    repeats: nearest(asWritten, context),
    post: readPostIn(context, setting, reader)
  };
}

/** What the author of a scenario says of a post goes before what its words look like. */
function readPostIn({ takesUp }: ReplyContext, setting: Setting, { posts }: Reader): PostReading {
  if (!setting.post) return { fault: 1, harm: 0, asks: 0 };
  const readings = postReadings(setting);
  const read = readings.get(posts) ?? readPost(setting.post, setting, posts);
  readings.set(posts, read);
  if (!takesUp) return read;
  return {
    fault: takesUp.problem.length > 0 ? 1 : read.fault,
    harm: takesUp.harm.length > 0 ? 1 : read.harm,
    asks: takesUp.question !== undefined ? 1 : read.asks
  };
}

/** What a setting's post says by some weights: every reply to it asks again. */
const postReadings = remembered((_: Setting) => new WeakMap<Weights, PostReading>());

const LEAVES_OPEN = SHOWN_BY.unknown ?? [];
const DENYING = new Set(SHOWN_BY.deny);
/** Cues whose sentences take nothing up, whatever of the post they mention. */
const TAINTS = new Set(SPOILING.flatMap((act) => SHOWN_BY[act] ?? []));

/**
 * The sentences that stand among the known facts as they are. What may be said is no harm when it is
 * said: "our screens blamed the driver, wrongly" blames nobody.
 */
function toldWordForWord(reply: Words, { told }: FactReading): Set<number> {
  const same = new Set<number>();
  for (const { statement, sentence } of told) {
    const { from = 0, to = 0 } = reply.sentences[sentence] ?? {};
    if (copiedWords(reply.words.slice(from, to), statement.words.words).size === to - from)
      same.add(sentence);
  }
  return same;
}

function nearest(reply: Words, { earlier }: ReplyContext): Reading['repeats'] {
  let likeness = 0;
  let of: string | null = null;
  for (const other of earlier) {
    const score = similarity(reply, other, ALIKE);
    if (score > likeness) [likeness, of] = [score, other];
  }
  return { likeness, of };
}

function repeatedSentences({ words, sentences }: Words): Set<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const { index, from, to } of sentences) {
    const text = words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
    if (seen.has(text)) repeated.add(index);
    seen.add(text);
  }
  return repeated;
}

const DAY =
  /^(?:today|tonight|tomorrow|noon|midnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

function aboutSomething({ words }: Words, { ofPost, topical }: Uptake): Set<number> {
  const named = [
    ...ofPost,
    ...topical,
    ...words.filter((word) => isFigure(word) || DAY.test(word.text))
  ];
  return new Set(named.map(({ sentence }) => sentence));
}

/** Where the organisation is not at fault, "that was not us" may be a fact and no excuse. */
function isTrueHere(cue: string, { responsibility }: ReplyContext): boolean {
  if (cue === 'denies') return responsibility === 'victim' || responsibility === 'unclear';
  return responsibility === 'victim' && (cue === 'deflects blame' || cue === 'disputes');
}
