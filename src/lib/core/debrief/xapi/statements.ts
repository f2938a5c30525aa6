import type { DrillEvent } from '../../drill/events.ts';
import { DIMENSIONS, type Dimension } from '../../scenario/vocabulary.ts';
import { mean } from '../figures.ts';
import type { ReplyReview, Scorecard } from '../types.ts';
import { isoDuration } from './duration.ts';
import { registrationOf, statementId } from './ids.ts';
import { outcomeOf } from './outcome.ts';
import type { Activity, Result, Statement } from './types.ts';

/** Verbs and types of the ADL vocabulary (registry.tincanapi.com, adlnet.gov/expapi). */
const VERB = 'http://adlnet.gov/expapi/verbs/';
const SIMULATION = 'http://adlnet.gov/expapi/activities/simulation';
const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';

export interface Told {
  /** The address of the house, without a slash at its end. */
  origin: string;
  /** Id of whose statements they are; never their name or e-mail address. */
  person: string;
  /** Whether the drill was a team's. */
  team: boolean;
  /** Whether posts and replies go along as they were written. */
  texts: boolean;
}

/**
 * What a person did in an ended drill, as xAPI statements: `answered` for each of their replies, then
 * `completed`, then `passed` or `failed` where there is something to pass by.
 *
 * @param card the person's own scorecard
 * @param events the log, of which the times are
 */
export function statementsOf(
  card: Scorecard,
  events: readonly DrillEvent[],
  told: Told
): Statement[] {
  const { origin, person, team } = told;
  const registration = registrationOf(origin, card.drill);
  const wall = new Map(
    events.flatMap((event) => (event.type === 'ReplyRated' ? [[event.reply, event.wall]] : []))
  );
  const drill = drillActivity(origin, card);
  const ended = card.endedAt ?? 0;
  const statement = (
    verb: string,
    about: string,
    at: number,
    object: Activity,
    result: Result,
    named = about === '' ? verb : `${verb} ${about}`
  ): Statement => ({
    id: statementId(registration, person, named),
    actor: { objectType: 'Agent', account: { homePage: origin, name: person } },
    verb: { id: `${VERB}${verb}`, display: { 'en-US': verb } },
    object,
    result,
    context: {
      registration,
      platform: 'Hotseat',
      language: 'en',
      ...(team && {
        team: {
          objectType: 'Group' as const,
          account: { homePage: origin, name: `drill-${card.drill}` }
        }
      }),
      ...(object !== drill && { contextActivities: { parent: [drill] } })
    },
    timestamp: new Date(at).toISOString(),
    version: '1.0.3'
  });
  const { raw, scaled, passed } = outcomeOf(card);
  const whole = {
    ...scoreOf(raw, scaled),
    duration: isoDuration(card.length),
    extensions: {
      [`${origin}/xapi/dimensions`]: Object.fromEntries(
        card.dimensions.map((score) => [score.dimension, { mean: score.mean, n: score.n }])
      ),
      [`${origin}/xapi/objectives`]: Object.fromEntries(
        card.objectives.map(({ id, grade }) => [id, grade])
      )
    }
  };
  return [
    ...card.replies.map((reply) =>
      statement(
        'answered',
        reply.id,
        wall.get(reply.id) ?? ended,
        postActivity(card.drill, reply, told),
        replyResult(reply, told)
      )
    ),
    statement('completed', '', ended, drill, { ...whole, completion: true }),
    ...(passed === null
      ? []
      : [
          // One id whatever it says: a verdict that a person changes later is not told beside the first.
          statement(
            passed ? 'passed' : 'failed',
            '',
            ended,
            drill,
            { ...whole, success: passed },
            'verdict'
          )
        ])
  ];
}

function drillActivity(origin: string, { scenario }: Scorecard): Activity {
  return {
    objectType: 'Activity',
    id: `${origin}/scenarios/${scenario.id}`,
    definition: { name: { en: scenario.title }, type: SIMULATION }
  };
}

function postActivity(drill: string, { to }: ReplyReview, { origin, texts }: Told): Activity {
  return {
    objectType: 'Activity',
    id: `${origin}/drills/${drill}/posts/${encodeURIComponent(to.id)}`,
    definition: {
      name: { en: `Post by ${to.author.name}` },
      type: INTERACTION,
      interactionType: 'long-fill-in',
      ...(texts && { description: { en: to.text } })
    }
  };
}

function replyResult({ rated, text, after }: ReplyReview, { origin, texts }: Told): Result {
  const levels = DIMENSIONS.flatMap((dimension): [Dimension, number][] => {
    const level = rated.rating.ratings[dimension]?.level;
    return level === undefined ? [] : [[dimension, level]];
  });
  const raw = mean(levels.map(([, level]) => level));
  return {
    ...scoreOf(raw, raw === null ? null : raw / 4),
    duration: isoDuration(after),
    ...(texts && { response: text }),
    extensions: {
      [`${origin}/xapi/levels`]: Object.fromEntries(levels),
      [`${origin}/xapi/flags`]: rated.rating.flags.map(({ flag }) => flag)
    }
  };
}

function scoreOf(raw: number | null, scaled: number | null): Pick<Result, 'score'> {
  return raw === null || scaled === null ? {} : { score: { scaled, raw, min: 0, max: 4 } };
}
