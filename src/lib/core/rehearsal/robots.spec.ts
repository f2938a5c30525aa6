import { describe, expect, it } from 'vitest';
import { bakery } from '../../../../tests/support/scenario.ts';
import type { DrillEvent, EventOf, EventType } from '../drill/events.ts';
import type { Scenario } from '../scenario/schema.ts';
import { rehearse, type RobotName } from './index.ts';

const MODEL =
  "Dani, a nut allergy and two slices of our loaf: that must be terrifying. Any symptom, call 999 now. The loaf has been recalled; any counter refunds it. Why the label was wrong, we don't know yet. Message me your number and I'll ring you myself.";

/** The bakery with a plan, a duty or two, and what a good answer to the mother takes up. */
function shop(change: (scenario: Scenario) => void = () => undefined): Scenario {
  const scenario = bakery({
    statement: { target: '03:00', limit: '05:00' },
    assessment: { target: '04:00' }
  });
  const { plan } = scenario.organisation;
  plan.holding.push({
    title: 'First',
    text: 'A seeded loaf of ours contained nuts and did not say so. It has been recalled. Please do not eat it; any counter refunds it. We are finding out why and post here in ten minutes.'
  });
  plan.contacts.push({ for: 'Somebody who is ill', role: 'safety', reach: 'ext. 1' });
  Object.assign(inject(scenario, 'daughter'), {
    takesUp: {
      problem: ['nuts in the seeded loaf', 'a loaf that did not name nuts'],
      harm: ['your daughter has an allergy', 'a fright for you both'],
      question: 'what do I do',
      answers: ['recall', 'cause']
    }
  });
  change(scenario);
  return scenario;
}

function inject(scenario: Scenario, id: string) {
  const found = scenario.injects.find((one) => one.id === id);
  if (!found) throw new Error(`the shop has no inject ${id}`);
  return found;
}

function played(robot: RobotName, scenario = shop(), seed = 1) {
  const { events, report } = rehearse(scenario, robot, seed);
  const all = <T extends EventType>(type: T): EventOf<T>[] =>
    events.filter((event): event is EventOf<T> => event.type === type);
  const texts = [...all('Replied'), ...all('DirectMessageSent')].map(({ post }) => post.text);
  return { events, report, all, texts, ratings: all('ReplyRated').filter(({ to }) => to !== null) };
}

/** What somebody asked for, but for the start. */
const isByTrainee = (event: DrillEvent) => 'command' in event && event.type !== 'DrillStarted';

describe('the silent robot', () => {
  it('does nothing, and the drill goes on to its end', () => {
    const { events, report } = played('silent');
    expect(events.filter(isByTrainee)).toEqual([]);
    expect(events.at(-1)).toMatchObject({ type: 'DrillEnded', because: 'time' });
    expect(report).toMatchObject({ answered: 0, ratings: { speed: 0, apology: null } });
    expect(report.injects.never).not.toContain('quiet');
  });
});

describe('the copy-paste robot', () => {
  it('puts the holding statement under everything that needs an answer, word for word', () => {
    const { texts, all, ratings } = played('copy-paste');
    expect(new Set(texts)).toEqual(new Set([shop().organisation.plan.holding[0]?.text]));
    expect(texts.length).toBeGreaterThanOrEqual(2);
    expect(ratings.map(({ quality }) => quality)).toContain('canned');
    expect(all('StatementPosted')).toHaveLength(1);
  });

  it('has a formula of its own where the plan holds nothing', () => {
    const { texts } = played('copy-paste', bakery());
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toMatch(/sorry for the trouble/);
  });
});

describe('the defensive robot', () => {
  it('comes late and is taken badly, in texts that do not come twice', () => {
    const { texts, ratings, all } = played('defensive');
    expect(texts.length).toBeGreaterThanOrEqual(2);
    expect(new Set(texts).size).toBe(texts.length);
    expect(ratings.filter(({ quality }) => quality === 'poor').length).toBeGreaterThan(
      ratings.length / 2
    );
    const [first] = all('Replied');
    expect(first?.at).toBeGreaterThan(30_000 + 120_000 * 0.8);
  });
});

describe('the average robot', () => {
  it('takes up every second post, after its target, and names person, topic and a fact', () => {
    const { report, all } = played('average');
    expect(report.answered).toBeLessThan(report.needed);
    for (const { post } of all('Replied')) {
      expect(post.text).toMatch(/sorry|apologise/);
      expect(post.text).toMatch(/recalled|refunds|recipe/);
    }
  });

  it('posts the holding statement late, and forgets the update that it promises', () => {
    const { all } = played(
      'average',
      shop((scenario) => (scenario.end.at = 1_500_000))
    );
    expect(all('StatementPosted')[0]?.at).toBeGreaterThan(180_000);
    expect(all('PromiseBroken')).toHaveLength(1);
  });
});

describe('the exemplary robot', () => {
  it('answers all that needs it within its target, well, and feeds no troll', () => {
    const { report, ratings, all } = played('exemplary');
    expect(report.answered).toBe(report.needed);
    expect(report.ratings.speed).toBe(4);
    expect(ratings.map(({ to }) => to)).not.toContain('troll');
    expect(ratings.every(({ quality }) => quality === 'good')).toBe(true);
    expect(all('PostMarked')).toMatchObject([{ post: 'troll', mark: 'ignore' }]);
  });

  it('gives the model answer while it is true', () => {
    const withModel = shop((scenario) => (inject(scenario, 'daughter').model = MODEL));
    expect(played('exemplary', withModel).texts).toContain(MODEL);
  });

  it('composes another once a fact that answers the post has changed', () => {
    const late = shop((scenario) => {
      inject(scenario, 'daughter').model = MODEL;
      // Known ten seconds after the post, before anybody can have answered it.
      for (const change of scenario.facts[1]?.becomes ?? []) change.at = 40_000;
    });
    const { texts } = played('exemplary', late);
    expect(texts).not.toContain(MODEL);
    expect(texts.some((text) => text.includes('Dani'))).toBe(true);
  });

  it('writes from the facts: what is known, what is not, to this person, and never the unsayable', () => {
    const { texts } = played('exemplary');
    const [first = ''] = texts;
    expect(first).toMatch(/^(?:.*\b)?Dani\b/);
    expect(first).toMatch(/recalled|refunds|we do not know yet/);
    expect(texts.join(' ')).not.toContain('Noah');
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(1000);
  });

  it('owns the fault only once it is established', () => {
    const { all } = played('exemplary');
    const owns = /our mistake|got this wrong|let you down|on us|failed you/;
    for (const { at, post } of all('Replied'))
      if (at < 240_000) expect(post.text).not.toMatch(owns);
  });

  it('takes what is private to direct messages', () => {
    const { all } = played('exemplary');
    const answer = all('DirectMessageSent').find(({ to }) => to === 'dani');
    expect(answer?.post.channel).toBe('direct');
  });

  it('hands a public matter over to a private channel', () => {
    const matter = shop((scenario) => {
      inject(scenario, 'daughter').expects = { action: 'private', objectives: [] };
    });
    const { all } = played('exemplary', matter);
    expect(all('Replied')[0]?.post.handsOver).toBe('direct');
  });

  it('escalates to the role that decides', () => {
    const matter = shop((scenario) => {
      inject(scenario, 'daughter').expects = { action: 'escalate', role: 'press', objectives: [] };
    });
    expect(played('exemplary', matter).all('PostEscalated')).toMatchObject([
      { post: 'daughter', role: 'press' }
    ]);
  });

  it('states in time, keeps what it promised, and assesses anew when the cause is known', () => {
    const { all } = played(
      'exemplary',
      shop((scenario) => (scenario.end.at = 1_500_000))
    );
    expect(all('StatementPosted')[0]?.at).toBeLessThanOrEqual(180_000);
    expect(all('PromiseKept').length).toBeGreaterThanOrEqual(1);
    expect(all('PromiseBroken')).toEqual([]);
    const filed = all('AssessmentFiled');
    expect(filed[0]?.at).toBeLessThanOrEqual(240_000);
    expect(filed.map(({ assessment }) => assessment.cause)).toEqual(['not-known', 'own']);
  });

  it('answers those who come back, in other words than before', () => {
    const back = shop((scenario) => {
      const post = inject(scenario, 'daughter');
      post.reactions = [
        {
          to: 'good',
          says: 'thank you. and what about her school lunch, was that the same loaf?',
          after: 20_000,
          expects: { action: 'reply', target: 60_000, limit: 180_000, objectives: [] }
        }
      ];
    });
    const { all, texts } = played('exemplary', back);
    const again = all('PostAppeared').find(({ post }) => post.answersBack);
    expect(again).toBeDefined();
    expect(all('PostAnswered').map(({ post }) => post)).toContain(again?.post.id);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('puts right what a later fact has made untrue, under the answer itself', () => {
    const turned = shop((scenario) => {
      const [recall] = scenario.facts;
      if (!recall) return;
      recall.text = 'Four shops sold the loaf, and 120 loaves are recalled.';
      recall.becomes = [
        {
          at: 300_000,
          status: 'known',
          text: 'Eleven shops sold the loaf, and 412 loaves are recalled.'
        }
      ];
      inject(scenario, 'daughter').model =
        'Dani, nuts in our loaf and a daughter with an allergy: that is frightening. 120 loaves of four shops are recalled. Any symptom, call 999 now. Message me your number and I will ring you myself.';
    });
    const corrected = played('exemplary', turned)
      .all('Replied')
      .filter(({ post }) => post.corrects);
    expect(corrected).toMatchObject([{ post: { corrects: 'us-1' } }]);
    expect(corrected[0]?.post.text).toContain('412');
  });
});

describe('every robot', () => {
  it.each(['copy-paste', 'defensive', 'average', 'exemplary'] as const)(
    'finds what needs an answer where nothing shows it: %s',
    (robot) => {
      const hard = shop((scenario) => {
        scenario.difficulty = 'hard';
        inject(scenario, 'daughter').text += ' @hollinbakery';
      });
      const { all, report } = played(robot, hard);
      expect(all('PostMarked').map(({ post }) => post)).toContain('daughter');
      expect(report.needed).toBeGreaterThan(0);
      expect(all('ReplyRated').length).toBeGreaterThan(0);
    }
  );

  it.each(['silent', 'exemplary'] as const)('leaves a drill that does not end: %s', (robot) => {
    const endless = shop((scenario) => (scenario.end = { when: { trustBelow: 0 } }));
    const { events } = played(robot, endless);
    expect(events.at(-1)).toMatchObject({ type: 'DrillEnded', because: 'trainee' });
  });
});
