import { describe, expect, it } from 'vitest';
import { given } from '../../../../../tests/support/given.ts';
import { bakery } from '../../../../../tests/support/scenario.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { played } from '../played.ts';
import { authoredFor } from './authored.ts';

/** The story of the bakery begins at 09:00, and its second move a day later. */
const questions = [
  'Who saw the cat?',
  'Dani Okafor asked what to do. What did you tell her?',
  'What did @kevloaf want?',
  'Kev asked for something funny. What did he get?',
  'Dani was afraid. Who saw it first?',
  'What had you said by 09:00, and is it still true at 09:03?',
  'The recipe changed at 08:40. Who knew?',
  'What did Nan hear at 9:30?'
];

function asked(endsAt: string | null, parts: Partial<Scenario> = {}) {
  const drill = given({ ...bakery({ questions }), ...parts });
  if (endsAt === null) drill.at('10:00', { type: 'AdvanceClock' });
  else drill.at(endsAt, { type: 'EndDrill' });
  return authoredFor(played(drill.scenario, drill.log));
}

describe('the questions of the author', () => {
  it('are all asked of a whole drill', () => {
    expect(asked(null).map(({ asks }) => asks)).toEqual(questions);
  });

  it('leave out who had not come and what was not reached where a drill was ended early', () => {
    expect(asked('0:20')).toEqual([0, 6, 7].map((place) => ({ asks: questions[place], place })));
    expect(asked('0:40').map(({ place }) => place)).toEqual([0, 1, 4, 6, 7]);
    expect(asked('2:00').map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 6, 7]);
    expect(asked('3:01').map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('keep who was spoken of, and who writes nothing in the scenario', () => {
    const { situation, personas } = bakery();
    const about = {
      situation: { ...situation, briefing: 'Dani Okafor rang this morning.' },
      personas: [
        ...personas,
        ...personas.slice(0, 1).map((one) => ({ ...one, id: 'sal', handle: '@sal', name: 'Sal' }))
      ],
      questions: ['Dani was afraid. Who saw it first?', 'What would Sal have said?']
    };
    expect(asked('0:20', about)).toHaveLength(2);
  });

  it('leave out one about a reply that was not given', () => {
    const about = ['Read your reply to Dani aloud.', 'Was your reply to all of them the same?'];
    const drill = given(bakery({ questions: about }));
    const places = () => authoredFor(played(drill.scenario, drill.log)).map(({ place }) => place);
    drill.at('1:00', { type: 'AdvanceClock' });
    expect(places()).toEqual([1]);
    drill.at('1:10', { type: 'Reply', to: 'daughter', text: 'Your daughter, Dani. I ring you.' });
    drill.at('10:00', { type: 'AdvanceClock' });
    expect(places()).toEqual([0, 1]);
  });

  it('keep a question whose first word is only like a name', () => {
    const { personas, facts } = bakery();
    const may = {
      personas: personas.map((one) => (one.id === 'dani' ? { ...one, name: 'May Okafor' } : one)),
      facts: facts.map((one) => ({ ...one, text: `You may say: ${one.text}` })),
      questions: ['May one say so?', 'What did May Okafor ask?']
    };
    expect(asked('0:20', may).map(({ place }) => place)).toEqual([0]);
  });
});
