import { likelihoodOf, type ActCode } from '../acts/acts.ts';
import { tableOf } from '../dimensions/dimension.ts';
import type { Reading } from '../reading.ts';
import { does, type Signals } from '../signals/index.ts';
import { graded } from '../signals/signals.ts';
import type { RedFlag, RedFlagName, Span } from '../types.ts';
import { FLAGS, whyRaised } from './describe.ts';
import { shownIn, spanOf } from '../spans.ts';

/** The act that raises a flag by itself, and from what likelihood on: where it is right as often as raters are. */
export interface FlagRule {
  flag: RedFlagName;
  act: ActCode;
  from: number;
}

const FLAG_RULES: readonly FlagRule[] = [
  { flag: 'denial', act: 'deny', from: 0.85 },
  { flag: 'blame-shift', act: 'blame', from: 0.65 },
  { flag: 'non-apology', act: 'nonapology', from: 0.85 },
  { flag: 'refusal', act: 'refuse', from: 0.6 },
  { flag: 'minimising', act: 'minimise', from: 0.7 },
  { flag: 'sarcasm-or-hostility', act: 'hostile', from: 0.6 },
  { flag: 'legal-threat', act: 'legal', from: 0.4 },
  { flag: 'false-admission', act: 'admit', from: 0.3 },
  { flag: 'speculation', act: 'assure', from: 0.65 },
  { flag: 'contradicts-facts', act: 'contradict', from: 0.6 },
  { flag: 'discloses-private', act: 'disclose', from: 0.25 },
  { flag: 'asks-private-data-in-public', act: 'askdata', from: 0.3 },
  { flag: 'marketing', act: 'sell', from: 0.45 }
];
/** From this share of sentences on, a reply is about something else. */
const ELSEWHERE = 0.5;
/** From here on it speaks of another matter, where nothing else says that it is about this one. */
const ANOTHER = 0.9;

/** Finds the red flags of a reply, each once, with its first span. */
export function findFlags(reading: Reading, signals: Signals): RedFlag[] {
  const flags = new Map<RedFlagName, RedFlag>();
  const raise = (flag: RedFlagName, span: Span, fact?: string): void => {
    const described = FLAGS.find((one) => one.flag === flag);
    if (!described || flags.has(flag)) return;
    flags.set(flag, {
      flag,
      lowers: described.lowers,
      why: whyRaised(described, fact),
      ...span,
      ...(fact !== undefined && { fact })
    });
  };
  const whole: Span = { start: 0, end: reading.reply.text.length };
  for (const { statement, from, to } of reading.facts.contradicted)
    raise('contradicts-facts', spanOf(reading, from, to), statement.text);
  for (const { statement, from, to } of reading.facts.disclosed)
    raise('discloses-private', spanOf(reading, from, to), statement.text);
  for (const { statement, from, to } of reading.facts.stated)
    raise('speculation', spanOf(reading, from, to), statement.text);
  for (const rule of FLAG_RULES) {
    if (!appliesHere(rule.flag, reading)) continue;
    const sentence = reading.acts.findIndex(
      (acts, at) => likelihoodOf(acts, rule.act) >= rule.from && !isPrivate(rule.flag, reading, at)
    );
    if (sentence === -1) continue;
    raise(rule.flag, shownIn(rule.act, reading, sentence), factOf(rule.flag, reading, sentence));
  }
  if (signals['all caps'] === 1 && !does(signals, 'regret or responsibility'))
    raise('sarcasm-or-hostility', whole);
  if (signals['canned'] === 1) raise('canned', whole);
  const { wrong } = reading.address;
  if (wrong) raise('wrong-person-or-issue', { start: wrong.start, end: wrong.end });
  else if (
    (reading.anotherMatter >= ANOTHER && !isAboutThis(reading)) ||
    signals[graded('share of something else', ELSEWHERE)] === 1
  )
    raise('wrong-person-or-issue', whole);
  const retold =
    signals['copied'] === 1 &&
    !does(signals, 'regret or responsibility') &&
    signals['known figures 1'] !== 1;
  const stuffed = signals['stuffed'] === 1 && !flags.has('non-apology');
  if (stuffed || retold) raise('cue-stuffing', whole);
  const order = FLAGS.map(({ flag }) => flag);
  return [...flags.values()].sort((a, b) => order.indexOf(a.flag) - order.indexOf(b.flag));
}

/** Some flags can only be raised where the context leaves room for the wrong. */
function appliesHere(flag: RedFlagName, { context }: Reading): boolean {
  if (flag === 'false-admission') return tableOf(context.responsibility) === 'not at fault';
  if (flag === 'asks-private-data-in-public') return context.channel === 'public';
  // What an act alone suggests is "too much for all to read"; in private, only a stated secret is one.
  if (flag === 'discloses-private') return context.channel === 'public';
  return true;
}

/** "Message us your number" asks for it in private: that is what it should do. "Tell us" does not say where. */
function isPrivate(flag: RedFlagName, { found, reply }: Reading, sentence: number): boolean {
  if (flag !== 'asks-private-data-in-public') return false;
  return found.some(
    (one) =>
      one.sentence === sentence &&
      one.cue.name === 'moves to private' &&
      reply.words[one.from]?.text !== 'tell'
  );
}

/** Whether it takes up what this post alone says, or any fact: short replies share little else with their post. */
function isAboutThis({ uptake, facts }: Reading): boolean {
  const { told, leftOpen, figures } = facts;
  return uptake.specific.length + told.length + leftOpen.length + figures.length > 0;
}

/** The unconfirmed matter that a guess is about. */
function factOf(flag: RedFlagName, { facts }: Reading, sentence: number): string | undefined {
  if (flag !== 'speculation') return undefined;
  return facts.touched.find((one) => one.sentence === sentence)?.statement.text;
}
