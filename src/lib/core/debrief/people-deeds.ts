import type { EventOf } from '../drill/events.ts';
import type { Played } from './played.ts';
import { possessive, shortName } from './words.ts';
import { nameIn } from './written.ts';

/** Something that somebody of a team did. Times and spans in ms of drill time. */
export interface Done {
  at: number;
  /** The post that it was about; null where it was about none. */
  post: string | null;
  /** What was done, in a few words. */
  says: string;
  /** The words that it was done with, or to. */
  text: string;
  /** How long it waited for them; null where nothing did. */
  took: number | null;
}

/** A draft on which somebody decided; `took` is how long it had lain there since it was last sent. */
export interface Decided extends Done {
  outcome: 'approved' | 'sent-back';
}

/** What somebody did beside writing, each in order of time. */
export interface Deeds {
  decided: Decided[];
  /** Escalations that reached them; `took` is null where they gave no answer. */
  received: Done[];
  /** Posts that they escalated. */
  escalated: Done[];
  claimed: Done[];
  handedOn: Done[];
}

export function nothingDone(): Deeds {
  return { decided: [], received: [], escalated: [], claimed: [], handedOn: [] };
}

/** What each of a team did beside writing, by person. */
export function deedsIn(drill: Played): Map<string, Deeds> {
  const found = new Map<string, Deeds>();
  const of = (person: string): Deeds => {
    const deeds = found.get(person) ?? nothingDone();
    found.set(person, deeds);
    return deeds;
  };
  /** Since when each draft has lain with those who approve. */
  const lies = new Map<string, number>();
  for (const event of drill.events) {
    switch (event.type) {
      case 'DraftSubmitted':
        lies.set(event.draft, event.at);
        break;
      case 'DraftRevised':
        // One that still lay there was only changed.
        if (!lies.has(event.draft)) lies.set(event.draft, event.at);
        break;
      case 'DraftApproved':
      case 'DraftSentBack': {
        const since = lies.get(event.draft) ?? event.at;
        lies.delete(event.draft);
        of(event.by).decided.push(decision(drill, event, event.at - since));
        break;
      }
      case 'PostEscalated':
        if (event.by !== undefined) of(event.by).escalated.push(escalation(drill, event));
        break;
      case 'PostClaimed':
        of(event.by).claimed.push({
          ...about(drill, event),
          says: `Took on ${authors(drill, event.post)} post`
        });
        break;
      case 'PostHandedOn':
        of(event.by).handedOn.push({
          ...about(drill, event),
          says: `Handed ${authors(drill, event.post)} post on to ${nameIn(drill.state, event.to)}`
        });
        break;
      case 'EscalationReceived':
        for (const person of event.to) of(person).received.push(received(drill, event, person));
        break;
      default:
    }
  }
  return found;
}

function decision(
  drill: Played,
  event: EventOf<'DraftApproved' | 'DraftSentBack'>,
  took: number
): Decided {
  const { state } = drill;
  const draft = state.drafts[event.draft];
  const outcome = event.type === 'DraftApproved' ? 'approved' : 'sent-back';
  const post = draft?.post ?? null;
  const whose = `${possessive(nameIn(state, draft?.by ?? ''))} draft`;
  const to = post === null ? 'for everyone' : `to ${author(drill, post)}`;
  return {
    at: event.at,
    post: draft?.published ?? post,
    says: `${outcome === 'approved' ? 'Approved' : 'Sent back'} ${whose} ${to}`,
    text: event.type === 'DraftSentBack' ? event.note : (draft?.act.text ?? ''),
    took,
    outcome
  };
}

function escalation(drill: Played, event: EventOf<'PostEscalated'>): Done {
  const { roles } = drill.scenario.organisation.plan;
  const role = roles.find(({ id }) => id === event.role)?.name ?? event.role;
  return {
    ...about(drill, event),
    says: `Escalated ${authors(drill, event.post)} post to ${role}`
  };
}

function received(drill: Played, event: EventOf<'EscalationReceived'>, person: string): Done {
  const { state } = drill;
  const answer = state.referrals[event.escalation]?.answer ?? null;
  const asked = `${nameIn(state, event.from)} about ${authors(drill, event.post)} post`;
  if (answer?.by === person) {
    const { at, post } = event;
    return { at, post, says: `Answered ${asked}`, text: answer.note, took: answer.at - at };
  }
  const end = answer ? 'a colleague answered' : 'nobody answered';
  return { ...about(drill, event), says: `Asked by ${asked}; ${end}` };
}

/** When, and about what: with the note that was written, else the post's own words. */
function about(
  { state }: Played,
  { at, post, note = '' }: { at: number; post: string; note?: string }
): Omit<Done, 'says'> {
  return { at, post, text: note === '' ? (state.posts[post]?.text ?? '') : note, took: null };
}

function author({ state }: Played, post: string): string {
  return shortName(state.posts[post]?.author.name ?? 'Somebody');
}

function authors(drill: Played, post: string): string {
  return possessive(author(drill, post));
}
