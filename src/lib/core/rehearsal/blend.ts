import { draw } from '../audience/index.ts';
import { pressing } from '../drill/inbox.ts';
import { ROBOT_NAMES, type Act, type Player, type RobotName, type Trainee } from './robot.ts';
import { ROBOTS } from './robots/index.ts';
import { partOf, type Sight } from './sight.ts';

/** How much of each robot is in somebody; only how they stand to each other counts. */
export type Shares = Readonly<Partial<Record<RobotName, number>>>;

const FINE = 1_000_000;

/**
 * Somebody between the robots: at each post one of their habits has them, drawn by its share, and one of
 * them has them for what is owed to everybody: statements, assessment, corrections. So one who mostly does
 * well still answers some posts late, or not at all.
 */
export function blend(shares: Shares): Player {
  return {
    sitDown(seat, notes) {
      const drawn = new Map<string, RobotName>();
      const habitAt = (post: string) => {
        const habit = drawn.get(post) ?? habitFor(shares, seat.seed, post);
        drawn.set(post, habit);
        return habit;
      };
      const whole = habitFor(shares, seat.seed, '');
      const brief = { ...seat.brief, statementDue: null, assessmentDue: null };
      // The one that only pastes states what it pastes, with its first reply: here as the plan has it.
      const speaker = ROBOTS[whole === 'copy-paste' ? 'average' : whole].sitDown(seat, notes);
      const hands = ROBOT_NAMES.map((name): Hand => {
        const trainee = ROBOTS[name].sitDown({ ...seat, brief }, notes);
        const see = partOf((post) => habitAt(post) === name, false);
        return { name, next: (sight) => seenBy(trainee, see, sight) };
      });
      const seeNone = partOf(() => false, true);
      const speak = (sight: Sight) => seenBy(speaker, seeNone, sight);
      return {
        next(sight) {
          return speak(sight) ?? firstOf(inTurn(hands, sight, habitAt), sight);
        }
      };
    }
  };
}

interface Hand {
  name: RobotName;
  next(sight: Sight): Act | null;
}

/** The hands in the order of what presses most. */
function inTurn(
  hands: readonly Hand[],
  { state, now }: Sight,
  habitAt: (post: string) => RobotName
): Hand[] {
  const names = [...new Set(pressing(state, now).map(({ id }) => habitAt(id)))];
  const place = (name: RobotName) => (names.includes(name) ? names.indexOf(name) : names.length);
  return hands.toSorted((a, b) => place(a.name) - place(b.name));
}

function firstOf(hands: readonly Hand[], sight: Sight): Act | null {
  for (const hand of hands) {
    const act = hand.next(sight);
    if (act) return act;
  }
  return null;
}

/** What somebody does who sees a part. */
function seenBy(trainee: Trainee, see: (sight: Sight) => Sight, sight: Sight): Act | null {
  const act = trainee.next(see(sight));
  return act && { ...act, carryOut: (then) => act.carryOut(see(then)) };
}

function habitFor(shares: Shares, seed: number, purpose: string): RobotName {
  const sum = ROBOT_NAMES.reduce((total, name) => total + (shares[name] ?? 0), 0);
  let left = (draw(seed, `habit:${purpose}`, 0, FINE - 1) / FINE) * sum;
  for (const name of ROBOT_NAMES) {
    left -= shares[name] ?? 0;
    if (left < 0) return name;
  }
  return 'silent';
}
