import { audienceOf, overallTrust, startingTrust } from '../audience/index.ts';
import type { Scenario } from '../scenario/schema.ts';
import { advance, nextRelease, scheduleReleases } from './advance.ts';
import { answerDebrief } from './answer-debrief.ts';
import { drillTimeAt } from './clock.ts';
import type { Act, Command, Envelope, Refusal } from './commands.ts';
import type { DrillEvent } from './events.ts';
import { copyOf } from './evolve.ts';
import type { ControlCommand } from './facilitator-commands.ts';
import { facilitate } from './facilitate.ts';
import { isControl, refuseActor } from './may-ask.ts';
import { signed } from './part.ts';
import { join, leave, readmit, welcomeBack } from './participants.ts';
import { factsAtStart } from './perform.ts';
import { isTaken } from './phases.ts';
import { refuse } from './refuse.ts';
import { speak } from './speak.ts';
import { recordOpinion } from './record-opinion.ts';
import { askForSecondLook } from './second-look.ts';
import { initialState, type DrillState } from './state.ts';
import { escalate, fileAssessment, mark, open } from './triage.ts';
import { teamwork } from './teamwork.ts';
import { Turn } from './turn.ts';

/** What happens, and the state after it, which is what `evolve` makes of those events; or why nothing does. */
export type Decision =
  { ok: true; events: DrillEvent[]; state: DrillState } | { ok: false; refusal: Refusal };

/** Scenarios for learning show clocks on everything that needs something. */
const GUIDED: ReadonlySet<Scenario['difficulty']> = new Set(['first', 'steady']);

/** What a drill is prepared with, beside its scenario. */
export interface Setup {
  drill: string;
  digest: string;
  trainee: { id: string; name: string };
  seed: number;
  wall: number;
  /** A facilitator runs the clock; trainees may not. */
  facilitated?: boolean;
  /** Several people share it: they join by `JoinDrill`, and `trainee` is whose drill it is. */
  team?: boolean;
}

/** The beginning of a drill's log, before STARTEX. */
export function prepare(scenario: Scenario, setup: Setup): DrillEvent[] {
  const turn = new Turn(scenario, initialState(), setup.wall);
  const audience = audienceOf(scenario);
  const segments = startingTrust(audience);
  turn.emit(0, {
    type: 'DrillPrepared',
    drill: setup.drill,
    scenario: { id: scenario.id, title: scenario.title, digest: setup.digest },
    trainee: setup.trainee,
    seed: setup.seed,
    organisation: {
      name: scenario.organisation.name,
      handle: scenario.organisation.handle,
      avatar: scenario.id
    },
    limits: scenario.limits,
    guided: GUIDED.has(scenario.difficulty),
    endsAt: scenario.end.at ?? null,
    storyStarts: scenario.story.starts,
    moves: scenario.moves.map(({ title, at }) => ({ title, at: at ?? null })),
    facts: factsAtStart(scenario),
    responsibility: scenario.situation.responsibility,
    trust: overallTrust(segments, audience),
    segments,
    volume: scenario.audience.volume,
    ...(setup.facilitated && { facilitated: true }),
    ...(setup.team && { team: true })
  });
  return turn.events;
}

/**
 * What a command brings about: first everything that fell due before it, then its own events; or the
 * reason why it is refused. The same command id twice brings nothing the second time, so that a
 * double click or a repeated request posts once.
 */
export function decide(scenario: Scenario, state: DrillState, command: Command): Decision {
  if (Object.hasOwn(state.commands, command.id)) return { ok: true, events: [], state };
  const turn = new Turn(scenario, copyOf(state), command.wall);
  const refusal = carryOut(turn, command);
  return refusal ? { ok: false, refusal } : { ok: true, events: turn.events, state: turn.state };
}

/**
 * As `decide`, for somebody who alone holds the state and gives it away: it moves on in place, without
 * a copy. What fell due before a command that is refused has happened all the same, and is returned.
 */
export function decideInPlace(
  scenario: Scenario,
  state: DrillState,
  command: Command
): { events: DrillEvent[]; refusal: Refusal | null } {
  if (Object.hasOwn(state.commands, command.id)) return { events: [], refusal: null };
  const turn = new Turn(scenario, state, command.wall);
  const refusal = carryOut(turn, command);
  return { events: turn.events, refusal };
}

function carryOut(turn: Turn, command: Command): Refusal | null {
  const { state } = turn;
  const denied = refuseActor(state, command);
  if (denied) return denied;
  switch (command.type) {
    case 'StartDrill': {
      if (state.status !== 'prepared') {
        return refuse('already-started', 'This drill has already been started.');
      }
      turn.emit(0, { type: 'DrillStarted', speed: command.speed, ...byFacilitator(command) });
      advance(turn, 0);
      return null;
    }
    case 'RecoverDrill':
      // The clock has not run while the process was down, so nothing is advanced first.
      if (state.status === 'running') turn.emitNow(state.at, { type: 'DrillRecovered' });
      return null;
    case 'RecordSecondOpinion':
      recordOpinion(turn, command);
      return null;
    case 'AnswerDebrief':
      return answerDebrief(turn, command);
    case 'ResumeDrill':
      if (state.status !== 'paused') return standing(state, 'paused');
      turn.emitNow(state.clock.at, { type: 'DrillResumed', ...byFacilitator(command) });
      return null;
    default:
      if (!isTaken(command.type, state)) return standing(state, 'running');
  }

  // Before STARTEX and after ENDEX the clock stands, and nothing falls due.
  const underway = state.status === 'running' || state.status === 'paused';
  const now = underway ? Math.max(state.at, drillTimeAt(state.clock, command.wall)) : state.at;
  if (underway) advance(turn, now);
  // The drill may have ended at its time before the command came.
  if (!isTaken(command.type, turn.state)) {
    return isClockwork(command) ? null : standing(turn.state, 'running');
  }
  const at = turn.state.status === 'ended' ? turn.state.at : now;
  if (underway) welcomeBack(turn, at, command);
  const refusal = isControl(command) ? facilitate(turn, at, command) : act(turn, at, command);
  if (refusal || !underway) return refusal;
  scheduleReleases(turn, at);
  // What a facilitator lets go may have been due for long.
  if (isControl(command)) advance(turn, at);
  return null;
}

function act(
  turn: Turn,
  now: number,
  command: Exclude<
    Command,
    | {
        type:
          'StartDrill' | 'RecoverDrill' | 'ResumeDrill' | 'RecordSecondOpinion' | 'AnswerDebrief';
      }
    | ControlCommand
  >
): Refusal | null {
  switch (command.type) {
    case 'AdvanceClock':
      return null;
    case 'PauseDrill':
      turn.emit(now, { type: 'DrillPaused', by: sideOf(command), ...handOn(command) });
      return null;
    case 'PauseForAbsence':
      turn.emit(now, { type: 'DrillPaused', by: 'absence' });
      return null;
    case 'ChangeSpeed':
      turn.emit(now, { type: 'SpeedChanged', speed: command.speed, ...byFacilitator(command) });
      return null;
    case 'JumpClock':
      return jump(turn, now, command);
    case 'EndDrill':
      turn.emit(now, { type: 'DrillEnded', because: sideOf(command), ...handOn(command) });
      return null;
    case 'OpenDocument':
      turn.emit(now, {
        type: 'DocumentOpened',
        command: command.id,
        ...signed(turn.state, command),
        document: command.document
      });
      return null;
    case 'Reply':
    case 'CorrectReply':
    case 'SendDirectMessage':
    case 'PostStatement':
      return speak(turn, now, command);
    case 'OpenPost':
      return open(turn, now, command);
    case 'MarkPost':
      return mark(turn, now, command);
    case 'Escalate':
      return escalate(turn, now, command);
    case 'FileAssessment':
      return fileAssessment(turn, now, command);
    case 'AskForSecondLook':
      return askForSecondLook(turn, now, command);
    case 'JoinDrill':
      return join(turn, now, command);
    case 'LeaveDrill':
      return leave(turn, now, command);
    case 'ReadmitParticipant':
      return readmit(turn, now, command);
    default:
      return teamwork(turn, now, command);
  }
}

/** Moves the clock on; everything on the way is delivered at its own time, as if it had been waited for. */
function jump(turn: Turn, now: number, command: Act<'JumpClock'>): Refusal | null {
  const { to } = command;
  const target = to === 'next' ? nextRelease(turn.scenario, turn.state) : to;
  if (target === null) return refuse('nothing-ahead', 'Nothing more is on its way.');
  if (target < now) return refuse('backwards', 'The clock only moves on, not back.');
  advance(turn, target);
  // One that ended the drill came as far as the end, and is in the log all the same: it took people's time.
  const reached = turn.state.status === 'running' ? target : turn.state.at;
  turn.emit(reached, { type: 'ClockJumped', from: now, ...byFacilitator(command) });
  return null;
}

/** Who moves the clock; without a facilitator it is the trainee. */
function sideOf({ by }: Envelope): 'trainee' | 'facilitator' {
  return by?.role ?? 'trainee';
}

function byFacilitator(command: Envelope): { command: string; by?: 'facilitator'; hand?: string } {
  const { by } = command;
  const asked = handOn(command);
  return by?.role === 'facilitator' ? { by: by.role, ...asked } : asked;
}

/** Whose hand it was, where a facilitator moves the clock. */
function handOn({ id, by }: Envelope): { command: string; hand?: string } {
  return { command: id, ...(by?.role === 'facilitator' && { hand: by.person }) };
}

function isClockwork(command: Command): boolean {
  return command.type === 'AdvanceClock' || command.type === 'PauseForAbsence';
}

function standing({ status }: DrillState, wanted: 'running' | 'paused'): Refusal {
  switch (status) {
    case 'none':
    case 'prepared':
      return refuse('not-prepared', 'The drill has not started yet.');
    case 'ended':
      return refuse('ended', 'The drill has ended. Your scorecard is ready.');
    case 'paused':
      return refuse('not-running', 'The drill is paused. Resume it first; drafts are kept.');
    case 'running':
      return wanted === 'paused'
        ? refuse('not-paused', 'The drill is running already.')
        : refuse('not-running', 'The drill is not running.');
    default:
      return status satisfies never;
  }
}
