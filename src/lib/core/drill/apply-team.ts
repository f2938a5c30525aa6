import type { DrillEvent, EventOf } from './events.ts';
import type { TeamEvent } from './team-events.ts';
import type { Draft, TeamState } from './team-state.ts';

type Happened = TeamEvent & { at: number };
type Part<T extends TeamEvent['type']> = Extract<Happened, { type: T }>;

/** Applies what happened between the people of a team, in place and by the rules of `apply`. */
export function applyTeam(state: TeamState, event: Happened): void {
  const { at } = event;
  switch (event.type) {
    case 'ParticipantJoined':
      join(state, event);
      break;
    case 'ParticipantLeft':
      leave(state, event);
      break;
    case 'RoleChanged': {
      const participant = state.participants[event.person];
      if (participant) state.participants[event.person] = { ...participant, role: event.role };
      break;
    }
    case 'PostClaimed':
      state.claims[event.post] = { by: event.by, at };
      break;
    case 'ClaimReleased':
      forget(state.claims, event.post);
      break;
    case 'PostHandedOn':
      state.claims[event.post] = {
        by: event.to,
        at,
        handed: { from: event.by, note: event.note }
      };
      break;
    case 'WritingStarted':
      state.writing[event.by] = { post: event.post, since: at };
      break;
    case 'WritingStopped':
      forget(state.writing, event.by);
      break;
    case 'TeamMessageSent': {
      const { message: id, by, text, mentions } = event;
      state.chat.push({ id, by, text, mentions, at });
      break;
    }
    case 'DraftSubmitted':
      submit(state, event);
      break;
    case 'DraftRevised':
      change(state, event.draft, (draft) => ({
        ...draft,
        act: { ...draft.act, text: event.text },
        ...(draft.status === 'sent-back' && { status: 'waiting', since: at })
      }));
      break;
    case 'DraftCommented':
      remark(state, event.draft, { by: event.by, text: event.text, at, sentBack: false });
      break;
    case 'DraftSentBack':
      remark(state, event.draft, { by: event.by, text: event.note, at, sentBack: true });
      change(state, event.draft, (draft) => ({
        ...draft,
        status: 'sent-back',
        since: at,
        waited: draft.waited + at - draft.since
      }));
      break;
    case 'DraftWithdrawn': {
      change(state, event.draft, (draft) => over(draft, 'withdrawn', at));
      const post = state.drafts[event.draft]?.post;
      if (post && state.claims[post]?.by === event.by) forget(state.claims, post);
      break;
    }
    case 'DraftApproved':
      change(state, event.draft, (draft) => ({
        ...draft,
        status: 'approved',
        since: at,
        waited: event.waited,
        approvedBy: event.by
      }));
      break;
    case 'EscalationReceived': {
      const { escalation: id, post, role, from, to, note } = event;
      state.referrals[id] = { id, post, role, from, to, note, at, answer: null };
      break;
    }
    case 'EscalationAnswered': {
      const { escalation, by, note } = event;
      const referral = state.referrals[escalation];
      if (referral) state.referrals[escalation] = { ...referral, answer: { by, note, at } };
      break;
    }
    default:
      event satisfies never;
  }
}

/** What a text of ours means for the team: who wrote it, which draft it was, and that the claim has done its work. */
export function notePublished(
  state: TeamState,
  { post, by, approved }: EventOf<'Replied' | 'DirectMessageSent' | 'StatementPosted'>
): void {
  if (by === undefined) return;
  state.writers[post.id] = by;
  forget(state.writing, by);
  if (post.replyTo !== null) forget(state.claims, post.replyTo);
  if (!approved) return;
  change(state, approved.draft, (draft) => ({ ...draft, published: post.id }));
  // A message goes to what its reader waits for by now, which may be another post than when it was drafted.
  const asked = state.drafts[approved.draft]?.post;
  if (asked && state.claims[asked]?.by === by) forget(state.claims, asked);
}

/** A post that has been answered is nobody's any more. */
export function lapseClaim(state: TeamState, post: string): void {
  forget(state.claims, post);
}

/** At ENDEX nothing goes out any more, and nobody writes or answers a post. */
export function endTeamwork(state: TeamState, { at }: Pick<DrillEvent, 'at'>): void {
  for (const { id, status } of Object.values(state.drafts)) {
    if (status !== 'waiting' && status !== 'sent-back') continue;
    change(state, id, (draft) => over(draft, 'lapsed', at));
  }
  for (const person of Object.keys(state.writing)) forget(state.writing, person);
  for (const post of Object.keys(state.claims)) forget(state.claims, post);
}

/** When a participant first opened a post. */
export function noteOpened(state: TeamState, { post, by, at }: EventOf<'PostOpened'>): void {
  if (by === undefined) return;
  const opened = state.openedBy[by] ?? {};
  if (opened[post] === undefined) state.openedBy[by] = { ...opened, [post]: at };
}

function join(state: TeamState, { person, name, role, at }: Part<'ParticipantJoined'>): void {
  const joinedAt = state.participants[person]?.joinedAt ?? at;
  state.participants[person] = { person, name, role, present: true, joinedAt, leftAt: null };
}

function leave(state: TeamState, { person, at }: Part<'ParticipantLeft'>): void {
  const participant = state.participants[person];
  // Who is taken out when they were gone already has been away since then.
  if (participant?.present)
    state.participants[person] = { ...participant, present: false, leftAt: at };
  forget(state.writing, person);
  for (const [post, { by }] of Object.entries(state.claims)) {
    if (by === person) forget(state.claims, post);
  }
}

function submit(state: TeamState, event: Part<'DraftSubmitted'>): void {
  const { draft: id, what, role, post, act, by, at } = event;
  state.drafts[id] = {
    id,
    what,
    role,
    post,
    act,
    by,
    status: 'waiting',
    submittedAt: at,
    since: at,
    waited: 0,
    comments: [],
    approvedBy: null,
    published: null
  };
  forget(state.writing, by);
  // While it is being decided nobody else begins an answer.
  if (post !== null) state.claims[post] ??= { by, at };
}

/** A draft that will not go out, with how long it lay with those who approve. */
function over(draft: Draft, status: 'withdrawn' | 'lapsed', at: number): Draft {
  const lay = draft.status === 'waiting' ? at - draft.since : 0;
  return { ...draft, status, since: at, waited: draft.waited + lay };
}

function remark(state: TeamState, id: string, comment: Draft['comments'][number]): void {
  change(state, id, (draft) => ({ ...draft, comments: [...draft.comments, comment] }));
}

function change(state: TeamState, id: string, to: (draft: Draft) => Draft): void {
  const draft = state.drafts[id];
  if (draft) state.drafts[id] = to(draft);
}

function forget(record: Record<string, unknown>, key: string): void {
  Reflect.deleteProperty(record, key);
}
