import { expect, it } from 'vitest';
import { bakery } from '../../../../tests/support/scenario.ts';
import { briefOf } from './brief.ts';

const factsOf = (facts: Parameters<typeof bakery>[0]) => briefOf(bakery(facts)).facts;

it('tells what stands at STARTEX and nothing that comes out later', () => {
  const later = { at: '11:08', status: 'known' } as const;
  const facts = factsOf({
    facts: [
      { id: 'recall', text: 'The loaf has been recalled.', source: 'Safety, 08:50' },
      { id: 'shelf', text: 'One shelf is whole.', status: 'hidden', becomes: [later] },
      { id: 'secret', text: 'Her name is Ann.', status: 'must-not-say', source: 'Her mother' }
    ]
  });
  expect(facts).toEqual([
    {
      id: 'recall',
      status: 'known',
      text: 'The loaf has been recalled.',
      source: 'Safety, 08:50'
    },
    { id: 'secret', status: 'must-not-say', text: 'Her name is Ann.', source: 'Her mother' }
  ]);
});

it('puts an open question without its answer, and without who settles it, and when', () => {
  const facts = factsOf({
    facts: [
      {
        id: 'why',
        text: 'A plug had corroded.',
        open: 'Why the alarm did not sound',
        source: 'Sal Brack, 15:40',
        status: 'unconfirmed',
        becomes: [{ at: '11:08', status: 'known' }]
      }
    ]
  });
  expect(facts).toEqual([
    { id: 'why', status: 'unconfirmed', text: 'Why the alarm did not sound', source: undefined }
  ]);
});
