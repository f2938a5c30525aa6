import { tableOf } from '../dimensions/dimension.ts';
import type { Reading } from '../reading.ts';
import type { Signals } from '../signals/index.ts';
import type { RedFlag, RedFlagName, Span } from '../types.ts';
import { FLAGS } from './describe.ts';

/** The cue that raises a flag by itself. */
const BY_CUE: Readonly<Record<string, RedFlagName>> = {
  denies: 'denial',
  'deflects blame': 'blame-shift',
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
    if (cue.name === 'asks for private data' && reading.context.channel === 'public')
      raise('asks-private-data-in-public', spanOf(reading, from, to));
  }
  for (const { cue, from, to, sentence } of reading.found) {
    if (cue.name !== 'guesses or assures') continue;
    const about = reading.facts.touched.find((one) => one.sentence === sentence);
    if (about) raise('speculation', spanOf(reading, from, to), about.statement.text);
  }
  for (const { statement, from, to } of reading.facts.contradicted)
    raise('contradicts-facts', spanOf(reading, from, to), statement.text);
  for (const { statement, from, to } of reading.facts.disclosed)
    raise('discloses-private', spanOf(reading, from, to), statement.text);
  if (signals['all caps'] === 1 && signals['regret or ownership'] !== 1)
    raise('sarcasm-or-hostility', whole);
  if (signals['canned'] === 1) raise('canned', whole);
  const { wrong } = reading.address;
  if (wrong) raise('wrong-person-or-issue', { start: wrong.start, end: wrong.end });
  if (
    signals['stuffed'] === 1 ||
    (signals['echoes'] === 1 && signals['figures 1'] !== 1 && signals['regret or ownership'] !== 1)
  )
    raise('cue-stuffing', whole);
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
