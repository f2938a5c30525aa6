import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nextDue } from '../../src/lib/core/drill/advance.ts';
import { injectOf } from '../../src/lib/core/drill/script-post.ts';
import { briefOf } from '../../src/lib/core/scenario/brief.ts';
import { readScenario } from '../../src/lib/core/scenario/read.ts';
import { TEXT_DIMENSIONS, type Inject, type Scenario } from '../../src/lib/core/scenario/schema.ts';
import { POOR, SpecDrill } from '../support/given.ts';

const ROOT = 'scenarios';
const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function load(folder: string): Scenario {
  const files = readdirSync(join(ROOT, folder));
  const text = readFileSync(join(ROOT, folder, 'scenario.yaml'), 'utf8');
  const { scenario, problems } = readScenario(text, { folder, files });
  expect(problems.filter(({ severity }) => severity !== 'advice')).toEqual([]);
  if (!scenario) throw new Error(`${folder} has no scenario`);
  return scenario;
}

type Answer = (post: { id: string; action: string }, inject: Inject | undefined) => string | null;

interface Manner {
  answer: Answer;
  /** Posted when the drill time (ms) has come; `promise` in minutes. */
  statements?: { at: number; text: string; promise: number | null }[];
}

/** Plays a whole drill without waiting: 30 s after a post that needs something, it is answered so. */
function play(scenario: Scenario, { answer, statements = [] }: Manner): SpecDrill {
  const drill = new SpecDrill(scenario).start();
  const injects = new Map(scenario.injects.map((inject) => [inject.id, inject]));
  const plans = statements.map(({ at, text, promise }) => ({
    at,
    carryOut: () =>
      drill.at(at, { type: 'PostStatement', text, update: false, nextUpdateIn: promise })
  }));
  const seen = new Set<string>();
  let now = 0;
  while (drill.state.status === 'running') {
    for (const id of drill.state.order) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (!drill.state.posts[id]?.needs) continue;
      const at = now + 30_000;
      plans.push({
        at,
        carryOut: () => act(drill, id, at, answer, injects.get(injectOf(id))) ?? []
      });
    }
    plans.sort((a, b) => a.at - b.at);
    const next = nextDue(scenario, drill.state, now) ?? Infinity;
    const plan = plans[0];
    now = Math.max(now, Math.min(next, plan?.at ?? Infinity));
    if (plan && plan.at <= next) {
      plans.shift();
      plan.carryOut();
    } else {
      drill.at(now, { type: 'AdvanceClock' });
    }
  }
  return drill;
}

function act(drill: SpecDrill, id: string, at: number, answer: Answer, inject?: Inject) {
  const needs = drill.state.posts[id]?.needs;
  const text = needs && answer({ id, action: needs.action }, inject);
  if (!needs || !text) return;
  if (needs.action === 'escalate') {
    const role = inject?.expects?.role ?? drill.scenario.organisation.plan.roles[0]?.id ?? '';
    return drill.at(at, { type: 'Escalate', post: id, role, note: '' });
  }
  const handOver = needs.action === 'private' && { handOver: 'direct' as const };
  return drill.at(at, { type: 'Reply', to: id, text, ...handOver });
}

const HONEST =
  'We are sorry for what this has done to people today. What we know is on this page; the cause we do not know yet. Next update here in ten minutes.';
const silent: Manner = { answer: () => null };
const careless: Manner = {
  answer: () => POOR,
  statements: [{ at: 240_000, text: POOR, promise: 5 }]
};
const model: Manner = {
  answer: (_, inject) =>
    inject?.model ??
    'You are right to ask again, and I am sorry this still is not settled. I am on it and will write to you here by the next update.',
  statements: [
    { at: 200_000, text: HONEST, promise: 10 },
    { at: 760_000, text: `${HONEST} Second update.`, promise: 10 },
    { at: 1_320_000, text: `${HONEST} Third update.`, promise: null }
  ]
};
const MANNERS = [silent, careless, model];
/** Silent until a branch comes of it, and then as the author would have it: reaches the models of branches. */
const late: Manner = { answer: (_, inject) => (inject?.when ? (inject.model ?? null) : null) };

/** The levels of each model answer as a drill rates it, by inject: the best of the ways to come to it. */
function modelRatings(scenario: Scenario): Map<string, number[]> {
  const levels = new Map<string, number[]>();
  for (const drill of [play(scenario, model), play(scenario, late)])
    for (const { to, rating } of drill.all('ReplyRated')) {
      const inject = to === null ? undefined : scenario.injects.find(({ id }) => id === to);
      if (!inject?.model) continue;
      const given = TEXT_DIMENSIONS.map((dimension) => rating.ratings[dimension]?.level ?? 0);
      const known = levels.get(inject.id);
      if (!known || fours(given) > fours(known)) levels.set(inject.id, given);
    }
  return levels;
}

function fours(levels: readonly number[]): number {
  return levels.filter((level) => level === 4).length;
}

it('has at least two scenarios: one where the organisation is at fault, one where it is not', () => {
  const faults = folders
    .map(load)
    .map(({ situation }) => [
      situation.responsibility,
      ...situation.becomes.map(({ responsibility }) => responsibility)
    ]);
  expect(faults.some((all) => all.includes('preventable') || all.includes('accident'))).toBe(true);
  expect(faults.some((all) => all.includes('victim'))).toBe(true);
});

const TUTORIAL = 'first-five-minutes';

describe.each(folders)('%s', (folder) => {
  const scenario = load(folder);

  // The tutorial is a lesson of five minutes, and says one thing at a time.
  it.skipIf(folder === TUTORIAL)(
    'is a whole feed: 40 posts or more, most of them noise, with branches and late facts',
    () => {
      const posts = scenario.injects.filter(({ channel }) => channel === 'feed');
      const needy = scenario.injects.filter(
        ({ expects }) => expects && expects.action !== 'ignore'
      );
      expect(scenario.injects.length).toBeGreaterThanOrEqual(40);
      expect(needy.length / posts.length).toBeLessThan(0.4);
      expect(scenario.injects.filter(({ when }) => when).length).toBeGreaterThanOrEqual(2);
      expect(scenario.facts.filter(({ becomes }) => becomes.length > 0).length).toBeGreaterThan(1);
    }
  );

  it('tells whoever leads the debrief what to look for', () => {
    expect(scenario.trainerNote?.length ?? 0).toBeGreaterThan(200);
    expect(scenario.questions.length).toBeGreaterThan(2);
  });

  it('has a model answer that fits the channel for every post that needs an answer in words', () => {
    for (const { id, expects, model: text, channel } of scenario.injects) {
      if (expects?.action !== 'reply' && expects?.action !== 'private') continue;
      expect(text, id).toBeDefined();
      const limit = channel === 'direct' ? scenario.limits.direct : scenario.limits.feed;
      expect(text?.length, id).toBeLessThanOrEqual(limit);
    }
  });

  it('has model answers that our own scorer gives a 4 in three of four text dimensions', () => {
    const weak = [...modelRatings(scenario)]
      .filter(([, levels]) => fours(levels) < 3)
      .map(([id, levels]) => `${id} ${levels.join('')}`);
    expect(weak).toEqual([]);
  });

  it('says what it exercises so that it reads on after the word', () => {
    expect(scenario.exercises).toMatch(/^[^A-Z]/);
  });

  it('briefs with sources that speak before STARTEX', () => {
    const starts = scenario.story.starts.slice(11, 16);
    const late = briefOf(scenario).facts.filter(({ source = '' }) =>
      [...source.matchAll(/\b\d?\d:\d\d\b/g)].some(([time]) => time.padStart(5, '0') > starts)
    );
    expect(late).toEqual([]);
  });

  it('can be played to its end, whatever is answered', () => {
    for (const manner of MANNERS) {
      expect(play(scenario, manner).state.status).toBe('ended');
    }
  });

  it('punishes silence in trust and in the feed, and lets good answers earn trust', () => {
    const quiet = play(scenario, silent);
    const good = play(scenario, model);
    expect(quiet.state.trust).toBeLessThan(scenario.audience.trust - 5);
    expect(good.state.trust).toBeGreaterThan(quiet.state.trust + 10);
    const followed = (drill: SpecDrill) => drill.posts.filter((id) => !id.includes('~'));
    const onlyInSilence = followed(quiet).filter((id) => !followed(good).includes(id));
    expect(onlyInSilence.length).toBeGreaterThanOrEqual(2);
  });

  it('answers back: differently to a careless reply than to a good one', () => {
    const words = (drill: SpecDrill) =>
      drill.all('PostAppeared').flatMap(({ post }) => (post.answersBack ? [post.text] : []));
    const good = words(play(scenario, model));
    const poor = words(play(scenario, careless));
    expect(good.length).toBeGreaterThan(2);
    expect(poor.length).toBeGreaterThan(2);
    expect(poor.filter((text) => good.includes(text)).length).toBeLessThan(poor.length / 2);
  });

  it('brings nearly every inject in one of three ways of playing it', () => {
    const reached = new Set(MANNERS.flatMap((manner) => play(scenario, manner).posts));
    const never = scenario.injects.map(({ id }) => id).filter((id) => !reached.has(id));
    // What is left needs a particular word or a particular flag; the lint proves that it can fire.
    expect(never.length / scenario.injects.length, `not reached: ${never.join(', ')}`).toBeLessThan(
      0.06
    );
  });
});
