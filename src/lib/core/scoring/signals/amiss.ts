import type { ActCode } from '../acts/acts.ts';
import { hasFacts } from '../context.ts';
import type { Reading } from '../reading.ts';
import { ALIKE } from '../similarity.ts';
import { answeringSentences } from './answering.ts';
import { doesLikely, type Doing } from './doing.ts';
import { isSalad } from './salad.ts';
import { LIKELY, type Draft } from './signals.ts';

const COPIED = 8;
const SHOUTED = 12;
/** From here on a reply repeats an earlier one (rubric, personalization). */
const CANNED = 0.7;
const LITTLE_USE = 0.5;

/** The organisation has no facts in this context. It earns and costs nothing itself: it says whose points hold. */
export const NOTHING_ON_RECORD = 'nothing on record';

/** Who is spoken to, and what takes points whatever else is said. */
export function readAmiss(draft: Draft, doing: Doing, reading: Reading): void {
  const { address, uptake, repeats, reply, found, post, facts, setting } = reading;
  draft.set(NOTHING_ON_RECORD, !hasFacts(setting));
  draft.set('named', address.right !== null);
  draft.set('wrong name', address.wrong !== null);
  draft.set('placeholder', address.placeholder !== null);
  draft.set('canned', repeats.likeness >= CANNED);
  draft.set('much like an earlier reply', repeats.likeness >= ALIKE);
  draft.set('copied', uptake.copied.size >= COPIED);
  draft.set('echoes', uptake.echoed);
  draft.set('stuffed', isStuffed(reading) || isSalad(reply));
  draft.set('wordless', !reply.words.some(({ kind }) => kind !== 'emoji' && kind !== 'handle'));
  draft.set('says nothing', found.length === 0 && doing.useful() < LITTLE_USE);
  draft.set('no harm voiced', !doesLikely(post.harm));
  draft.set('no fault in question', !doesLikely(post.fault));
  draft.set(
    'cold to harm',
    doesLikely(post.harm) && !doesLikely(doing.most('care', 'sorry', 'fair'))
  );
  const answered = doing.most('answer', 'unknown', 'fact', 'todo', 'remedy', 'act');
  draft.set(
    'answers a question',
    doesLikely(post.asks) && doesLikely(doing.most('answer', 'unknown'))
  );
  draft.set('answers what they asked', answeringSentences(reading, doing).size > 0);
  draft.set('answers without a fact', isUnfounded(reading, doing));
  draft.set('question passed over', doesLikely(post.asks) && !doesLikely(answered));
  draft.grade('speaks of another matter', reading.anotherMatter);
  draft.set('speculates', facts.speculated.length > 0);
  draft.set('discloses', facts.disclosed.length > 0);
  draft.set(
    'all caps',
    reply.sentences.some(({ from, to }) =>
      isShouted(reply.text.slice(reply.words[from]?.start ?? 0, reply.words[to - 1]?.end ?? 0))
    )
  );
}

/** What is told beside an answer and holds by itself, whatever is known. */
const HOLDS: readonly ActCode[] = ['unknown', 'act', 'when', 'remedy', 'change'];

/** Whether it answers a question for which the scenario's author notes facts, and tells nothing that is known. */
function isUnfounded(reading: Reading, doing: Doing): boolean {
  const { context, facts, wanted } = reading;
  if (context.takesUp?.question === undefined || context.takesUp.answers.length === 0) return false;
  if (wanted.answered || facts.told.length + facts.figures.length + facts.leftOpen.length > 0)
    return false;
  return doing.most('answer') >= LIKELY && doing.most(...HOLDS) < LIKELY;
}

const VIRTUES =
  /^(?:acknowledge|apologise|apologies|sorry|transparent|transparency|accountable|accountability|empathise|empathy|empathetic|understand|understanding|listen|listening|hear|care|caring|responsible|responsibility|honest|honesty|open|openness|committed|learning|values|integrity|trust|action|wellbeing|compassion|sincerely|valued)$/u;

/** Many virtues named, few words between them: the right words without a statement that carries them. */
function isStuffed({ reply, uptake, facts }: Reading): boolean {
  const virtuous = reply.words.filter(({ text }) => VIRTUES.test(text));
  const sentences = new Set(virtuous.map(({ sentence }) => sentence));
  const around = reply.words.filter(({ sentence }) => sentences.has(sentence)).length;
  const named = new Set(virtuous.map(({ text }) => text)).size;
  return (
    named >= 5 && named * 8 >= around && uptake.specific.length < 2 && facts.figures.length === 0
  );
}

/** Written in capitals throughout: to a reader, shouted. */
function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= SHOUTED &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase()
  );
}
