import {
  agreementBetween,
  isRevealed,
  PRACTICE,
  widestGap,
  type GivenLevels,
  type Levels,
  type PairAgreement,
  type Rater,
  type Round
} from '../../core/readiness/calibration/index.ts';
import { TEXT_DIMENSIONS, type TextDimension } from '../../core/scenario/schema.ts';
import { isAtFault } from '../../core/scenario/vocabulary.ts';
import { DIMENSION_DESCRIPTIONS, type LevelDescription } from '../../core/scoring/rubric.ts';
import type { ReplyContext, ReplyRating } from '../../core/scoring/types.ts';
import type { Actor } from '../access/permissions.ts';
import { practiceRound } from '../calibration/calibration.ts';
import { itemsOf, subjectsIn, type Item } from '../calibration/items.ts';
import type { Runtime } from '../runtime.ts';
import { DELETED_PERSON } from '../store/alias.ts';
import type { Person } from '../store/people-store.ts';
import { colleaguesIn, keysOf, type Colleague } from './round-reach.ts';

/** A round on the list of rounds. */
export interface RoundRow {
  id: string;
  /** Null where its replies are from several drills; of those of Hotseat too. */
  scenario: string | null;
  /** Name of who began it; null for who has gone and for those of Hotseat. */
  by: string | null;
  /** Wall time in ms. */
  since: number;
  /** Replies that the viewer may rate, and how many of them they have rated. */
  of: number;
  mine: number;
  /** The other trainers who rated. */
  others: { name: string; rated: number }[];
  /** Other trainers who may rate some of these replies; null of those that come with Hotseat, which all may. */
  colleagues: Colleague[] | null;
  /** Replies of which the viewer may see what others gave. */
  revealed: number;
}

/** The rounds that somebody may rate in: that of Hotseat first, then the latest. */
export async function roundRows(here: Runtime, actor: Actor): Promise<RoundRow[]> {
  const kept = await here.calibration.list();
  const people = await here.people.list();
  const names = namesIn(people);
  const practice = await amongColleagues(
    here,
    actor,
    kept.find(({ id }) => id === PRACTICE) ?? practiceRound()
  );
  const rows: RoundRow[] = [];
  for (const round of [practice, ...kept.filter(({ id }) => id !== PRACTICE)]) {
    const subjects = await subjectsIn(here, round);
    const keys = keysOf(actor, round, subjects);
    if (keys.size === 0) continue;
    const ratings = round.ratings.filter(({ item }) => keys.has(item));
    const raters = [...new Set(ratings.map(({ rater }) => rater))];
    const rated = (rater: string) => ratings.filter((one) => one.rater === rater).length;
    rows.push({
      id: round.id,
      scenario: round.scenario?.title ?? null,
      by: names.get(round.by) ?? null,
      since: round.since,
      of: keys.size,
      mine: rated(actor.id),
      others: raters
        .filter((rater) => rater !== actor.id)
        .map((rater) => ({ name: names.get(rater) ?? DELETED_PERSON, rated: rated(rater) })),
      colleagues: colleaguesIn(people, actor, round, { subjects, mine: keys }),
      revealed: [...keys].filter((key) => isRevealed(round, key, actor.id)).length
    });
  }
  return rows;
}

/** What others gave a reply, once somebody may see it. */
export interface Revealed {
  rating: ReplyRating;
  consensus: Levels | null;
  others: { name: string; levels: Levels }[];
}

/** A dimension with the levels of the table that holds. */
export interface Scale {
  dimension: TextDimension;
  question: string;
  levels: readonly LevelDescription[];
  /** When this table holds; null where there is one only. */
  when: string | null;
}

export interface RatingPage {
  round: { id: string; scenario: string | null };
  /** Keys in order, with whether the viewer has rated them. */
  items: { key: string; rated: boolean }[];
  /** The one that is shown; null where there is none left to rate and none was asked for. */
  item: {
    key: string;
    context: Omit<ReplyContext, 'earlier' | 'takesUp'>;
    scales: Scale[];
    given: Levels | null;
    revealed: Revealed | null;
  } | null;
  /** Whether anything can be seen of how far raters agree. */
  revealed: number;
}

/** @param asked key of the reply to show; the first one that the viewer has not rated by default */
export async function ratingPage(
  here: Runtime,
  actor: Actor,
  kept: Round,
  asked: string | null
): Promise<RatingPage> {
  const round = await amongColleagues(here, actor, kept);
  const items = await itemsOf(here, actor, round);
  const mine = new Map(
    round.ratings.flatMap((one) => (one.rater === actor.id ? [[one.item, one.levels]] : []))
  );
  const shown =
    items.find(({ key }) => key === asked) ?? items.find(({ key }) => !mine.has(key)) ?? null;
  const names = await namesOf(here);
  return {
    round: { id: round.id, scenario: round.scenario?.title ?? null },
    items: items.map(({ key }) => ({ key, rated: mine.has(key) })),
    item: shown && {
      key: shown.key,
      context: contextOf(shown),
      scales: scalesFor(shown.context),
      given: mine.get(shown.key) ?? null,
      revealed: isRevealed(round, shown.key, actor.id)
        ? revealedOf(round, shown, actor, names)
        : null
    },
    revealed: items.filter(({ key }) => isRevealed(round, key, actor.id)).length
  };
}

export interface AgreementPage {
  round: { id: string; scenario: string | null };
  /** Replies that the viewer may see, of how many. */
  revealed: number;
  of: number;
  /** Trainers with each other, with the scorer, and with those who rated before. */
  pairs: PairAgreement[];
  /** What each rater gave each of these replies. */
  given: GivenLevels[];
  /** Replies on which raters differ, the widest apart first. */
  disagreements: {
    key: string;
    post: string;
    reply: string;
    gap: number;
    mine: Levels;
    revealed: Revealed;
  }[];
}

export async function agreementPage(
  here: Runtime,
  actor: Actor,
  kept: Round
): Promise<AgreementPage> {
  const round = await amongColleagues(here, actor, kept);
  const items = await itemsOf(here, actor, round);
  const names = await namesOf(here);
  const shown = items.filter(({ key }) => isRevealed(round, key, actor.id));
  const given: GivenLevels[] = [];
  const disagreements = shown.flatMap((item) => {
    const mine = levelsBy(round, item.key, actor.id);
    if (!mine) return [];
    const revealed = revealedOf(round, item, actor, names);
    const all = [
      { rater: 'you', levels: mine },
      ...revealed.others.map(({ name, levels }) => ({ rater: name, levels })),
      ...(item.consensus ? [{ rater: CONSENSUS, levels: item.consensus }] : []),
      { rater: SCORER, levels: scorerLevels(item) }
    ];
    const { key } = item;
    const gap = widestGap(all.map(({ levels }) => levels));
    const { reply, post } = item.context;
    const said = { post: post?.text ?? '', text: reply };
    given.push(...all.map((one) => ({ reply: key, ...one, ...said })));
    return gap === 0 ? [] : [{ key, post: said.post, reply, gap, mine, revealed }];
  });
  return {
    round: { id: round.id, scenario: round.scenario?.title ?? null },
    revealed: shown.length,
    of: items.length,
    pairs: pairsOf(round, shown, actor, names),
    given,
    disagreements: disagreements.sort((a, b) => b.gap - a.gap)
  };
}

const SCORER = 'the scorer';
const CONSENSUS = 'those who rated before';

function pairsOf(
  round: Round,
  shown: readonly Item[],
  actor: Actor,
  names: ReadonlyMap<string, string>
): PairAgreement[] {
  const keys = new Set(shown.map(({ key }) => key));
  const ids = [...new Set(round.ratings.map(({ rater }) => rater))];
  const trainers = [actor.id, ...ids.filter((id) => id !== actor.id)].map((id): Rater => ({
    name: id === actor.id ? 'you' : (names.get(id) ?? DELETED_PERSON),
    levels: new Map(
      round.ratings.flatMap(({ item, rater, levels }) =>
        rater === id && keys.has(item) ? [[item, levels]] : []
      )
    )
  }));
  const scorer = raterOf(SCORER, shown, scorerLevels);
  const others = shown.some(({ consensus }) => consensus !== null)
    ? [raterOf(CONSENSUS, shown, ({ consensus }) => consensus ?? {}), scorer]
    : [scorer];
  const active = trainers.filter(({ levels }) => levels.size > 0);
  const between = active.flatMap((one, place) =>
    active.slice(place + 1).map((other) => agreementBetween(one, other))
  );
  return [
    ...between,
    ...active.flatMap((one) => others.map((other) => agreementBetween(one, other)))
  ];
}

function raterOf(
  name: string,
  items: readonly Item[],
  levels: (item: Item) => Partial<Record<TextDimension, number | null>>
): Rater {
  return { name, levels: new Map(items.map((item) => [item.key, levels(item)])) };
}

function scorerLevels({ rating }: Item): Partial<Record<TextDimension, number | null>> {
  return Object.fromEntries(
    TEXT_DIMENSIONS.map((dimension) => [dimension, rating.ratings[dimension]?.level ?? null])
  );
}

function levelsBy({ ratings }: Round, item: string, rater: string): Levels | null {
  return ratings.find((one) => one.item === item && one.rater === rater)?.levels ?? null;
}

function revealedOf(
  round: Round,
  { key, rating, consensus }: Item,
  actor: Actor,
  names: ReadonlyMap<string, string>
): Revealed {
  return {
    rating,
    consensus,
    others: round.ratings
      .filter(({ item, rater }) => item === key && rater !== actor.id)
      .map(({ rater, levels }) => ({ name: names.get(rater) ?? DELETED_PERSON, levels }))
  };
}

/** What a rater may know: what was said, and what was known then. */
function contextOf({ context }: Item): Omit<ReplyContext, 'earlier' | 'takesUp'> {
  const { earlier: _, takesUp: __, ...rest } = context;
  return rest;
}

function scalesFor({ responsibility }: ReplyContext): Scale[] {
  return DIMENSION_DESCRIPTIONS.flatMap(({ dimension, question, tables }): Scale[] => {
    if (dimension === 'speed') return [];
    const wanted = isAtFault(responsibility) ? 'at fault' : 'not at fault';
    const table = tables.find((one) => one.table === wanted) ?? tables[0];
    return table ? [{ dimension, question, levels: table.levels, when: table.when }] : [];
  });
}

/**
 * A round with the ratings that somebody may know of. The replies of Hotseat are rated by trainers of all
 * teams, who see only people of their own; who rates replies of a drill shares a team by it.
 */
async function amongColleagues(
  { people }: Runtime,
  { id, teams }: Actor,
  round: Round
): Promise<Round> {
  if (round.id !== PRACTICE) return round;
  const colleagues = new Set(
    (await people.list()).flatMap((person) =>
      person.id === id || person.teams.some((team) => teams.includes(team)) ? [person.id] : []
    )
  );
  return { ...round, ratings: round.ratings.filter(({ rater }) => colleagues.has(rater)) };
}

async function namesOf({ people }: Runtime): Promise<ReadonlyMap<string, string>> {
  return namesIn(await people.list());
}

function namesIn(people: readonly Person[]): ReadonlyMap<string, string> {
  return new Map(people.map(({ id, name }) => [id, name]));
}
