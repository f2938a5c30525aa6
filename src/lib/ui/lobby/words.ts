import { formatDrillTime } from '../../core/scenario/time.ts';
import { capital } from '../primitives/capital.ts';
import type { Difficulty } from '../../core/scenario/schema.ts';
import { namesInWords } from '../primitives/names.ts';
import type { OpenDrill, ScenarioSummary } from './types.ts';

export const DIFFICULTY_NAMES: Readonly<Record<Difficulty, string>> = {
  first: 'First drill',
  steady: 'Steady',
  hard: 'Hard',
  severe: 'Severe'
};

/** 1 to 4, as the pips show it. */
export const DIFFICULTY_STEPS: Readonly<Record<Difficulty, number>> = {
  first: 1,
  steady: 2,
  hard: 3,
  severe: 4
};

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const countWord = (count: number) => NUMBERS[count] ?? String(count);

/** `2 moves, with a jump in time` */
export function movesWords({ moves, jump }: Pick<ScenarioSummary, 'moves' | 'jump'>): string {
  const count = `${String(moves.length)} ${moves.length === 1 ? 'move' : 'moves'}`;
  return jump ? `${count}, with a jump in time` : count;
}

/** The line under the greeting: what waits, or what to do first. */
export function headline(
  scenarios: readonly Pick<ScenarioSummary, 'minutes' | 'last'>[],
  running: readonly Pick<OpenDrill, 'status'>[]
): string {
  if (running.length > 0) {
    const one = running.length === 1;
    return running.some(({ status }) => status === 'running')
      ? `${countWord(running.length)} ${one ? 'drill is' : 'drills are'} running.`
      : `${countWord(running.length)} ${one ? 'drill waits' : 'drills wait'} for you.`;
  }
  if (scenarios.length === 0) return 'There is nothing to drill yet.';
  const first = firstDrill(scenarios, running);
  return first ? `Your first drill takes ${String(first.minutes)} minutes.` : 'Choose a drill.';
}

/** The drill to begin with, which is the shortest; null for who has played or plays one. */
export function firstDrill<One extends Pick<ScenarioSummary, 'minutes' | 'last'>>(
  scenarios: readonly One[],
  running: readonly unknown[]
): One | null {
  if (running.length > 0 || scenarios.some(({ last }) => last !== null)) return null;
  return scenarios.toSorted((a, b) => a.minutes - b.minutes)[0] ?? null;
}

/** What is theirs to do of the improvement plan: `Three actions are yours, one of them overdue`. */
export function actionsWords({ open, overdue }: { open: number; overdue: number }): string {
  const late = overdue === 1 ? 'one of them' : `${countWord(overdue).toLowerCase()} of them`;
  const which =
    overdue === open ? (open === 1 ? ', and overdue' : ', all overdue') : `, ${late} overdue`;
  return `${countWord(open)} ${open === 1 ? 'action is' : 'actions are'} yours${overdue > 0 ? which : ''}`;
}

/** What leads back into a drill: while its clock goes on there is no time to resume at. */
export function wayBackWords({ status, at }: Pick<OpenDrill, 'status' | 'at'>): string {
  return status === 'paused' ? `Resume at ${formatDrillTime(at)}` : 'Go back in';
}

const DUTY_NAMES: Readonly<Record<OpenDrill['overdue'][number], string>> = {
  statement: 'the first statement',
  assessment: 'the first assessment',
  update: 'the promised update'
};

/** What a card says of an open drill that waits. */
export function openWords({
  pastTarget,
  overdue,
  status
}: Pick<OpenDrill, 'pastTarget' | 'overdue' | 'status'>): string {
  const posts =
    pastTarget === 0
      ? []
      : [`${countWord(pastTarget).toLowerCase()} ${pastTarget === 1 ? 'post' : 'posts'}`];
  const late = [...posts, ...overdue.map((kind) => DUTY_NAMES[kind])];
  const one = pastTarget + overdue.length === 1;
  const said =
    late.length === 0
      ? 'Nothing is past its target.'
      : `${capital(namesInWords(late))} ${one ? 'is past its' : 'are past their'} target.`;
  return `${said} ${status === 'paused' ? 'The clock starts when you do.' : 'The clock is running.'}`;
}
