import { describe, expect, it } from 'vitest';
import { given, teamOf } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { debriefWordsSchema } from './debrief-words.ts';
import { visible } from './visible.ts';

const asked = 'What was the statement waiting for?';
const answer = {
  type: 'AnswerDebrief',
  question: 'statement',
  asked,
  text: 'For a word from safety.',
  after: null
} as const;

function ended() {
  const drill = teamOf(bakery());
  drill.hand('2:00', { type: 'EndDrill' });
  return drill;
}
const ana = { role: 'trainee', person: 'ana' } as const;
const ben = { role: 'trainee', person: 'ben' } as const;
const trainer = { role: 'facilitator', person: 'f1' } as const;

describe('an answer in the debrief', () => {
  it('is kept after the end, and moves nothing else', () => {
    const drill = ended();
    const { trust, posts, at } = drill.state;
    const [event] = drill.at('20:00', { ...answer, by: ana });
    expect(event).toMatchObject({ type: 'DebriefAnswered', by: 'ana', question: 'statement' });
    expect(drill.state).toMatchObject({ trust, posts, at, status: 'ended' });
    expect(drill.state.answers).toMatchObject([{ asked, text: answer.text, by: 'ana' }]);
  });

  it('waits for ENDEX', () => {
    const drill = teamOf(bakery());
    drill.at('1:00', { ...answer, by: ana });
    expect(drill.refusal?.code).toBe('not-ended');
  });

  it('is each one’s own: two people never write over each other', () => {
    const drill = ended();
    drill.at('20:00', { ...answer, by: ana });
    drill.at('20:01', { ...answer, text: 'For me.', by: ben });
    drill.at('20:02', { ...answer, text: 'We agreed on a time.', by: trainer });
    expect(drill.refusal).toBeNull();
    expect(drill.state.answers.map(({ by, text }) => [by, text])).toEqual([
      ['ana', 'For a word from safety.'],
      ['ben', 'For me.'],
      ['f1', 'We agreed on a time.']
    ]);
  });

  it('goes on from the wording that its writer saw, and from no other', () => {
    const drill = ended();
    const [first] = drill.at('20:00', { ...answer, by: ana });
    drill.at('20:10', { ...answer, text: 'From another window.', by: ana });
    expect(drill.refusal?.code).toBe('answered-meanwhile');
    drill.at('20:20', { ...answer, text: 'Longer.', after: first?.seq ?? 0, by: ana });
    expect(drill.state.answers).toMatchObject([{ text: 'Longer.', by: 'ana' }]);
    drill.at('20:30', { ...answer, text: 'Too late.', after: first?.seq ?? 0, by: ana });
    expect(drill.refusal?.code).toBe('answered-meanwhile');
  });

  it('is said once where nothing changed, and can be taken back', () => {
    const drill = ended();
    const [first] = drill.at('20:00', { ...answer, by: ana });
    const after = first?.seq ?? 0;
    expect(drill.at('20:10', { ...answer, after, by: ana })).toEqual([]);
    expect(drill.refusal).toBeNull();
    drill.at('20:20', { ...answer, text: '', after, by: ana });
    expect(drill.state.answers).toMatchObject([{ text: '', by: 'ana' }]);
  });

  it('is for who took part, for who debriefs, and for nobody else', () => {
    const drill = ended();
    drill.at('20:00', { ...answer, by: { role: 'trainee', person: 'stranger' } });
    expect(drill.refusal?.code).toBe('not-yours');
    drill.at('20:00', answer);
    expect(drill.refusal?.code).toBe('not-yours');
  });

  it('needs no name in a drill that one person plays', () => {
    const drill = given(bakery());
    drill.at('2:00', { type: 'EndDrill' });
    drill.at('3:00', answer);
    expect(drill.state.answers).toMatchObject([{ by: null, text: answer.text }]);
    drill.at('4:00', { ...answer, text: 'Noted.', by: trainer });
    expect(drill.state.answers).toHaveLength(2);
  });

  it('is read by all of the team', () => {
    const drill = ended();
    const [event] = drill.at('20:00', { ...answer, by: ana });
    expect(event && visible(event, drill.state, ben)).toEqual(event);
  });
});

describe('what a browser sends', () => {
  it.each([
    [{ question: '', text: 'x', after: null }],
    [{ question: 'next', text: 'x'.repeat(4001), after: null }],
    [{ question: 'next', text: 'x', after: 0 }],
    [{ question: 'next', text: 'x', after: null, asked: 'mine' }]
  ])('is refused where it is not as it should be (%#)', (words) => {
    expect(debriefWordsSchema.safeParse(words).success).toBe(false);
  });
});
