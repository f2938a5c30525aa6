import type { DrillEvent } from '../../core/drill/index.ts';
import type { DrillSummary } from './drill-store.ts';

/** A drill's summary after more of its events. */
export function summarise(summary: DrillSummary, events: Iterable<DrillEvent>): DrillSummary {
  const next = { ...summary };
  for (const event of events) {
    next.seq = event.seq;
    next.at = event.at;
    next.since = event.wall;
    switch (event.type) {
      case 'DrillPrepared':
        next.drill = event.drill;
        next.name = event.trainee.name;
        next.scenario = event.scenario;
        next.organisation = event.organisation.name;
        break;
      case 'DrillStarted':
        next.startedAt = event.wall;
        next.status = 'running';
        break;
      case 'DrillResumed':
        next.status = 'running';
        break;
      case 'DrillPaused':
        next.status = 'paused';
        break;
      case 'DrillEnded':
        next.endedAt = event.wall;
        next.status = 'ended';
        break;
    }
  }
  return next;
}

/** The summary of a drill of which nothing has happened yet. */
export function blankSummary(owner: string): DrillSummary {
  return {
    drill: '',
    owner,
    name: '',
    scenario: { id: '', title: '', digest: '' },
    organisation: '',
    status: 'prepared',
    startedAt: null,
    endedAt: null,
    seq: 0,
    at: 0,
    since: 0
  };
}
