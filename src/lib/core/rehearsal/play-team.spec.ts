import { describe, expect, it } from 'vitest';
import { longDrill } from '../../../../tests/support/long-drill.ts';
import { approvingBakery, bakery } from '../../../../tests/support/scenario.ts';
import type { DrillEvent, EventOf, EventType } from '../drill/events.ts';
import { replay } from '../drill/evolve.ts';
import type { Scenario } from '../scenario/schema.ts';
import { blend } from './blend.ts';
import { playTeam, type Member } from './play-team.ts';

const SETUP = {
  drill: 'd',
  digest: 'x',
  trainee: { id: 'coach', name: 'Coach' },
  seed: 4,
  wall: 5_000
};

const member = (person: string, role: string | null = null): Member => ({
  person,
  name: person,
  role,
  player: blend({ exemplary: 1 })
});

function play(scenario: Scenario, members: Member[]): DrillEvent[] {
  return playTeam(scenario, members, SETUP);
}

function all<T extends EventType>(log: readonly DrillEvent[], type: T): EventOf<T>[] {
  return log.filter((event): event is EventOf<T> => event.type === type);
}

describe('a team of robots', () => {
  const scenario = longDrill({ minutes: 10, injects: 40, branches: 4 });
  const log = play(scenario, [member('ana'), member('ben', 'safety'), member('cy')]);
  const state = replay(log);

  it('plays to the end, in its time, conducted by whoever set it up', () => {
    expect(log.at(-1)?.type).toBe('DrillEnded');
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
    expect(log[0]?.wall).toBe(5_000);
    expect(all(log, 'DrillStarted')).toMatchObject([{ by: 'facilitator', hand: 'coach' }]);
    expect(Object.keys(state.participants)).toEqual(['ana', 'ben', 'cy']);
    expect(state.participants['ben']?.role).toBe('safety');
  });

  it('parts the posts: each is claimed before it is answered, by who answers it', () => {
    const replies = all(log, 'Replied').filter(({ post }) => post.ours === 'reply');
    expect(new Set(replies.map(({ by }) => by))).toEqual(new Set(['ana', 'ben', 'cy']));
    for (const reply of replies) {
      const claim = all(log, 'PostClaimed').findLast(
        ({ post, seq }) => post === reply.post.replyTo && seq < reply.seq
      );
      expect(claim?.by).toBe(reply.by);
      expect(claim?.at).toBeLessThan(reply.at);
    }
    expect(new Set(replies.map(({ post }) => post.replyTo)).size).toBe(replies.length);
  });

  it('speaks to everybody by its first member', () => {
    const statements = all(log, 'StatementPosted');
    expect(new Set(statements.map(({ by }) => by))).toEqual(new Set(['ana']));
    expect(statements.length).toBeGreaterThan(0);
  });

  it('is the same each time, byte for byte', () => {
    const again = play(scenario, [member('ana'), member('ben', 'safety'), member('cy')]);
    expect(JSON.stringify(again)).toBe(JSON.stringify(log));
  });
});

describe('colleagues', () => {
  it('approve what is laid before them', () => {
    const log = play(approvingBakery(['reply', 'statement']), [
      member('ana', 'press'),
      member('ben')
    ]);
    const approved = all(log, 'DraftApproved');
    expect(approved.length).toBeGreaterThan(0);
    for (const { by, took } of approved) {
      expect(by).toBe('ana');
      expect(took).toBeGreaterThanOrEqual(20_000);
    }
  });

  it('answer what is handed to their role', () => {
    const scenario = bakery({
      injects: [
        {
          id: 'recall',
          at: '00:20',
          from: 'kev',
          text: '@hollinbakery will you recall the other loaves too?',
          severity: 'high',
          expects: { action: 'escalate', role: 'safety', target: '02:00', limit: '05:00' }
        }
      ]
    });
    const log = play(scenario, [member('ana', 'safety'), member('ben')]);
    const [asked] = all(log, 'EscalationReceived');
    const [answered] = all(log, 'EscalationAnswered');
    expect(asked?.to).toEqual(['ana']);
    expect(answered).toMatchObject({ by: 'ana', escalation: asked?.escalation });
  });
});
