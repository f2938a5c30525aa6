import {
  scenarioSchema,
  type Scenario,
  type ScenarioInput
} from '../../src/lib/core/scenario/schema.ts';

/** A small, complete scenario for specs: a bakery whose label was wrong. Parts are replaced as given. */
export function bakery(parts: Partial<ScenarioInput> = {}): Scenario {
  return scenarioSchema.parse({
    id: 'bakery',
    title: 'The label',
    summary: 'A loaf with nuts and no word of them.',
    difficulty: 'steady',
    minutes: 10,
    exercises: 'owning an error',
    objectives: [{ id: 'own', text: 'Own the error' }],
    story: { starts: '2026-03-11T09:00' },
    organisation: {
      name: 'Hollin Bakery',
      handle: '@hollinbakery',
      industry: 'bakery',
      about: 'We bake bread.',
      voice: 'plain',
      plan: {
        roles: [
          { id: 'safety', name: 'Food safety', does: 'Decides on recalls' },
          { id: 'press', name: 'Press', does: 'Speaks to the press' }
        ]
      }
    },
    situation: {
      briefing: 'A loaf was sold with hazelnut in it.',
      happened: 'A seeded loaf was sold with hazelnut that the label did not name.',
      responsibility: 'unclear',
      becomes: [{ at: '04:00', responsibility: 'preventable' }]
    },
    truth: {
      happened: 'The label was not updated after the recipe changed.',
      source: 'A customer',
      cause: 'own',
      affected: 'Everyone who bought a seeded loaf',
      severity: 'high',
      spread: 'regional'
    },
    facts: [
      { id: 'recall', text: 'The loaf has been recalled; any counter refunds it.' },
      {
        id: 'cause',
        text: 'The recipe changed on 3 March and we did not update the label.',
        open: 'Why the label was wrong',
        status: 'unconfirmed',
        becomes: [{ at: '04:00', status: 'known' }]
      },
      { id: 'name', text: "The child's name is Noah.", status: 'must-not-say' }
    ],
    personas: [
      { id: 'dani', handle: '@dani_o', name: 'Dani Okafor', followers: 340, temper: 'worried' },
      { id: 'kev', handle: '@kevloaf', name: 'kev', followers: 90, temper: 'hostile' },
      { id: 'nan', handle: '@nan_bakes', name: 'Nan', followers: 12, temper: 'playful' }
    ],
    moves: [
      { title: 'First posts', at: '00:00' },
      { title: 'Next day', at: '06:00', jump: '1d' }
    ],
    injects: [
      { id: 'cat', at: '00:10', from: 'nan', text: 'my cat sat on the dough again' },
      {
        id: 'daughter',
        at: '00:30',
        from: 'dani',
        text: 'My daughter has a nut allergy and ate two slices of your seeded loaf. What do I do??',
        severity: 'high',
        sign: true,
        expects: { action: 'reply', target: '02:00', limit: '05:00', objectives: ['own'] },
        reactions: [
          { to: 'good', says: 'ok. thank you. still shaking', then: 'settled' },
          { to: 'fair', says: 'and what do I do if she gets worse', then: 'open' },
          { to: 'poor', says: 'is that all you have to say to me', then: 'lost' }
        ]
      },
      {
        id: 'troll',
        at: '01:00',
        from: 'kev',
        text: '@hollinbakery say something funny',
        expects: { action: 'ignore' }
      },
      {
        id: 'medical',
        at: '01:30',
        from: 'dani',
        channel: 'direct',
        text: 'She is at the hospital now, can someone please call me',
        severity: 'critical',
        expects: { action: 'private', target: '01:00', limit: '03:00' }
      },
      {
        id: 'screenshot',
        when: { unanswered: { inject: 'daughter' } },
        after: '00:20',
        from: 'kev',
        text: 'five minutes. a child. nothing.'
      },
      {
        id: 'quiet',
        when: { unstated: { by: '03:00' } },
        from: 'nan',
        text: 'has anybody heard from them at all'
      },
      {
        id: 'confirmed',
        when: { known: 'cause' },
        after: '00:30',
        channel: 'briefing',
        from: 'safety',
        text: 'It was our label. You may say so.'
      }
    ],
    end: { at: '10:00' },
    ...parts
  });
}

/** The bakery with a plan by which the press role approves what is said. */
export function approvingBakery(what: ('statement' | 'reply' | 'direct')[]): Scenario {
  const { organisation } = bakery();
  return {
    ...bakery(),
    organisation: {
      ...organisation,
      plan: { ...organisation.plan, approval: { for: what, by: 'press' } }
    }
  };
}
