import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GOOD,
  NINE,
  POOR,
  SpecDrill,
  TRAINER,
  type AnyCommand
} from '../../../../tests/support/given.ts';
import { opinion } from '../../../../tests/support/opinion.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import type { Actor } from './actor.ts';
import type { RuntimeCommand, TraineeCommand } from './commands.ts';
import { drillTimeAt } from './clock.ts';
import { decide, decideInPlace } from './decide.ts';
import type { DrillEvent } from './events.ts';
import { apply, evolve, replay } from './evolve.ts';
import { facilitatorCommandSchema, type FacilitatorCommand } from './facilitator-commands.ts';
import { inbox, passes, pressing } from './inbox.ts';
import { factSheet } from './fact-sheet.ts';
import { msel } from './msel.ts';
import { traineeSignals } from './signals.ts';
import { initialState, type DrillState } from './state.ts';

type Step = { wait: number; command: AnyCommand & { by?: Actor } };

const post = fc.constantFrom(
  'cat',
  'daughter',
  'troll',
  'medical',
  'screenshot',
  'us-1',
  'daughter~us-1',
  'nowhere'
);
const text = fc.oneof(
  fc.constantFrom(GOOD, POOR, '', 'ok', '🙂', 'a'.repeat(300)),
  fc.string({ unit: 'grapheme', maxLength: 60 })
);

const act: fc.Arbitrary<TraineeCommand | RuntimeCommand> = fc.oneof(
  fc.record({ type: fc.constant('Reply' as const), to: post, text }),
  fc.record({ type: fc.constant('CorrectReply' as const), reply: post, text }),
  fc.record({
    type: fc.constant('SendDirectMessage' as const),
    to: fc.constantFrom('dani', 'kev', 'nobody'),
    text
  }),
  fc.record({
    type: fc.constant('PostStatement' as const),
    text,
    update: fc.boolean(),
    nextUpdateIn: fc.option(fc.integer({ min: 1, max: 5 }))
  }),
  fc.record({
    type: fc.constant('MarkPost' as const),
    post,
    mark: fc.option(fc.constantFrom('needs-answer' as const, 'watch' as const, 'ignore' as const))
  }),
  fc.record({
    type: fc.constant('Escalate' as const),
    post,
    role: fc.constantFrom('safety', 'nobody'),
    note: fc.constant('')
  }),
  fc.record({ type: fc.constant('OpenPost' as const), post }),
  fc.constant({ type: 'OpenDocument' as const, document: 'plan' as const }),
  fc.constant({ type: 'AdvanceClock' as const }),
  fc.record({
    type: fc.constant('RecordSecondOpinion' as const),
    reply: post,
    opinion: fc.constant(opinion([3, 0, null, 4])),
    ofRecord: fc.boolean()
  })
);
const clockwork: fc.Arbitrary<TraineeCommand | RuntimeCommand> = fc.oneof(
  fc.constant({ type: 'PauseDrill' as const }),
  fc.constant({ type: 'ResumeDrill' as const }),
  fc.constant({ type: 'RecoverDrill' as const }),
  fc.constant({ type: 'PauseForAbsence' as const }),
  fc.constant({ type: 'EndDrill' as const }),
  fc.record({ type: fc.constant('ChangeSpeed' as const), speed: fc.constantFrom(1, 2, 10, 60) }),
  fc.record({
    type: fc.constant('JumpClock' as const),
    to: fc.oneof(fc.constant('next' as const), fc.integer({ min: 0, max: 700_000 }))
  })
);

const inject = fc.constantFrom('cat', 'daughter', 'screenshot', 'quiet', 'medical', 'nowhere');
const fact = fc.constantFrom('recall', 'cause', 'nothing');
const levels = fc.constantFrom(
  { apology: 4 as const },
  { speed: 0 as const, transparency: 2 as const }
);
/** What a facilitator asks for, as the control room sends it: the schema takes all of it. */
const byHand: fc.Arbitrary<FacilitatorCommand & { by: Actor }> = fc
  .oneof(
    fc.record({
      type: fc.constantFrom('FireInject', 'HoldInject', 'ReleaseHold', 'SkipInject'),
      inject
    }),
    fc.record({ type: fc.constant('MoveInject'), inject, to: fc.nat(620_000) }),
    fc.record({ type: fc.constant('EditInject'), inject, text }),
    fc.record({
      type: fc.constant('PostAs'),
      persona: fc.constantFrom('kev', 'dani', 'nobody'),
      text,
      channel: fc.constantFrom('public', 'direct'),
      replyTo: fc.option(post),
      needs: fc.option(fc.constant({ action: 'reply', target: 30_000, limit: 60_000 }))
    }),
    fc.record({ type: fc.constant('WriteBriefing'), from: fc.constantFrom('safety', 'x'), text }),
    fc.record({ type: fc.constantFrom('ReleaseFact', 'HoldFact', 'ReleaseFactHold'), fact }),
    fc.record({
      type: fc.constant('ChangeFact'),
      fact,
      status: fc.constantFrom('known', 'withdrawn', 'must-not-say')
    }),
    fc.record({
      type: fc.constant('Whisper'),
      to: fc.constantFrom('p1', 'nobody'),
      text: fc.constant('Breathe.')
    }),
    fc.record({ type: fc.constant('Bookmark'), note: fc.constant('here'), post: fc.option(post) }),
    fc.record({
      type: fc.constant('OverrideRating'),
      reply: post,
      levels,
      reason: fc.constant('It owns it.')
    }),
    fc.record({
      type: fc.constant('AnswerSecondLook'),
      reply: post,
      levels: fc.option(levels, { nil: undefined }),
      note: fc.constant('Looked.')
    })
  )
  .map((sent) => ({ ...facilitatorCommandSchema.parse(sent), by: TRAINER }));
const asking = fc.record({
  type: fc.constant('AskForSecondLook' as const),
  reply: post,
  why: fc.constant('It did apologise.')
});

const wait = fc.integer({ min: 0, max: 90_000 });
const acts = fc.array(
  fc.record({
    wait,
    command: fc.oneof(
      { weight: 3, arbitrary: act },
      { weight: 2, arbitrary: byHand },
      { weight: 1, arbitrary: asking }
    )
  }),
  { maxLength: 14 }
);
const anything = fc.array(
  fc.record({
    wait: fc.integer({ min: -30_000, max: 120_000 }),
    command: fc.oneof(
      { weight: 3, arbitrary: act },
      { weight: 2, arbitrary: clockwork },
      { weight: 2, arbitrary: byHand },
      { weight: 1, arbitrary: asking }
    )
  }),
  { maxLength: 25 }
);

function play(steps: readonly Step[], seed = 7): SpecDrill {
  const drill = new SpecDrill(bakery(), seed).start();
  let wall = 0;
  for (const step of steps) {
    wall = Math.max(0, wall + step.wait);
    drill.at(wall, step.command);
  }
  return drill;
}

const plain = (state: DrillState) => JSON.parse(JSON.stringify(state)) as DrillState;

describe('laws of the drill', () => {
  it('replay equals live, after any sequence of commands', () => {
    fc.assert(
      fc.property(anything, (steps) => {
        const drill = play(steps);
        expect(plain(replay(drill.log))).toEqual(plain(drill.state));
      })
    );
  });

  it('a command that is sent again brings nothing more, whatever it was', () => {
    const own = new Set(['AdvanceClock', 'RecoverDrill', 'PauseForAbsence']);
    const asked = fc
      .oneof(act, byHand, asking, clockwork)
      .filter(({ type }) => !own.has(type))
      .map((command) => ({ ...command, id: 'again' }));
    fc.assert(
      fc.property(anything, asked, fc.nat(20_000), (steps, command, later) => {
        const drill = play(steps);
        const wall = steps.reduce((at, { wait }) => Math.max(0, at + wait), 0);
        drill.at(wall, command);
        fc.pre(drill.refusal === null);
        const look = { type: 'AdvanceClock', id: 'look', wall: NINE + wall + later } as const;
        const due = decide(drill.scenario, drill.state, look);
        const types = (events: readonly DrillEvent[]) => events.map(({ type }) => type);
        // What it left undone the first time it may look for again, and find what fell due.
        expect([[], due.ok ? types(due.events) : []]).toContainEqual(
          types(drill.at(wall + later, command))
        );
        // A jump to the end ends the drill before it is noted.
        if (command.type !== 'JumpClock' || drill.state.status !== 'ended')
          expect(drill.refusal).toBeNull();
      })
    );
  });

  it('a replay leaves the log as it was', () => {
    const drill = play([{ wait: 400_000, command: { type: 'AdvanceClock' } }]);
    const before = JSON.stringify(drill.log);
    replay(drill.log);
    replay(drill.log);
    expect(JSON.stringify(drill.log)).toBe(before);
  });

  it('a decision, in place or not, brings the same events and the state that they lead to', () => {
    fc.assert(
      fc.property(anything, act, (steps, command) => {
        const { scenario, state, log } = play(steps);
        const asked = { id: 'last', wall: state.wall + 45_000, ...command };
        const decision = decide(scenario, state, asked);
        const own = replay(log);
        const { events, refusal } = decideInPlace(scenario, own, asked);
        if (decision.ok) {
          expect(events).toEqual(decision.events);
          expect(plain(decision.state)).toEqual(plain(evolve(state, ...events)));
        } else expect(refusal).toEqual(decision.refusal);
        expect(plain(own)).toEqual(plain(evolve(state, ...events)));
      }),
      { numRuns: 50 }
    );
  });

  it('what is pressing is what the inbox lists as in need, in the same order', () => {
    fc.assert(
      fc.property(anything, fc.nat(600_000), (steps, later) => {
        const { state } = play(steps);
        const now = state.at + later;
        const needs = inbox(state, now).filter((item) => passes(item, 'needs'));
        expect(pressing(state, now)).toEqual(needs);
      }),
      { numRuns: 50 }
    );
  });

  it('what the control room shows can always be shown, and agrees with what was delivered', () => {
    fc.assert(
      fc.property(anything, (steps) => {
        const { scenario, state } = play(steps);
        const rows = msel(scenario, state);
        const out = rows.filter(({ status }) => status.kind === 'done');
        expect(out.every(({ inject }) => state.posts[inject] !== undefined)).toBe(true);
        expect(rows.filter(({ status }) => status.kind === 'next').length).toBeLessThan(2);
        expect(new Set(rows.map(({ inject }) => inject)).size).toBe(scenario.injects.length);
        expect(factSheet(scenario, state)).toHaveLength(scenario.facts.length);
        expect(traineeSignals(state, state.at)).toHaveLength(1);
      }),
      { numRuns: 50 }
    );
  });

  it('an event that is heard again changes nothing', () => {
    fc.assert(
      fc.property(anything, fc.nat(), (steps, from) => {
        const { log, state } = play(steps);
        const twice = initialState();
        for (const event of log) apply(twice, event);
        for (const event of log.slice(from % log.length)) expect(apply(twice, event)).toBe(false);
        expect(plain(twice)).toEqual(plain(state));
      }),
      { numRuns: 30 }
    );
  });

  it('any sequence of commands leaves a valid state and an orderly log', () => {
    fc.assert(
      fc.property(anything, (steps) => {
        const { log, state } = play(steps);
        log.forEach((event, index) => {
          expect(event.seq).toBe(index + 1);
          if (index > 0) expect(event.at).toBeGreaterThanOrEqual(log[index - 1]?.at ?? 0);
        });
        expect(new Set(state.order).size).toBe(state.order.length);
        expect(Object.keys(state.posts).sort()).toEqual([...state.order].sort());
        for (const post of Object.values(state.posts)) {
          if (post.replyTo !== null) expect(state.posts[post.replyTo]).toBeDefined();
          expect(post.at).toBeLessThanOrEqual(state.at);
        }
        for (const id of Object.keys(state.answered)) {
          expect(state.posts[id]?.needs).toBeTruthy();
        }
        expect(state.awaited.map((one) => one.post)).toEqual(
          state.order.filter(
            (id) => state.posts[id]?.needs && !state.answered[id] && state.missed[id] === undefined
          )
        );
        for (const { to } of state.trustMoves) {
          expect(to).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(100);
        }
        if (state.endsAt !== null) expect(state.at).toBeLessThanOrEqual(state.endsAt);
      })
    );
  });

  it('the same seed and commands give the same log, byte for byte', () => {
    fc.assert(
      fc.property(anything, fc.integer(), (steps, seed) => {
        expect(JSON.stringify(play(steps, seed).log)).toBe(JSON.stringify(play(steps, seed).log));
      }),
      { numRuns: 30 }
    );
  });

  it('looking at the clock more often changes nothing', () => {
    fc.assert(
      fc.property(acts, fc.array(wait, { maxLength: 20 }), (steps, looks) => {
        const seldom = play([...steps, { wait: 700_000, command: { type: 'AdvanceClock' } }]);
        const times = [...looks].sort((a, b) => a - b);
        const often = new SpecDrill(bakery()).start();
        let wall = 0;
        for (const step of [
          ...steps,
          { wait: 700_000, command: { type: 'AdvanceClock' as const } }
        ]) {
          for (const look of times) {
            if (look < step.wait)
              often.at(wall + look, {
                id: `l${String(wall)}-${String(look)}`,
                type: 'AdvanceClock'
              });
          }
          wall += step.wait;
          often.at(wall, step.command);
        }
        expect(withoutCommands(often)).toEqual(withoutCommands(seldom));
      }),
      { numRuns: 50 }
    );
  });

  it('pausing never changes what happens, or its order', () => {
    const pause = fc.record({
      before: fc.nat(13),
      wait,
      length: fc.integer({ min: 0, max: 3_600_000 })
    });
    fc.assert(
      fc.property(acts, fc.array(pause, { maxLength: 4 }), (steps, pauses) => {
        // A command that is refused brings nothing, so the clock is looked at once more at the end.
        const last: Step = { wait: 0, command: { type: 'AdvanceClock' } };
        const straight = play([...steps, last]);
        const halting = new SpecDrill(bakery()).start();
        let wall = 0;
        steps.forEach((step, index) => {
          let left = step.wait;
          for (const { wait: ahead, length } of pauses.filter(({ before }) => before === index)) {
            const until = Math.min(left, ahead);
            wall += until;
            left -= until;
            halting.at(wall, { type: 'PauseDrill' });
            wall += length;
            halting.at(wall, { type: 'ResumeDrill' });
          }
          wall += left;
          halting.at(wall, step.command);
        });
        halting.at(wall, last.command);
        const story = (drill: SpecDrill) =>
          withoutCommands(drill).filter(
            ({ type }) => type !== 'DrillPaused' && type !== 'DrillResumed'
          );
        expect(story(halting)).toEqual(story(straight));
      }),
      { numRuns: 50 }
    );
  });

  it('down time never counts', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: -7_200_000, max: 7_200_000 }), (steps, away) => {
        const drill = play(steps);
        const stood = drill.state.at;
        const wall = drill.state.wall - NINE + away;
        drill.at(wall, { type: 'RecoverDrill' });
        expect(drillTimeAt(drill.state.clock, NINE + wall)).toBe(stood);
      }),
      { numRuns: 50 }
    );
  });
});

/** The log without what depends on how often commands were sent: stamps and command ids. */
function withoutCommands(drill: SpecDrill) {
  return drill.log.map((event) => {
    const { seq: _seq, wall: _wall, ...rest } = event;
    return 'command' in rest ? { ...rest, command: '' } : rest;
  });
}
