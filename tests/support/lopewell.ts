import {
  countByFilter,
  countByStanding,
  inbox,
  passes,
  type InboxFilter
} from '../../src/lib/core/drill/inbox.ts';
import { margins } from '../../src/lib/core/drill/margin.ts';
import { apply } from '../../src/lib/core/drill/evolve.ts';
import type { DrillEvent, EventBody } from '../../src/lib/core/drill/events.ts';
import type { Author, Needs, Post } from '../../src/lib/core/drill/post.ts';
import { initialState, type DrillState } from '../../src/lib/core/drill/state.ts';
import { MINUTE, parseDrillTime } from '../../src/lib/core/scenario/time.ts';
import type { Level, Rating, ReplyRating } from '../../src/lib/core/scoring/types.ts';

/** Wall time of STARTEX. */
export const STARTEX = Date.UTC(2026, 3, 23, 13, 30);

/** A hand-written log, one line an event: times are drill times. */
export class Log {
  events: DrillEvent[] = [];

  add(at: string, body: EventBody): this {
    const ms = time(at);
    this.events.push({ seq: this.events.length + 1, at: ms, wall: STARTEX + ms, ...body });
    return this;
  }

  post(at: string, from: Author, text: string, more: Partial<Post> = {}): this {
    const post = somePost(at, from, text, more);
    return this.add(at, { type: 'PostAppeared', key: `inject:${post.id}`, post });
  }

  /** As a log is: by time, numbered without gaps. */
  inOrder(): this {
    this.events.sort((a, b) => a.at - b.at);
    this.events = this.events.map((event, index) => ({ ...event, seq: index + 1 }));
    return this;
  }

  get state(): DrillState {
    const state = initialState();
    for (const event of this.events) apply(state, event);
    return state;
  }
}

export function time(text: string): number {
  const ms = parseDrillTime(text);
  if (ms === null) throw new Error(`"${text}" is no time`);
  return ms;
}

export const person = (name: string, handle: string, more: Partial<Author> = {}): Author => ({
  id: handle.slice(1),
  name,
  handle,
  kind: 'person',
  verified: false,
  followers: 400,
  avatar: handle.slice(1),
  ...more
});

let posts = 0;
export function somePost(at: string, author: Author, text: string, more: Partial<Post> = {}): Post {
  posts += 1;
  const id = more.id ?? `p${String(posts)}`;
  return {
    id,
    channel: 'feed',
    author,
    text,
    replyTo: null,
    thread: id,
    at: time(at),
    likes: 0,
    shares: 0,
    severity: 'low',
    mentions: false,
    needs: null,
    ...more
  };
}

export const needs = (target: string, limit: string): Needs => ({
  action: 'reply',
  target: time(target),
  limit: time(limit)
});

export const US: Author = person('Lopewell', '@lopewell', {
  id: 'us',
  kind: 'us',
  verified: true,
  avatar: 'seven-weeks-open'
});
export const MERRIN = person('Merrin Okafor', '@merrin_runs');
export const PACKET = person('The Packet Drip', '@packetdrip', { kind: 'press', followers: 9_000 });
const COACH = person('Bellamy Juniors AC', '@coach_bellamy', { kind: 'organisation' });
export const RUTH = person('Ruth Adeyemi', '@ruth', { handle: '', kind: 'role' });
export const NOOR = person('Noor Haddad', '@noor_haddad');
export const TESSA = person('Tessa Vanmeer', '@TessaVM', { followers: 120_000 });
const OFFICE = person('Data Protection Office', '@DataProtOffice', { kind: 'official' });
export const KIT = person('Kit & Biscuit', '@k9_and_kit');
export const GUS = person('gus t', '@gus_t');

const rated = (dimension: Rating['dimension'], level: Level, reason: string): Rating => ({
  dimension,
  level,
  confidence: 0.9,
  reason,
  evidence: [],
  missing: level === 4 ? null : 'one thing more'
});

export function rating(
  levels: [Level, Level, Level, Level, Level],
  more: Partial<ReplyRating> = {}
): ReplyRating {
  const [speed, acknowledgment, apology, transparency, personalization] = levels;
  return {
    ratings: {
      speed: rated('speed', speed, '5:45; target 4:00, limit 10:00'),
      acknowledgment: rated('acknowledgment', acknowledgment, 'the problem, not its effect'),
      apology: rated('apology', apology, 'owned and repaired, no regret voiced'),
      transparency: rated('transparency', transparency, 'unknown, next update, what to do'),
      personalization: rated('personalization', personalization, 'answers what to tell them')
    },
    flags: [],
    practices: [],
    coaching: 'Say what it did to the coach, and acknowledgment goes from 2 to 4.',
    scorer: 'spec',
    ...more
  };
}

const GPS = 'GPS routes, times and display names of 412,000 members, private routes included';

/** The drill of the design's pictures, at STARTEX. */
export function started(): Log {
  return new Log()
    .add('00:00', {
      type: 'DrillPrepared',
      drill: 'd1',
      scenario: { id: 'seven-weeks-open', title: 'Seven weeks open', digest: 'x' },
      trainee: { id: 't1', name: 'Dana Ferreira' },
      seed: 0,
      organisation: { name: 'Lopewell', handle: '@lopewell', avatar: 'seven-weeks-open' },
      limits: { feed: 500, direct: 1000 },
      guided: true,
      endsAt: 60 * MINUTE,
      storyStarts: '2025-04-23T14:30',
      moves: [
        { title: 'Researcher', at: 0 },
        { title: 'Outlets publish', at: 18 * MINUTE },
        { title: 'Friday, 17:00', at: 44 * MINUTE }
      ],
      facts: [
        {
          id: 'bucket',
          status: 'known',
          text: 'Bucket publicly readable from 3 March to 21 April'
        },
        { id: 'gps', status: 'known', text: GPS },
        { id: 'none', status: 'known', text: 'No passwords, payment details or messages' },
        { id: 'own', status: 'known', text: 'Our own team’s error; the review step was skipped' },
        { id: 'closed', status: 'known', text: 'Closed on 21 April, 40 minutes after the report' },
        {
          id: 'line',
          status: 'known',
          text: 'Safety line 0800 555 0142, any hour, erases routes',
          source: 'Safeguarding'
        },
        { id: 'who', status: 'unconfirmed', text: 'Whether anyone but the researcher opened it' },
        { id: 'teens', status: 'unconfirmed', text: 'How many of those affected are under 18' },
        { id: 'name', status: 'must-not-say', text: 'The engineer’s name (Tomasz Reddick)' },
        { id: 'nine', status: 'must-not-say', text: 'The lawyers’ estimate of 9 million' }
      ],
      responsibility: 'unclear',
      trust: 66,
      volume: 3
    })
    .add('00:00', { type: 'DrillStarted', speed: 1 })
    .add('00:00', { type: 'MoveBegan', key: 'move:1', move: 1, title: 'Researcher', jump: 0 });
}

/** The same drill at 38:20, as in the pictures. */
export function inFullSwing(): Log {
  const log = started().add('18:00', {
    type: 'MoveBegan',
    key: 'move:2',
    move: 2,
    title: 'Outlets publish',
    jump: 0
  });
  for (let minute = 19; minute < 38; minute += 1) {
    const along = minute - 19;
    log.add(`${String(minute)}:30`, {
      type: 'PulseTaken',
      volume: 6 + along * 3,
      mood: Math.max(-44, -4 * along),
      trust: 66 - along,
      posts: []
    });
  }
  return log
    .post('21:40', OFFICE, 'We expect the company to keep those affected informed without delay.', {
      id: 'office',
      mentions: true,
      needs: needs('04:00', '10:00')
    })
    .add('22:44', {
      type: 'Replied',
      command: 'c1',
      post: somePost(
        '22:44',
        US,
        'Noted. Emails to everyone whose routes were exposed go out today.',
        {
          id: 'us-1',
          replyTo: 'office',
          thread: 'office',
          ours: 'reply'
        }
      )
    })
    .add('22:44', {
      type: 'ReplyRated',
      reply: 'us-1',
      to: 'office',
      timing: null,
      quality: 'good',
      rating: rating([4, 3, 0, 3, 2])
    })
    .add('22:44', { type: 'PostAnswered', post: 'office', by: 'us-1', elapsed: 64_000 })
    .add('24:00', { type: 'PostMarked', command: 'c2', post: 'office', mark: 'watch', needs: null })
    .post(
      '30:10',
      PACKET,
      'Lopewell left a bucket open from 3 March to 21 April. Did anyone besides the researcher download it? How many members are affected? On deadline, 4pm.',
      {
        id: 'packet',
        mentions: true,
        needs: needs('05:00', '12:00'),
        likes: 212,
        shares: 94
      }
    )
    .post('31:00', GUS, 'is it just me or has the 38 bus not come for half an hour #lopewell', {
      id: 'bus'
    })
    .post(
      '32:00',
      MERRIN,
      'I run from my front door at 5:40 every single morning. So for seven weeks anyone could see where I live and when I leave, alone, in the dark. Do you understand what that means for a woman who moved because of an ex?',
      {
        id: 'merrin',
        mentions: true,
        severity: 'critical',
        needs: needs('03:00', '08:00'),
        likes: 5902,
        shares: 1380,
        media: {
          src: '/media/seven-weeks-open/loop.svg',
          alt: 'Screenshot of a running map: one loop that begins and ends at the same front door'
        }
      }
    )
    .post(
      '32:30',
      TESSA,
      'I’ve cheered for this app for 4 years, unpaid, and 120k of you follow me partly because of it. Why did I find out from a newsletter? #lopewell',
      {
        id: 'tessa',
        likes: 3118,
        shares: 640
      }
    )
    .add('33:00', {
      type: 'Replied',
      command: 'c3',
      post: somePost(
        '33:00',
        US,
        'Four years of vouching for us, Tessa, and a newsletter told you first. We said nothing to members while others published. Wrong call. You were owed word from us, and I apologise.',
        {
          id: 'us-2',
          replyTo: 'tessa',
          thread: 'tessa',
          ours: 'reply',
          likes: 1204,
          shares: 88
        }
      )
    })
    .add('33:00', {
      type: 'ReplyRated',
      reply: 'us-2',
      to: 'tessa',
      timing: null,
      quality: 'good',
      rating: rating([3, 4, 3, 3, 3])
    })
    .add('33:00', {
      type: 'TrustMoved',
      from: 41,
      to: 44,
      because: { kind: 'answer', post: 'tessa', reply: 'us-2', quality: 'good' }
    })
    .post(
      '34:55',
      COACH,
      'I coach 14-16 yr olds. Eleven of my kids log sessions on Lopewell under the club plan. Parents are ringing me. Were under-18s in this? What do I tell them tonight?',
      {
        id: 'coach',
        mentions: true,
        needs: needs('04:00', '10:00')
      }
    )
    .add('36:10', {
      type: 'FactChanged',
      key: 'fact:next:0',
      fact: { id: 'next', status: 'known', text: 'Next public update Friday 25 April, 17:00' }
    })
    .post(
      '36:15',
      NOOR,
      'I rang your safety line. 22 minutes on hold, then it cut off. You said day and night.',
      {
        id: 'noor',
        channel: 'direct',
        thread: 'direct:noor_haddad',
        needs: needs('05:00', '10:00')
      }
    )
    .post(
      '37:00',
      RUTH,
      'The second line of statement 3 says nobody misused the data. Is that known, or hoped?',
      {
        id: 'ruth',
        channel: 'briefing',
        needs: null
      }
    )
    .post('37:20', GUS, 'new trainers day!! anyone else just sit and look at them', { id: 'shoes' })
    .post(
      '37:32',
      TESSA,
      'Thank you for not calling it a process. I’ll tell my 120k to wait for Friday. My email still isn’t here, mind.',
      {
        id: 'tessa~us-2',
        replyTo: 'us-2',
        thread: 'tessa',
        mentions: true,
        answersBack: true,
        needs: needs('06:00', '12:00')
      }
    )
    .post('38:00', KIT, '#lopewell does this include the dog walks I set to private', {
      id: 'kit',
      mentions: true
    })
    .inOrder();
}

/** As in full swing, and a reply that contradicts a known fact. */
export function flagged(): Log {
  const text = 'Nope! Private means private';
  return inFullSwing()
    .add('38:10', {
      type: 'Replied',
      command: 'c9',
      post: somePost('38:10', US, text, {
        id: 'us-3',
        replyTo: 'kit',
        thread: 'kit',
        ours: 'reply'
      })
    })
    .add('38:10', {
      type: 'ReplyRated',
      reply: 'us-3',
      to: 'kit',
      timing: null,
      quality: 'poor',
      rating: rating([4, 0, 0, 0, 1], {
        flags: [
          {
            flag: 'contradicts-facts',
            start: 6,
            end: text.length,
            lowers: 'transparency',
            why: '“Private means private”, but routes marked private were in the bucket.',
            fact: GPS
          }
        ],
        coaching: 'Correct it now, under the same post: yes, private walks were in it.'
      })
    });
}

/** What the screens are handed for a state at a drill time. */
export function screenAt(state: DrillState, clock: string, filter: InboxFilter = 'all') {
  const items = inbox(state, time(clock));
  return {
    items: items.filter((item) => passes(item, filter)),
    counts: countByFilter(items),
    standing: countByStanding(items),
    margins: margins(state),
    filter
  };
}
