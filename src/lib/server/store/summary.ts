import type { DrillEvent } from '../../core/drill/index.ts';
import type { DrillSummary } from './drill-store.ts';

/** What a drill becomes by an event; the others leave it as it is. */
const STATUS: Partial<Record<DrillEvent['type'], DrillSummary['status']>> = {
  DrillPrepared: 'prepared',
  DrillStarted: 'running',
  DrillResumed: 'running',
  DrillPaused: 'paused',
  DrillEnded: 'ended'
};

/** A drill's summary after more of its events. */
export function summarise(summary: DrillSummary, events: Iterable<DrillEvent>): DrillSummary {
  const next = { ...summary };
  for (const event of events) {
    next.seq = event.seq;
    next.at = event.at;
    next.since = event.wall;
    if (event.type === 'DrillPrepared') {
      next.drill = event.drill;
      next.name = event.trainee.name;
      next.scenario = event.scenario;
      next.organisation = event.organisation.name;
      next.team = event.team ?? false;
    } else if (event.type === 'ParticipantJoined') {
      if (!next.members.includes(event.person)) next.members = [...next.members, event.person];
    } else if (event.type === 'DrillStarted') {
      next.startedAt = event.wall;
    } else if (event.type === 'DrillEnded') {
      next.endedAt = event.wall;
      next.endedBecause = event.because;
    }
    next.status = STATUS[event.type] ?? next.status;
  }
  return next;
}

/** The summary of a drill of which nothing has happened yet. */
export function blankSummary(owner: string): DrillSummary {
  return {
    drill: '',
    owner,
    name: '',
    team: false,
    members: [],
    scenario: { id: '', title: '', digest: '' },
    organisation: '',
    status: 'prepared',
    startedAt: null,
    endedAt: null,
    endedBecause: null,
    seq: 0,
    at: 0,
    since: 0
  };
}
