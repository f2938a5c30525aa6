import { describe, expect, it } from 'vitest';
import { bakery } from '../../../../tests/support/scenario.ts';
import { formatStoryClock, storyTimeAt } from '../../core/drill/story.ts';
import type { ScenarioInput } from '../../core/scenario/schema.ts';
import { lookOf } from './look.ts';

type InjectInput = ScenarioInput['injects'][number];

const QUESTION: InjectInput = {
  id: 'question',
  at: '01:30',
  from: 'dani',
  text: 'What do I do??',
  severity: 'high',
  expects: { action: 'reply', target: '02:00', limit: '05:00' }
};
const branch = (when: NonNullable<InjectInput['when']>): InjectInput => ({
  id: 'branch',
  when,
  after: '00:20',
  from: 'kev',
  text: 'nothing.',
  replyTo: 'question'
});

/** The posts of a look in its order, each with what the clock of the story shows beside it. */
function clocks(id: string, injects: InjectInput[]): string[] {
  const look = lookOf(bakery({ injects }), id);
  if (!look) return [];
  const { posts, order } = look.drill;
  return order.map(
    (post) => `${post} ${formatStoryClock(storyTimeAt(look.drill, posts[post]?.at ?? 0))}`
  );
}

describe('an inject as the network shows it', () => {
  it('stands at its time in the story', () => {
    expect(clocks('question', [QUESTION])).toEqual(['question 09:01']);
    // Until then a move has jumped a day and an hour.
    const moves = [
      { title: 'First posts', at: '00:00' },
      { title: 'Next day', at: '01:00', jump: '25h' }
    ];
    const look = lookOf(bakery({ injects: [QUESTION], moves }), 'question');
    expect(look && storyTimeAt(look.drill, look.post.at).toISOString()).toMatch('03-12T10:01');
  });

  it('stands at the earliest time at which its condition can hold, after what it answers', () => {
    const silence = branch({ unanswered: { inject: 'question' } });
    expect(clocks('branch', [QUESTION, silence])).toEqual(['question 09:01', 'branch 09:06']);
    const trust = branch({ trustBelow: 40 });
    expect(clocks('branch', [QUESTION, trust])).toEqual(['question 09:01', 'branch 09:01']);
  });

  it('is shown after what it answers where it can never come', () => {
    const never = branch({ unanswered: { inject: 'question', for: '30:00' } });
    expect(clocks('branch', [QUESTION, never])).toEqual(['question 09:01', 'branch 09:01']);
  });
});
