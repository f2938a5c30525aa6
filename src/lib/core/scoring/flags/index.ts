import { tableOf } from '../dimensions/dimension.ts';
import type { Reading } from '../reading.ts';
import type { Signals } from '../signals/index.ts';
import type { RedFlag, RedFlagName, Span } from '../types.ts';
import { FLAGS } from './describe.ts';

/** The cue that raises a flag by itself. */
const BY_CUE: Readonly<Record<string, RedFlagName>> = {
  denies: 'denial',
  'deflects blame': 'blame-shift',
  'blames them': 'blame-shift',
  'conditional apology': 'non-apology',
  'refused apology': 'refusal',
  refuses: 'refusal',
  stonewalls: 'refusal',
  minimises: 'minimising',
  'mocks or snaps': 'sarcasm-or-hostility',
  'legal language': 'legal-threat',
  sells: 'marketing'
};

/** Finds the red flags of a reply, each once, with its first span. */
export function findFlags(reading: Reading, signals: Signals): RedFlag[] {
  const flags = new Map<RedFlagName, RedFlag>();
  const raise = (flag: RedFlagName, span: Span, fact?: string): void => {
    const described = FLAGS.find((one) => one.flag === flag);
    if (!described || flags.has(flag)) return;
    flags.set(flag, {
      flag,
      lowers: described.lowers,
      why: described.why,
      ...span,
      ...(fact !== undefined && { fact })
    });
  };
  const whole: Span = { start: 0, end: reading.reply.text.length };
  for (const { cue, from, to } of reading.found) {
    const flag = BY_CUE[cue.name];
    if (flag) raise(flag, spanOf(reading, from, to));
    if (
      cue.name === 'takes all the blame' &&
      tableOf(reading.context.responsibility) === 'not at fault'
    )
      raise('false-admission', spanOf(reading, from, to));
    if (
      cue.name === 'tells private details' &&
      reading.context.channel === 'public' &&
      keepsPeoplePrivate(reading)
    )
      raise('discloses-private', spanOf(reading, from, to));
    if (cue.name === 'asks for private data' && reading.context.channel === 'public')
      raise('asks-private-data-in-public', spanOf(reading, from, to));
  }
  for (const { from, to, fact } of speculations(reading))
    raise('speculation', spanOf(reading, from, to), fact);
  for (const { statement, from, to } of reading.facts.contradicted)
    raise('contradicts-facts', spanOf(reading, from, to), statement.text);
  for (const { statement, from, to } of reading.facts.disclosed)
    raise('discloses-private', spanOf(reading, from, to), statement.text);
  if (signals['all caps'] === 1 && signals['regret or ownership'] !== 1)
    raise('sarcasm-or-hostility', whole);
  if (signals['canned'] === 1) raise('canned', whole);
  const { wrong } = reading.address;
  if (wrong) raise('wrong-person-or-issue', { start: wrong.start, end: wrong.end });
  const retold =
    signals['copied'] === 1 && signals['regret or ownership'] !== 1 && signals['figures 1'] !== 1;
  const stuffed = signals['stuffed'] === 1 && !flags.has('non-apology');
  if (stuffed || retold) raise('cue-stuffing', whole);
  const order = FLAGS.map(({ flag }) => flag);
  return [...flags.values()].sort((a, b) => order.indexOf(a.flag) - order.indexOf(b.flag));
}

/** The span in the original text of the words from `from` up to, not including, `to`. */
export function spanOf({ reply }: Reading, from: number, to: number): Span {
  return {
    start: reply.words[from]?.start ?? 0,
    end: reply.words[to - 1]?.end ?? reply.text.length
  };
}

/** Guesses and assurances that no known fact bears out and that are not left open. */
function speculations({ found, facts }: Reading): { from: number; to: number; fact?: string }[] {
  const open = new Set(
    found.filter(({ cue }) => cue.name === 'says what is not known').map(({ sentence }) => sentence)
  );
  const told = new Set(facts.told.map(({ sentence }) => sentence));
  return found
    .filter(
      ({ cue, sentence }) =>
        cue.name === 'guesses or assures' && !open.has(sentence) && !told.has(sentence)
    )
    .map(({ from, to, sentence }) => {
      const about = facts.touched.find((one) => one.sentence === sentence);
      return { from, to, ...(about && { fact: about.statement.text }) };
    });
}

/** Whether the scenario forbids to speak of people's own matters at all. */
function keepsPeoplePrivate({ context }: Reading): boolean {
  return context.facts.mustNotSay.some((text) => PERSONAL.test(text));
}

const PERSONAL =
  /\b(?:customer|resident|guest|member|patient|pupil|student|passenger|tenant|client|user|individual|person|people|health|medical|identity|condition|details|address)/iu;
