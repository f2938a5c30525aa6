import { describe, expect, it } from 'vitest';
import { given } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { visible } from './visible.ts';

function seen(difficulty: 'steady' | 'hard') {
  const drill = given(bakery({ difficulty }));
  drill.at('9:59', { type: 'AdvanceClock' });
  return drill.log.flatMap((event) => visible(event, drill.state) ?? []);
}

describe('what a trainee sees of the log', () => {
  it('is not what is still to come, nor whose fault it is, nor the seed', () => {
    const events = seen('steady');
    const types = events.map(({ type }) => type);
    expect(types).not.toContain('ReleaseScheduled');
    expect(types).not.toContain('ResponsibilityChanged');
    expect(events[0]).toMatchObject({ type: 'DrillPrepared', seed: 0 });
  });

  it('shows what needs an answer in drills for learning', () => {
    const post = seen('steady').find((e) => e.type === 'PostAppeared' && e.post.id === 'daughter');
    expect(post).toMatchObject({ post: { needs: { action: 'reply' } } });
  });

  it('leaves that to the trainee in harder ones', () => {
    const events = seen('hard');
    expect(events.map(({ type }) => type)).not.toContain('LimitPassed');
    const post = events.find((e) => e.type === 'PostAppeared' && e.post.id === 'daughter');
    expect(post).toMatchObject({ post: { needs: null, severity: 'low' } });
  });
});
