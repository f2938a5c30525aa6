import type { Scorecard } from '../../core/debrief/types.ts';
import type { Counted, Grade, PracticeCount, Weights } from '../../core/debrief/types.ts';
import { formatDrillTime } from '../../core/scenario/time.ts';
import { count } from '../people/words.ts';
import { dimensionViews } from '../primitives/dimensions.ts';
import { namesInWords } from '../primitives/names.ts';

export const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  P: 'without challenges',
  S: 'some challenges',
  M: 'major challenges',
  U: 'unable to be performed'
};

export const PRACTICE_NAMES: Readonly<Record<PracticeCount['practice'], string>> = {
  empathy: 'Empathy in tone',
  'hand-over': 'A private channel offered',
  'next-update': 'A next update named',
  constructive: 'A constructive tone',
  'promise-kept': 'A promised update kept',
  correction: 'A flagged answer put right'
};

/** A measure as it is shown: its name, its figure, what it counts, and whether it is past its time. */
export interface MeasureView {
  name: string;
  figure: string;
  note: string;
  late: boolean;
  /** What the figure counts; left out where it stands right under it. */
  counts?: readonly Counted[];
}

const NONE = '–';

/** The row of measures under the five dimensions. */
export function measuresOf(card: Scorecard): MeasureView[] {
  const { behind } = card;
  return [
    { ...coverage(card), counts: behind.coverage },
    { ...detection(card), counts: behind.detection },
    { ...firstAnswer(card), counts: behind.firstAnswer },
    { ...statement(card), counts: behind.statement },
    { ...updates(card), counts: behind.promises },
    { ...offline(card), counts: behind.offline }
  ];
}

function coverage({ coverage: { needed, answered, open, late, skipped } }: Scorecard): MeasureView {
  const name = 'Coverage';
  if (needed === 0)
    return {
      name,
      figure: NONE,
      note:
        skipped > 0
          ? `the clock was moved on over the time of ${count(skipped, 'post')} in need`
          : 'nothing waited past its target',
      late: false
    };
  const more = [
    late > 0 && `${String(late)} later`,
    open > 0 && `${String(open)} still open`,
    skipped > 0 && `the clock was moved on over the time of ${String(skipped)} more`
  ].filter((part) => part !== false);
  return {
    name,
    figure: `${String(answered)} of ${String(needed)}`,
    note: `posts in need, answered or handed on in time${more.length > 0 ? `; ${more.join(', ')}` : ''}`,
    late: false
  };
}

function detection({ detection: { signs, first, tooEarly } }: Scorecard): MeasureView {
  const name = 'Time to detection';
  if (first) {
    const { elapsed, how, at, post } = first;
    const note = `${post.called}’s post, ${how} at ${formatDrillTime(at)}`;
    return { name, figure: formatDrillTime(elapsed), note, late: false };
  }
  const note =
    signs === 0
      ? 'no early sign had appeared'
      : tooEarly
        ? 'too early to say'
        : `${signs === 1 ? 'the early sign was not' : `none of ${String(signs)} early signs was`} noticed`;
  return { name, figure: NONE, note, late: false };
}

/** How many posts in need were missed, beside the list of them; undefined where there was none. */
export function missedNote({ needed, missed, skipped }: Scorecard['coverage']): string | undefined {
  const over = skipped === 0 ? '' : `${String(skipped)} ${skipped === 1 ? 'does' : 'do'} not count`;
  if (needed === 0) return over || undefined;
  return `${String(missed)} of ${String(needed)}${over && `; ${over}`}`;
}

function firstAnswer({ firstAnswer: first }: Scorecard): MeasureView {
  const name = 'First answer';
  if (!first) return { name, figure: NONE, note: 'no reply was sent', late: false };
  const note =
    first.sinceNeed === null
      ? `to ${first.post.called}, before any post in need`
      : `${formatDrillTime(first.sinceNeed)} after the first post in need`;
  return { name, figure: formatDrillTime(first.at), note, late: false };
}

function statement({ statement: { standing, target, at } }: Scorecard): MeasureView {
  const name = 'First statement';
  const figure = at === null ? NONE : formatDrillTime(at);
  const due = formatDrillTime(target ?? 0);
  switch (standing) {
    case 'in-time':
      return { name, figure, note: `before its target, ${due}`, late: false };
    case 'late':
    case 'too-late':
      return {
        name,
        figure,
        note: `${formatDrillTime((at ?? 0) - (target ?? 0))} after its target`,
        late: true
      };
    case 'none':
      return { name, figure, note: `none was made; the target was ${due}`, late: true };
    case 'skipped':
      return {
        name,
        figure,
        note: `does not count: the clock was moved on over its target, ${due}`,
        late: false
      };
    case 'not-due':
      return { name, figure, note: `not yet due; the target was ${due}`, late: false };
    case 'not-asked':
      return { name, figure, note: 'this scenario asks for none', late: false };
    default:
      return standing satisfies never;
  }
}

function updates({ promises }: Scorecard): MeasureView {
  const { promised, kept, open, skipped, keptAt, brokenAt } = promises;
  const name = 'Updates kept';
  const over = 'the clock was moved on over the time of';
  if (promised === 0) {
    const all = skipped === 1 ? 'the one that was promised' : `all ${String(skipped)}`;
    const note = skipped === 0 ? 'no time was chosen for one' : `${over} ${all}`;
    return { name, figure: NONE, note, late: false };
  }
  const times = (all: readonly number[]) => all.map(formatDrillTime).join(' and ');
  const late = brokenAt.length > 0;
  const parts = [
    late
      ? `not there at ${times(brokenAt)}`
      : keptAt.length > 0
        ? `at ${times(keptAt)}`
        : 'not yet due at the end',
    !late && open > 0 && keptAt.length > 0 && 'one not yet due',
    skipped > 0 && `${over} ${String(skipped)} more`
  ].filter((part) => part !== false);
  return { name, figure: `${String(kept)} of ${String(promised)}`, note: parts.join(', '), late };
}

function offline({ offline: { needed, moved, askedInPublic } }: Scorecard): MeasureView {
  const name = 'Taken offline';
  const asked = askedInPublic.length;
  const figure = needed === 0 ? NONE : `${String(moved)} of ${String(needed)}`;
  if (asked > 0) {
    const note = `personal data asked in public, ${asked === 1 ? 'once' : `${String(asked)} times`}`;
    return { name, figure, note, late: true };
  }
  const note = needed === 0 ? 'nothing belonged in private' : 'no personal data asked in public';
  return { name, figure, note, late: false };
}

/** What stands where there is nothing to work on next. */
export function nothingNext({
  replies,
  missed,
  endedBecause
}: Pick<Scorecard, 'replies' | 'missed' | 'endedBecause'>): string {
  if (replies.length > 0 || missed.length > 0) {
    return 'Nothing stands out as weak. Try it again at a harder scenario, or at another speed.';
  }
  const little = 'Too little happened to say.';
  // Nobody is told to play on whose drill was ended for them.
  return endedBecause === 'trainee'
    ? `${little} Play on until people have had time to wait for you.`
    : little;
}

/** How the five add up to the total, in a sentence. */
export function weightWords(weights: Weights): string {
  const [first] = dimensionViews;
  const common = weights[first?.[0] ?? 'speed'];
  if (dimensionViews.every(([dimension]) => weights[dimension] === common))
    return 'Each of the five counts the same.';
  const of = (wanted: (weight: number) => boolean) =>
    dimensionViews.filter(([dimension]) => wanted(weights[dimension]));
  const counting = of((weight) => weight > 0).map(
    ([dimension, { name }]) => `${name} ${String(weights[dimension])}`
  );
  const not = of((weight) => weight === 0).map(([, { name }]) => name);
  const left = not.length === 0 ? '' : `; ${namesInWords(not)} not at all`;
  return `This scenario weighs them: ${namesInWords(counting)}${left}.`;
}
