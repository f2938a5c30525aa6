import type { Quality, Segment, Severity, Temper } from '../scenario/schema.ts';

/**
 * The numbers of the audience model, each with its reason. Trust is counted from 0 to 100, spans are
 * in ms of drill time. "Losses outweigh gains" follows Slovic (1993): a negative event weighs more
 * than a positive one of the same size.
 */

/**
 * The parts of the audience. `size` is its share of what is said in the first hours, not of the people:
 * those harmed and the press speak more than their number, most onlookers say nothing at all (our own
 * judgement; attention is heavy-tailed). `patience` is how long it bears silence, 1 as most do: half of
 * public complaints that were answered at all had their answer within 15 minutes, those who complain
 * expect it sooner, and staff know how long things take. `lean` is how its trust stands to that of all
 * at STARTEX, in points; the leans of the usual sizes add up to nothing.
 */
export const SEGMENT: Readonly<Record<Segment, { size: number; patience: number; lean: number }>> =
  {
    harmed: { size: 15, patience: 0.6, lean: 0 },
    customers: { size: 30, patience: 1, lean: 2 },
    press: { size: 10, patience: 0.7, lean: -4 },
    staff: { size: 10, patience: 1.6, lean: 6 },
    onlookers: { size: 30, patience: 1.2, lean: 0 },
    trolls: { size: 5, patience: 0.8, lean: -16 }
  };

/** An answer moves those like the one who got it most; those who only read along half as much. */
export const OWN_SHARE = 1.8;
export const WITNESS_SHARE = 0.9;
/** What is said in private reaches the rest as hearsay only. */
export const HEARSAY_SHARE = 0.4;
/** Who came to jeer is hardly won over. */
export const TROLL_GAIN_SHARE = 0.25;

/**
 * Words alone earn half of what a deed earns, and only up to a bound: six points above the start at
 * most, less four fifths of the deepest fall so far. Apology alone hardly moves people, repair and
 * responsibility do (Lewicki, Polin and Lount 2016), and recovery rarely exceeds what was there.
 */
export const WORDS_SHARE = 0.5;
export const WORDS_HEADROOM = 6;
export const WORDS_SCAR = 0.8;

/** How much a post matters to those who watch: what goes wrong under a critical one is four times as costly. */
export const WEIGHT: Readonly<Record<Severity, number>> = {
  low: 0.5,
  medium: 1,
  high: 1.6,
  critical: 2.2
};

/** What an answer of each quality does to trust, before weight and reach. Losses outweigh gains. */
export const TRUST_BY_QUALITY: Readonly<Record<Quality, number>> = {
  good: 1.6,
  fair: 0.5,
  poor: -2.4,
  // Six tenths of silence: somebody was there, and did not read. More than twice what a fair answer earns, so that
  // half a feed answered fairly and late is worth more than all of it pasted over.
  canned: -1.2
};

/**
 * Copied words let down whoever needed an answer. Under a post that asked nothing of us nobody was left
 * without one: there they are noise, and cost only so much of it. A poor answer hurts wherever it stands.
 */
export const UNASKED_SHARE = 0.25;

/** An answer that came after its limit earns this share of what it would have earned in time. */
export const LATE_SHARE = 0.4;

/** A post that needed an answer and had none when its limit passed. */
export const TRUST_SILENCE = -2;
/** Where words without substance came instead: silence hurts less on top of what they cost. */
export const BRUSHED_OFF_SHARE = 0.2;
/** Few read down a thread: what happens under an answer that came back weighs half. */
export const DOWN_THE_THREAD_SHARE = 0.5;
/** While an honest promise of the next update runs, silence on single posts is forgiven by half. */
export const EXCUSED_SHARE = 0.5;
/** No word to all by the limit of the first statement. */
export const TRUST_NO_STATEMENT = -4;
/** What we told in public turned out wrong. Less than a lie would cost, more than a correction earns. */
export const TRUST_DISPROVED = -2;

/** An answer to somebody who only wanted one: attention is what a troll is paid in. */
export const TRUST_FED_TROLL = -1.2;

/** Statements are read by everyone at once; the first of substance is worth more than a later one. */
export const TRUST_STATEMENT = { good: 4, fair: 1.2, poor: -4, canned: -3 } as const;
export const LATER_STATEMENT_SHARE = 0.5;

/** A promise of an update: kept, it earns a little; broken, it costs more than it could earn. */
export const TRUST_PROMISE_KEPT = 2;
export const TRUST_PROMISE_BROKEN = -4;

/** Putting one's own error right in public ("stealing thunder", Arpan and Roskos-Ewoldsen 2005). */
export const TRUST_CORRECTION = 1.2;

/** Nobody recovers all at once: gains shrink as trust nears its ceiling, losses as it nears the floor. */
export const EASE = 0.75;

/** How often the audience is measured. */
export const PULSE = 20_000;

/** A post is talked about for this long after it appeared, half as much each half-life. */
export const HALF_LIFE = 150_000;

/** Silence spreads a post that needs an answer: its growth for each limit's length that it waits, at most. */
export const UNANSWERED_GROWTH = 2.5;
/**
 * How an answer changes the spread of its post: a good one cools it, a bad one is passed on with it, and
 * attention is what a troll is paid in.
 */
export const HEAT_BY_QUALITY: Readonly<Record<Quality, number>> = {
  good: 0.35,
  fair: 0.6,
  canned: 1.1,
  poor: 1.5
};
export const FED_HEAT = 1.8;

/** Of those who follow an author, this share reacts in the first half-life; large accounts reach less of theirs. */
export const REACH_SHARE = 0.012;
export const REACH_EXPONENT = 0.82;
export const SHARES_PER_LIKE = 0.22;

/** Of an author's followers this share sees a post; each share puts it before so many more. */
export const SEEN_SHARE = 0.25;
export const SEEN_BY_SHARE = 40;

/** How an answer, or its absence, changes how an author feels, −1 to 1: by degrees, seldom to delight. */
export const FEELING_BY_QUALITY: Readonly<Record<Quality, number>> = {
  good: 0.5,
  fair: 0.15,
  canned: -0.3,
  poor: -0.4
};
export const FEELING_LEFT_ALONE = -0.25;

/** How a post colours the mood, −1 to 1, by the temper of its author. */
export const MOOD_BY_TEMPER: Readonly<Record<Temper, number>> = {
  calm: 0.05,
  worried: -0.45,
  sad: -0.55,
  angry: -0.85,
  hostile: -1,
  sarcastic: -0.6,
  playful: 0.25,
  loyal: 0.5,
  curious: -0.1,
  official: -0.2
};

/**
 * Bystanders stay at the edge: of what others post at most one in eight is theirs, and at most one comes
 * in a minute, so that they never drown the script.
 */
export const CROWD_SHARE = 1 / 8;
export const CROWD_GAP = 60_000;
/** A post that needs an answer is remarked upon after so many lengths of its limit; grave ones twice. */
export const CROWD_SILENCE = [0.75, 2] as const;
/** People need this long to read an answer before they pass it on, and lose interest after the other. */
export const CROWD_READS = 20_000;
export const CROWD_LASTS = 300_000;
/** A matter trends from so many mentions a minute, and from so many times the usual; seldom twice. */
export const TREND_VOLUME = 20;
export const TREND_GROWTH = 5;
export const TREND_GAP = 480_000;
/** Who is calmed by an answer given to somebody else mostly reads on: one good answer in two is praised. */
export const CALMED_CHANCE = 50;

/** So many in a hundred remarks may come from somebody who writes another English, or none. */
export const VOICE_CHANCE = 20;

/** The tempers that speak up in a mood from −100 up to `below`; the mildest mood has all the rest. */
export const TEMPERS_BY_MOOD: readonly { below: number; tempers: readonly Temper[] }[] = [
  { below: -45, tempers: ['angry', 'hostile', 'sarcastic', 'worried', 'sad', 'official'] },
  {
    below: -10,
    tempers: ['angry', 'sarcastic', 'worried', 'curious', 'sad', 'playful', 'official']
  },
  { below: 101, tempers: ['calm', 'loyal', 'curious', 'playful', 'worried', 'sarcastic', 'sad'] }
];
