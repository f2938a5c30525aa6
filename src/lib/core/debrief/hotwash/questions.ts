import { formatDrillTime } from '../../scenario/time.ts';
import { allJumps, askedOf, jumpOver, mostlySkipped } from '../skipped.ts';
import { capital } from '../../scenario/capital.ts';
import { counted, spanWord } from '../words.ts';
import { authoredFor } from './authored.ts';
import type { Room } from './room.ts';
import { FALLEN, nameOf } from './said.ts';
import { isTold, wonBy } from './told.ts';
import type { Question } from './types.ts';
import { LONG_APPROVAL } from './went-badly.ts';

/** More of what was hard would not be talked about in a quarter of an hour. */
const HARD = 3;

/**
 * What to talk about: first what happened in this drill, then what the author of the scenario asks, and
 * last what to do otherwise. Each asks for what was seen and known, not for who did it.
 */
export function questionsOf(room: Room): Question[] {
  const hard = [
    ...silence(room),
    ...turn(room),
    ...statement(room),
    ...promise(room),
    ...approval(room)
  ].slice(0, HARD);
  const authored = authoredFor(room.drill).map(({ asks, place }): Question => ({
    id: `scenario-${String(place + 1)}`,
    asks,
    from: 'scenario',
    moment: null
  }));
  return [...hard, ...best(room), ...authored, NEXT_TIME];
}

const NEXT_TIME: Question = {
  id: 'next-time',
  asks: 'What is the one thing that you do otherwise next time, and what do you need for it?',
  from: 'drill',
  moment: null
};

function asked(id: string, asks: string, moment: Question['moment']): Question[] {
  return [{ id, asks, from: 'drill', moment }];
}

/** Whether a moment came while the clock was moved on, by whomever. */
function isSkipped(timeline: Room['timeline'], at: number): boolean {
  return jumpOver(allJumps(timeline), at) !== null;
}

/** Of a wait that the clock skipped nobody saw anything. */
function silence({ missed }: Room): Question[] {
  const [gravest] = askedOf(missed);
  if (!gravest) return [];
  const { post, limitAt, ownSkip } = gravest;
  const moved = mostlySkipped(ownSkip, limitAt - post.at);
  return asked(
    `missed-${post.id}`,
    moved
      ? `The clock was moved on while ${post.called} was without an answer, and the limit passed at ${formatDrillTime(limitAt)}. What did you look at before you moved it, and what would have shown you that this one could not wait?`
      : `Between ${formatDrillTime(post.at)} and ${formatDrillTime(limitAt)} ${post.called} waited. What else was on your screens then, and what would have shown you that this one could not wait?`,
    { at: post.at, post: post.id, says: `${post.called} writes` }
  );
}

/** The furthest fall that is not asked about otherwise. */
function turn(room: Room): Question[] {
  const { timeline, missed, promises } = room;
  const [gravest] = askedOf(missed);
  const [fall] = timeline.turningPoints
    .filter(
      ({ at, change, post }) =>
        change < 0 && post !== gravest?.post.id && !promises.brokenAt.includes(at)
    )
    .filter(({ at }) => !isSkipped(timeline, at))
    .filter((point) => isTold(point, room))
    .toSorted((a, b) => a.change - b.change);
  if (!fall) return [];
  const { at, change, post } = fall;
  return asked(
    `turn-${String(at)}`,
    `At ${formatDrillTime(at)} trust fell by ${counted(Math.max(1, Math.round(-change)), 'point')}. What did you know at that moment, and what did people outside see?`,
    { at, post, says: 'Trust falls' }
  );
}

function statement({ statement: { standing, at, target }, timeline }: Room): Question[] {
  if (target === null) return [];
  const moment = { at: target, post: null, says: 'A statement is due' };
  if (standing === 'none') {
    return asked(
      'statement',
      `A first statement was due at ${formatDrillTime(target)}. What was it waiting for, and what could have been said without it?`,
      moment
    );
  }
  if ((standing !== 'late' && standing !== 'too-late') || at === null) return [];
  // It waited for nothing but the clock.
  if (jumpOver(timeline.ownJumps, target)) return [];
  return asked(
    'statement',
    `The first statement came ${spanWord(at - target)} after ${formatDrillTime(target)}, when it was due. What was it waiting for?`,
    moment
  );
}

function promise({ promises: { brokenAt }, timeline }: Room): Question[] {
  const first = brokenAt.find((due) => !isSkipped(timeline, due));
  if (first === undefined) return [];
  return asked(
    'promise',
    `An update was promised for ${formatDrillTime(first)} and did not come. What would have reminded you in time?`,
    { at: first, post: null, says: 'The update is due' }
  );
}

function approval({ approvals }: Room): Question[] {
  const [longest] = approvals
    .filter(({ waited }) => waited >= LONG_APPROVAL)
    .toSorted((a, b) => b.waited - a.waited);
  if (!longest) return [];
  const { draft, submittedAt, waited, to, post, published } = longest;
  const lay = `${published === null ? ',' : ' and'} lay there ${spanWord(waited)}${published === null ? ' and never went out' : ''}`;
  return asked(
    `approval-${draft}`,
    `At ${formatDrillTime(submittedAt)} ${to === null ? 'a statement' : `an answer to ${to}`} went off for approval${lay}. What would make this step shorter without skipping it?`,
    { at: submittedAt, post, says: 'It is sent for approval' }
  );
}

function best(room: Room): Question[] {
  const [first] = wonBy(room);
  if (!first) return [];
  const { id, at, fallen } = first;
  return asked(
    `best-${id}`,
    `After ${nameOf(first)} at ${formatDrillTime(at)} ${fallen >= FALLEN ? 'people calmed down' : 'trust went up'}. What is in it that you want to do again, under more pressure?`,
    { at, post: id, says: capital(nameOf(first)) }
  );
}
