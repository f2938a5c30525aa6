import { formatDrillTime } from '../../core/scenario/time.ts';
import type { InboxFilter, InboxItem } from '../../core/drill/inbox.ts';
import type { HandOverTo } from '../../core/drill/post.ts';
import type { DrillState } from '../../core/drill/state.ts';
import type { Cause, Severity, Spread } from '../../core/scenario/schema.ts';

export const FILTER_NAMES: Readonly<Record<InboxFilter, string>> = {
  all: 'All',
  needs: 'Needs an answer',
  mentions: 'Mentions',
  direct: 'Direct messages',
  watched: 'Watched'
};

export const HAND_OVER_NAMES: Readonly<Record<HandOverTo, string>> = {
  direct: 'direct message',
  phone: 'phone',
  email: 'e-mail'
};

export const CAUSE_NAMES: Readonly<Record<Cause, string>> = {
  own: 'Ours, own error',
  supplier: 'A supplier’s',
  'third-party': 'Somebody else’s act',
  natural: 'Nobody’s: weather, accident',
  'not-known': 'Not known yet'
};

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical'
};

export const SPREAD_NAMES: Readonly<Record<Spread, string>> = {
  local: 'Local',
  regional: 'Regional',
  national: 'National',
  international: 'International'
};

/** A clock in words: the figure, and what it counts. */
export interface ClockWords {
  figure: string;
  says: string;
  late: boolean;
}

/** What the clock of an item says; null where none runs. */
export function clockWords({
  standing,
  toTarget,
  toLimit,
  answered
}: InboxItem): ClockWords | null {
  if (answered) {
    return { figure: '', says: `Answered ${formatDrillTime(answered.at)}`, late: false };
  }
  switch (standing) {
    case 'waiting':
      return { figure: formatDrillTime(toTarget), says: 'to target', late: false };
    case 'late':
      return { figure: formatDrillTime(toLimit), says: 'to limit', late: true };
    case 'missed':
      return { figure: formatDrillTime(-toLimit), says: 'past the limit', late: true };
    case 'settled':
      return null;
    default:
      return standing satisfies never;
  }
}

/** Why nothing can be sent now; null when the drill runs. */
export function standstill({
  status,
  pausedBy,
  facilitated
}: Pick<DrillState, 'status' | 'pausedBy'> & Partial<Pick<DrillState, 'facilitated'>>) {
  switch (status) {
    case 'running':
      return null;
    case 'paused':
      if (facilitated) {
        return pausedBy === 'facilitator'
          ? 'Paused by your facilitator. Your text is kept.'
          : 'Paused: your facilitator lets it go on. Your text is kept.';
      }
      return pausedBy === 'absence'
        ? 'Paused while you were away: resume to send. Your text is kept.'
        : 'Paused: resume to send. Your text is kept.';
    case 'ended':
      return 'The drill has ended.';
    case 'none':
    case 'prepared':
      return 'The drill has not started yet.';
    default:
      return status satisfies never;
  }
}

/** `1,380` */
export function formatCount(count: number): string {
  // A number has few digits.
  // eslint-disable-next-line regexp/no-super-linear-move
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `+3`, `−5`, with a true minus; a half is one more in either direction, as debriefs have it. */
export function formatChange(change: number): string {
  const rounded = Math.round(Math.abs(change));
  return change < 0 && rounded > 0 ? `−${String(rounded)}` : `+${String(rounded)}`;
}
