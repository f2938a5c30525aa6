import { capital } from '../../scenario/capital.ts';
import type { TextDimension } from '../../scenario/schema.ts';
import { apologyTable } from '../dimensions/dimension.ts';
import type { Reading } from '../reading.ts';
import { isCommon } from '../text/common.ts';
import { does, type Signals } from '../signals/index.ts';
import type { Level, Rating, RedFlag } from '../types.ts';
import { takesUpPhrase } from '../wanted.ts';
import { coachFlag } from './flagged.ts';
import { passedOverDetail, passedOverHarm, question, unsaidUnknown, untoldFact } from './quotes.ts';

/** What a reply does that is to be kept afterwards. */
const PROMISES = ['says when more will come', 'takes a step for them', 'offers a remedy'];

/** The order in which dimensions are coached when they are equally low. */
const ORDER: readonly TextDimension[] = [
  'acknowledgment',
  'apology',
  'transparency',
  'personalization'
];

/**
 * One sentence for the trainee: the step that would lift this reply most. It quotes the post, the
 * reply and the known facts, and invents none of them.
 */
export function coach(
  reading: Reading,
  ratings: readonly Rating[],
  flags: readonly RedFlag[],
  signals: Signals
): string {
  const [flag] = flags;
  if (flag) return coachFlag(flag, reading);
  if (signals['much like an earlier reply'] === 1)
    return 'Much of this stood in an earlier text of yours: say it in words for this person alone.';
  const byNeed = ORDER.flatMap((dimension) =>
    ratings.filter((rating) => rating.dimension === dimension)
  ).sort((a, b) => a.level - b.level);
  const [lowest] = byNeed;
  if (!lowest || lowest.level === 4)
    return PROMISES.some((act) => does(signals, act))
      ? 'Nothing is missing here: now keep what it promises.'
      : 'Nothing is missing here.';
  const step = STEPS[lowest.dimension as TextDimension](lowest.level, reading, signals);
  return `${step.say}, and ${lowest.dimension} goes from ${lowest.level} to ${step.to}.`;
}

interface Step {
  say: string;
  to: Level;
}
type Coach = (level: Level, reading: Reading, signals: Signals) => Step;

const STEPS: Record<TextDimension, Coach> = {
  acknowledgment(level, reading) {
    const hurt = noted(reading, 'harm') ?? quoted(passedOverHarm(reading));
    if (level === 3)
      return { say: hurt ? `Say what it did to them (${hurt})` : 'Say what it did to them', to: 4 };
    const problem = noted(reading, 'problem') ?? quoted(passedOverDetail(reading));
    const say = problem
      ? `Name the problem that they wrote about (${problem})`
      : 'Name the problem';
    return hurt && hurt !== problem
      ? { say: `${say} and what it did to them`, to: 4 }
      : { say, to: 3 };
  },
  apology(level, reading, signals) {
    if (apologyTable(reading) === 'not at fault')
      return level < 3
        ? { say: 'Show care for what they go through, without admitting a fault', to: 3 }
        : { say: 'Add a way forward: who can help them, and how', to: 4 };
    if (level < 2) {
      // What they wrote about may be their own doing: what to be sorry for is ours.
      const problem = noted(reading, 'problem');
      const say = `say sorry in the first person for what ${reading.context.organisation.name} did`;
      return { say: problem ? `They wrote about this (${problem}): ${say}` : capital(say), to: 2 };
    }
    const owned = does(signals, 'takes responsibility');
    const repaired = does(signals, 'offers a remedy') || does(signals, 'changes something');
    if (level === 2)
      return {
        say: repaired
          ? 'Say sorry for it, or in the first person that it was your doing'
          : 'Say in the first person that it was your doing, or what you do to put it right',
        to: 3
      };
    if (owned && repaired) return { say: 'Say sorry for it outright', to: 4 };
    return owned
      ? { say: 'Say what puts it right for them, or what has changed since', to: 4 }
      : { say: 'Say in the first person whose doing it was', to: 4 };
  },
  transparency(level, reading) {
    // One concrete element is a 2, each more a level.
    const told = Math.min(4, Math.max(2, level + 1)) as Level;
    const fact = untoldFact(reading);
    if (fact !== null) return { say: `Tell them what is known: “${fact}”`, to: told };
    const open = unsaidUnknown(reading);
    if (open !== null) return { say: `Say that this is not known yet: “${open}”`, to: told };
    return { say: 'Say what is being done, and when they will hear more', to: told };
  },
  personalization(level, reading) {
    const name = calledBy(reading.context.post?.name);
    const [they, them] = name === null ? ['they', 'them'] : [name, name];
    if (level < 2) {
      const detail = quoted(passedOverDetail(reading));
      const say = detail
        ? `Take up something that only ${they} wrote, ${detail}`
        : 'Take up their own case';
      return { say, to: 2 };
    }
    if (level === 2) {
      const asked = reading.context.takesUp?.question ?? question(reading.setting);
      return {
        say: asked
          ? `Answer what ${they} asked, “${asked}”`
          : name === null
            ? 'Answer what they need now'
            : `Answer what ${name} needs now`,
        to: 3
      };
    }
    return {
      say: `Offer ${them} a next step of their own: who will act on their case, and when`,
      to: 4
    };
  }
};

/** The most words that a display name of one person has; more is a business or a slogan. */
const PERSONAL = 2;

/**
 * What to call somebody by their display name: the name in brackets ("Lark Street Fridge (Pauline)"),
 * or the first of a personal name. Null for what names no person.
 */
function calledBy(display = ''): string | null {
  const bracketed = /\((\p{Lu}\p{Ll}+)\)/u.exec(display)?.[1];
  if (bracketed !== undefined) return bracketed;
  const words = display.trim().split(/\s+/u);
  const [first = ''] = words;
  if (words.length > PERSONAL || !/^\p{Lu}[\p{L}'’-]{2,}$/u.test(first)) return null;
  return isCommon(first.toLowerCase()) ? null : first;
}

/**
 * What the scenario's author notes of a post: the first that the reply has not taken up, else the first. It
 * may be a noun, a verb or a whole sentence, and is nobody's words: it stands in brackets, so that the sentence
 * around it need not fit, and in no quotation marks.
 */
function noted({ context, reply }: Reading, what: 'problem' | 'harm'): string | null {
  const all = context.takesUp?.[what] ?? [];
  return all.find((phrase) => !takesUpPhrase(reply, phrase)) ?? all[0] ?? null;
}

function quoted(text: string | null): string | null {
  return text === null ? null : `“${text}”`;
}
