import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GOOD,
  POOR,
  SpecDrill,
  TEAM,
  TRAINER,
  type AnyCommand
} from '../../../../tests/support/given.ts';
import { approvingBakery } from '../../../../tests/support/scenario.ts';
import type { Actor } from './actor.ts';
import { drillTimeAt } from './clock.ts';
import { traineeCommandSchema } from './commands.ts';
import { replay } from './evolve.ts';
import { traineeSignals, unclaimedNeeds } from './signals.ts';
import type { DrillState } from './state.ts';
import { visible } from './visible.ts';

type Step = { wait: number; command: AnyCommand & { by?: Actor } };

const person = fc.constantFrom('ana', 'ben', 'cy', 'stranger');
const post = fc.constantFrom('cat', 'daughter', 'troll', 'medical', 'us-1', 'nowhere');
const draft = fc.constantFrom('draft-1', 'draft-2', 'draft-3');
const text = fc.constantFrom(GOOD, POOR, '', '@ben look');
const role = fc.option(fc.constantFrom('press', 'safety', 'nobody'));
const kind = <T extends string>(...types: T[]) => fc.constantFrom(...types);

/** What people in a team ask for, as their screens send it. */
const act: fc.Arbitrary<Step['command']> = fc
  .tuple(
    person,
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ type: kind('Reply'), to: post, text }) },
      fc.record({ type: kind('CorrectReply'), reply: post, text }),
      fc.record({ type: kind('SendDirectMessage'), to: fc.constantFrom('dani', 'kev'), text }),
      fc.record({ type: kind('PostStatement'), text }),
      fc.record({ type: kind('TakeRole'), role }),
      {
        weight: 2,
        arbitrary: fc.record({ type: kind('ClaimPost', 'ReleaseClaim', 'OpenPost'), post })
      },
      fc.record({ type: kind('HandOn'), post, to: person }),
      fc.record({ type: kind('StartWriting'), post: fc.option(post) }),
      fc.record({ type: kind('SendTeamMessage'), text: fc.constant('@cy @ana hello') }),
      { weight: 3, arbitrary: fc.record({ type: kind('ApproveDraft', 'WithdrawDraft'), draft }) },
      fc.record({ type: kind('SendBackDraft'), draft, note: fc.constant('No.') }),
      fc.record({ type: kind('ReviseDraft', 'CommentOnDraft'), draft, text: fc.constant(GOOD) }),
      fc.record({ type: kind('Escalate'), post, role: fc.constantFrom('press', 'safety') }),
      fc.record({
        type: kind('AnswerEscalation'),
        escalation: fc.constantFrom('escalation-1', 'escalation-2'),
        note: fc.constant('Done.')
      })
    )
  )
  .map(([by, sent]) => ({
    ...traineeCommandSchema.parse(sent),
    by: { role: 'trainee', person: by }
  }));
const around: fc.Arbitrary<Step['command']> = fc.oneof(
  fc.record({ type: kind('JoinDrill'), person, name: fc.constantFrom('Al', 'Bo'), role }),
  fc.record({ type: kind('LeaveDrill'), person }),
  fc.constantFrom<Step['command']>(
    { type: 'PauseDrill', by: TRAINER },
    { type: 'ResumeDrill', by: TRAINER },
    { type: 'EndDrill', by: TRAINER },
    { type: 'AdvanceClock' }
  )
);
const wait = fc.integer({ min: 0, max: 60_000 });
const steps = fc.array(
  fc.record({
    wait,
    command: fc.oneof({ weight: 5, arbitrary: act }, { weight: 1, arbitrary: around })
  }),
  { maxLength: 30 }
);

const SCENARIO = approvingBakery(['reply', 'statement']);

function begun(): SpecDrill {
  const drill = new SpecDrill(SCENARIO, 7, { team: true, facilitated: true });
  for (const name of ['ana', 'ben', 'cy'] as const) {
    drill.at(0, { type: 'JoinDrill', person: name, ...TEAM[name] });
  }
  return drill.start();
}

function play(given: readonly Step[], each: (drill: SpecDrill) => void = () => {}): SpecDrill {
  const drill = begun();
  let wall = 0;
  for (const { wait, command } of given) {
    wall += wait;
    drill.at(wall, command);
    each(drill);
  }
  return drill;
}

const plain = (state: DrillState) => JSON.parse(JSON.stringify(state)) as DrillState;

describe('laws of a team drill', () => {
  it('replay equals live', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const { log, state } = play(given);
        expect(plain(replay(log))).toEqual(plain(state));
      })
    );
  });

  it('a post is at most one present person’s, who has not answered it yet', () => {
    fc.assert(
      fc.property(steps, (given) => {
        play(given, ({ state }) => {
          for (const [id, { by }] of Object.entries(state.claims)) {
            expect(state.participants[by]?.present).toBe(true);
            expect(state.posts[id]).toBeDefined();
          }
          for (const by of Object.keys(state.writing)) {
            expect(state.participants[by]?.present).toBe(true);
          }
        });
      }),
      { numRuns: 50 }
    );
  });

  it('what needs approval goes out by it, while somebody is there who gives it', () => {
    fc.assert(
      fc.property(steps, (given) => {
        let before = begun().state;
        // Of what went out past an approval: whether its writer was free to send it.
        const past: boolean[] = [];
        play(given, ({ state, log }) => {
          for (const event of log.slice(before.seq)) {
            if (event.type !== 'Replied' && event.type !== 'StatementPosted') continue;
            if (event.post.channel === 'direct' || event.approved) continue;
            const holders = Object.values(before.participants).filter(
              (one) => one.present && one.role === 'press'
            );
            const free =
              holders.length === 0 || before.participants[event.by ?? '']?.role === 'press';
            past.push(free);
          }
          before = state;
        });
        // Also where nothing did: chance may send nothing in a whole run of them.
        expect(past).not.toContain(false);
      }),
      { numRuns: 50 }
    );
  });

  it('every draft comes to one end, and is published at most once', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const drill = play([...given, { wait: 700_000, command: { type: 'AdvanceClock' } }]);
        const drafts = Object.values(drill.state.drafts);
        for (const { status, published, waited, submittedAt, since } of drafts) {
          expect(published !== null).toBe(status === 'approved');
          expect(waited).toBeGreaterThanOrEqual(0);
          expect(waited).toBeLessThanOrEqual(since - submittedAt);
          if (drill.state.status === 'ended') expect(status).not.toMatch(/waiting|sent-back/);
        }
        const published = drafts.flatMap((one) => one.published ?? []);
        expect(new Set(published).size).toBe(published.length);
      }),
      { numRuns: 50 }
    );
  });

  it('everybody sees the same but for what is said to one of them', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const { log, state } = play(given);
        const seen = (viewer: string) =>
          log.flatMap((event) => visible(event, state, { role: 'trainee', person: viewer }) ?? []);
        for (const event of seen('ana')) {
          if (event.type === 'ReplyRated') expect(event.writer).toBe('ana');
        }
        const common = (viewer: string) => seen(viewer).filter(({ type }) => type !== 'ReplyRated');
        expect(common('ana')).toEqual(common('ben'));
        const folded = replay(seen('ben'));
        expect(folded.claims).toEqual(state.claims);
        expect(folded.drafts).toEqual(state.drafts);
        expect(folded.order).toEqual(state.order);
        const curve = ({ trustMoves }: DrillState) =>
          trustMoves.map(({ at, from, to }) => ({ at, from, to }));
        expect(curve(folded)).toEqual(curve(state));
        const ofOthers = seen('ben').filter(
          (event) => event.type !== 'ReplyRated' && event.type !== 'PostAppeared'
        );
        expect(JSON.stringify(ofOthers)).not.toMatch(/"quality"|fed-troll|ThreadMoved/);
      }),
      { numRuns: 50 }
    );
  });

  it('looking at the clock more often changes nothing', () => {
    fc.assert(
      fc.property(steps, fc.array(wait, { maxLength: 10 }), (given, looks) => {
        const last: Step = { wait: 0, command: { type: 'AdvanceClock' } };
        const times = [...looks].sort((a, b) => a - b);
        const often = begun();
        let wall = 0;
        for (const step of [...given, last]) {
          for (const look of times) {
            if (look < step.wait) often.at(wall + look, { type: 'AdvanceClock' });
          }
          wall += step.wait;
          often.at(wall, step.command);
        }
        const story = ({ log }: SpecDrill) =>
          log.map((event) => {
            const { seq: _seq, wall: _wall, ...rest } = event;
            return 'command' in rest ? { ...rest, command: '' } : rest;
          });
        expect(story(often)).toEqual(story(play([...given, last])));
      }),
      { numRuns: 30 }
    );
  });

  it('signals can always be read', () => {
    fc.assert(
      fc.property(steps, fc.nat(300_000), (given, later) => {
        const { state } = play(given);
        const now = drillTimeAt(state.clock, state.wall + later);
        const signals = traineeSignals(state, now);
        expect(signals.length).toBe(Object.keys(state.participants).length);
        const open = [...signals.flatMap((one) => one.open), ...unclaimedNeeds(state)];
        expect(new Set(open).size).toBe(open.length);
      }),
      { numRuns: 30 }
    );
  });
});
