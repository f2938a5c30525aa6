import type { TrustBySegment } from '../audience/index.ts';
import { SEGMENTS } from '../scenario/vocabulary.ts';
import { applyFacilitator } from './apply-facilitator.ts';
import { applyTeam, endTeamwork, lapseClaim, noteOpened, notePublished } from './apply-team.ts';
import { noteAnswer } from './debrief-answer.ts';
import { isFacilitatorEvent } from './event-kinds.ts';
import { UNTOLD, type DrillEvent, type EventOf } from './events.ts';
import { noteAct } from './last-act.ts';
import type { Post } from './post.ts';
import { initialState, type DrillState } from './state.ts';

/**
 * Applies one event to a state in place. The screens call it on a state of their own, `replay`
 * on a fresh one; everyone who must not change what they were given calls `evolve`. It fills and
 * empties the state's own lists and records, and replaces what stands in them: nothing deeper is
 * changed, since events and earlier states hold the same objects.
 *
 * Applying the same event twice is refused, so that a stream that says something again changes
 * nothing.
 *
 * @returns false when the event was already applied.
 */
export function apply(state: DrillState, event: DrillEvent): boolean {
  if (event.seq <= state.seq) return false;
  state.seq = event.seq;
  state.at = event.at;
  state.wall = event.wall;
  // What is only on its way has not been released: whoever waits for it waits until it is there.
  if ('key' in event && event.type !== 'ReleaseScheduled' && event.key !== UNTOLD)
    release(state, event.key, event.at);
  if ('command' in event && event.command !== undefined) state.commands[event.command] = event.seq;

  switch (event.type) {
    case 'DrillPrepared':
      prepare(state, event);
      break;
    case 'DrillStarted':
      state.status = 'running';
      state.clock = { running: true, speed: event.speed, at: event.at, wall: event.wall };
      break;
    case 'DrillPaused':
      state.status = 'paused';
      state.pausedBy = event.by;
      state.clock = { ...state.clock, running: false, at: event.at, wall: event.wall };
      break;
    case 'DrillResumed':
      state.status = 'running';
      state.pausedBy = null;
      state.clock = { ...state.clock, running: true, at: event.at, wall: event.wall };
      break;
    case 'DrillRecovered':
    case 'ClockJumped':
      state.clock = { ...state.clock, at: event.at, wall: event.wall };
      break;
    case 'SpeedChanged':
      state.clock = { ...state.clock, speed: event.speed, at: event.at, wall: event.wall };
      break;
    case 'DrillEnded':
      state.status = 'ended';
      state.endedBecause = event.because;
      state.clock = { ...state.clock, running: false, at: event.at, wall: event.wall };
      endTeamwork(state, event);
      break;
    case 'MoveBegan': {
      state.move = event.move;
      const move = state.moves[event.move - 1];
      if (move) {
        state.moves[event.move - 1] = { ...move, began: event.at, jump: event.jump };
      }
      break;
    }
    case 'ReleaseScheduled':
      state.scheduled.push({ key: event.key, due: event.due });
      break;
    case 'PostAppeared':
      addPost(state, event.post);
      break;
    case 'FactChanged': {
      const fact = { ...event.fact, since: event.at };
      const place = state.facts.findIndex((known) => known.id === fact.id);
      if (place === -1) state.facts.push(fact);
      else state.facts[place] = fact;
      state.factsChangedAt = event.at;
      break;
    }
    case 'ResponsibilityChanged':
      state.responsibility = event.responsibility;
      break;
    case 'Replied':
    case 'DirectMessageSent':
      state.ourPosts += 1;
      addPost(state, event.post);
      notePublished(state, event);
      break;
    case 'StatementPosted':
      state.ourPosts += 1;
      addPost(state, event.post);
      notePublished(state, event);
      state.statements.push({
        post: event.post.id,
        at: event.at,
        update: event.post.ours === 'update',
        promisedBy: event.promisedBy,
        promise: event.promisedBy === null ? null : 'open'
      });
      break;
    case 'ReplyRated':
      state.ratings[event.reply] = {
        reply: event.reply,
        to: event.to,
        timing: event.timing,
        quality: event.quality,
        rating: event.rating,
        ...(event.tells && { tells: event.tells }),
        at: event.at
      };
      break;
    case 'SecondOpinionGiven':
      state.opinions[event.reply] = {
        reply: event.reply,
        opinion: event.opinion,
        ofRecord: event.ofRecord,
        at: event.at
      };
      break;
    case 'DebriefAnswered':
      noteAnswer(state.answers, event);
      break;
    case 'PostAnswered':
      state.answered[event.post] = { by: event.by, at: event.at, elapsed: event.elapsed };
      noLongerAwait(state, event.post);
      lapseClaim(state, event.post);
      break;
    case 'ThreadMoved':
      state.threads[event.thread] = event.state;
      break;
    case 'PostOpened':
      state.opened[event.post] ??= event.at;
      noteOpened(state, event);
      break;
    case 'PostMarked':
      if (event.mark) state.marks[event.post] = { mark: event.mark, at: event.at };
      else Reflect.deleteProperty(state.marks, event.post);
      if (event.needs) state.markedNeeds[event.post] = event.needs;
      else Reflect.deleteProperty(state.markedNeeds, event.post);
      break;
    case 'PostEscalated':
      state.escalations.push({
        post: event.post,
        role: event.role,
        note: event.note,
        at: event.at,
        ...(event.by !== undefined && { by: event.by })
      });
      break;
    case 'AssessmentFiled':
      state.assessments.push({ ...event.assessment, version: event.version, at: event.at });
      break;
    case 'DocumentOpened':
      state.documents.push({ document: event.document, at: event.at });
      break;
    case 'LimitPassed':
      state.missed[event.post] = event.at;
      noLongerAwait(state, event.post);
      break;
    case 'PromiseKept':
      settlePromise(state, event.statement, 'kept');
      break;
    case 'PromiseBroken':
      settlePromise(state, event.statement, 'broken');
      break;
    case 'TrustMoved':
      state.trust = event.to;
      if (event.segments) settleSegments(state, event.segments);
      state.trustMoves.push({
        at: event.at,
        from: event.from,
        to: event.to,
        because: event.because
      });
      break;
    case 'PulseTaken':
      takePulse(state, event);
      break;
    default:
      if (isFacilitatorEvent(event)) applyFacilitator(state, event);
      else applyTeam(state, event);
  }
  noteAct(state, event);
  return true;
}

/** The state after more events. The state that comes in is not changed. */
export function evolve(state: DrillState, ...events: readonly DrillEvent[]): DrillState {
  const next = copyOf(state);
  for (const event of events) apply(next, event);
  return next;
}

/** A state whose lists and records can be changed without changing those of the original. */
export function copyOf(state: DrillState): DrillState {
  const copy: Record<string, unknown> = { ...state };
  for (const [name, value] of Object.entries(state)) {
    if (Array.isArray(value)) copy[name] = [...(value as unknown[])];
    else if (typeof value === 'object' && value !== null) copy[name] = { ...value };
  }
  return copy as unknown as DrillState;
}

/** The state after all of a log, or of its beginning up to a drill time in ms. */
export function replay(events: Iterable<DrillEvent>, until = Infinity): DrillState {
  const state = initialState();
  for (const event of events) {
    if (event.at > until) break;
    apply(state, event);
  }
  return state;
}

function prepare(state: DrillState, event: EventOf<'DrillPrepared'>): void {
  state.status = 'prepared';
  state.drill = event.drill;
  state.scenario = event.scenario;
  state.trainee = event.trainee;
  state.seed = event.seed;
  state.organisation = event.organisation;
  state.limits = event.limits;
  state.guided = event.guided;
  state.endsAt = event.endsAt;
  state.storyStarts = event.storyStarts;
  state.moves = event.moves.map((move) => ({ ...move, began: null, jump: 0 }));
  state.facts = event.facts.map((fact) => ({ ...fact, since: 0 }));
  state.responsibility = event.responsibility;
  state.trust = event.trust;
  if (event.segments) settleSegments(state, event.segments);
  state.volume = event.volume;
  state.facilitated = event.facilitated === true;
  state.team = event.team === true;
  state.trend = [{ at: 0, volume: event.volume, mood: 0, trust: event.trust }];
  state.clock = { running: false, speed: 1, at: event.at, wall: event.wall };
}

function release(state: DrillState, key: string, at: number): void {
  state.released[key] = at;
  const place = state.scheduled.findIndex((item) => item.key === key);
  if (place !== -1) state.scheduled.splice(place, 1);
}

function addPost(state: DrillState, post: Post): void {
  state.posts[post.id] = post;
  state.order.push(post.id);
  state.threads[post.thread] ??= 'open';
  if (post.needs) state.awaited.push({ post: post.id, until: post.at + post.needs.limit });
}

function noLongerAwait(state: DrillState, post: string): void {
  const place = state.awaited.findIndex((awaited) => awaited.post === post);
  if (place !== -1) state.awaited.splice(place, 1);
}

function settlePromise(state: DrillState, post: string, promise: 'kept' | 'broken'): void {
  state.statements = state.statements.map((made) =>
    made.post === post ? { ...made, promise } : made
  );
}

function settleSegments(state: DrillState, trust: TrustBySegment): void {
  for (const name of SEGMENTS) {
    const now = trust[name];
    const { start = now, low = now } = state.segments[name] ?? {};
    state.segments[name] = { now, start, low: Math.min(low, now) };
  }
}

function takePulse(state: DrillState, event: EventOf<'PulseTaken'>): void {
  state.volume = event.volume;
  state.mood = event.mood;
  state.trust = event.trust;
  state.reach = event.reach ?? state.reach;
  state.trend.push({
    at: event.at,
    volume: event.volume,
    mood: event.mood,
    trust: event.trust
  });
  for (const { id, likes, shares } of event.posts) {
    const post = state.posts[id];
    if (post) state.posts[id] = { ...post, likes, shares };
  }
}
