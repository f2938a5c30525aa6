import ICAL from 'ical.js';
import {
  addDays,
  addMonths,
  dayInWords,
  dueAfter,
  daysInWords,
  type Day
} from '../../core/readiness/assignments/index.ts';
import type { OwnAssignment } from '../views/own-assignments.ts';

/** A drill that is due, for a calendar. */
interface Entry {
  /** The same for one day of one assignment, whenever it is asked for (RFC 5545, 3.8.4.7). */
  uid: string;
  day: Day;
  title: string;
  text: string;
}

// Lines have 75 bytes at most; the library forgets the space that it begins each folded one with.
ICAL.foldLength = 74;

/** Reminders before a day that has no hours, so counted from its midnight: nine in the morning a week and a day ahead. */
const ALARMS = ['-P6DT15H', '-PT15H'];

/**
 * Somebody's assignments as a calendar file (RFC 5545): each day on which a drill is due, up to a year
 * ahead. A day of a month that is shorter is no rule that calendars share, so each stands by itself.
 *
 * @param origin the address that people open
 * @param now wall time in ms since 1970
 */
export function calendarOf(
  assignments: readonly OwnAssignment[],
  origin: string,
  now: number,
  today: Day
): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Hotseat//Assignments//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', 'Hotseat drills');
  // How often it is worth reading again: the first is RFC 7986, the second what Outlook knows.
  const refresh = new ICAL.Property('refresh-interval');
  refresh.resetType('duration');
  refresh.setValue(ICAL.Duration.fromString('PT6H'));
  calendar.addProperty(refresh);
  calendar.addPropertyWithValue('x-published-ttl', 'PT6H');
  const place = new URL('/assignments', origin).href;
  for (const entry of assignments.flatMap((one) => entriesOf(one, today)))
    calendar.addSubcomponent(eventOf(entry, place, now));
  return `${calendar.toString()}\r\n`;
}

/** The days of one assignment that are still to be kept, with the one that was missed. */
function entriesOf(assignment: OwnAssignment, today: Day): Entry[] {
  const { id, scenario, by, note, standing, schedule } = assignment;
  const days: Day[] = [];
  const next = standing.state === 'due' ? standing.due : standing.next;
  const horizon = addMonths(today, 12);
  for (
    let day = next;
    day !== null && (days.length === 0 || day <= horizon);
    day = dueAfter(schedule, day)
  )
    days.push(day);
  const asked = by === null ? '' : `Asked for by ${by}. `;
  const entries = days.map((day) => ({
    uid: uidOf(id, day),
    day,
    title: `Drill due: ${scenario.title}`,
    text: `${asked}Play it by ${dayInWords(day)}.${note === '' ? '' : `\n${note}`}`
  }));
  if (standing.state !== 'overdue') return entries;
  const missed = {
    uid: uidOf(id, standing.due),
    day: standing.due,
    title: `Drill overdue: ${scenario.title}`,
    text: `${asked}It is ${daysInWords(standing.by)} late.${note === '' ? '' : `\n${note}`}`
  };
  return [missed, ...entries];
}

function uidOf(id: string, day: Day): string {
  return `${id}-${day}@hotseat`;
}

function eventOf({ uid, day, title, text }: Entry, place: string, now: number): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(now), true));
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(day));
  // The day after: an end is not part of the event (RFC 5545, 3.6.1).
  event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(day, 1)));
  event.addPropertyWithValue('summary', plain(title));
  event.addPropertyWithValue('description', plain(text));
  event.addPropertyWithValue('url', place);
  // Nobody is busy all day for it.
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  for (const trigger of ALARMS) {
    const alarm = new ICAL.Component('valarm');
    alarm.addPropertyWithValue('action', 'DISPLAY');
    alarm.addPropertyWithValue('description', plain(title));
    alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(trigger));
    event.addSubcomponent(alarm);
  }
  return event;
}

/** A calendar knows no control characters in a text but tabs and line breaks (RFC 5545, 3.3.11). */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, '');
}
