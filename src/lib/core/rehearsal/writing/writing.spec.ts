import { describe, expect, it } from 'vitest';
import type { FactView } from '../../drill/events.ts';
import type { PersonaKind, Plan } from '../../scenario/schema.ts';
import { tellings, unknownOf } from './facts.ts';
import { roleFor } from './matter.ts';
import { addressed, firstName } from './names.ts';
import { fitted, sentencesOf } from './sentences.ts';
import { topicOf } from './topic.ts';

const fact = (text: string, status: FactView['status'] = 'known'): FactView => ({
  id: text.slice(0, 5),
  text,
  status
});

describe('a first name', () => {
  it.each<[string, string | null]>([
    ['Dani Okafor', 'Dani'],
    ['IVOR TREGASK', 'Ivor'],
    ['kez', 'Kez'],
    ['shanice 💗 nails', 'Shanice'],
    ['Cllr Bob Haverill', 'Bob'],
    ['Rafe Collis, Daily Brisk', 'Rafe'],
    ['Bożena Król', 'Bożena'],
    ['D. Fairlie', 'Fairlie'],
    ['z', null],
    ['🚰', null]
  ])('of %s', (name, first) => {
    expect(firstName({ name, kind: 'person' })).toBe(first);
  });

  it.each<[string, PersonaKind]>([
    ['Office for Medicines', 'official'],
    ['Mill Street Hardware', 'organisation'],
    ['Alerts', 'bot']
  ])('is not what %s is called', (name, kind) => {
    expect(firstName({ name, kind })).toBeNull();
  });

  it('stands before what is said, where there is one', () => {
    expect(addressed('Mara', 'we got this wrong.')).toBe('Mara, we got this wrong.');
    expect(addressed(null, 'we got this wrong.')).toBe('We got this wrong.');
  });
});

describe('sentences', () => {
  it('are what can be said by itself', () => {
    expect(
      sentencesOf('Ring Dr Aldous at 17.05; she is in. 34 homes have it! (Wrong; withdrawn.)')
    ).toEqual(['Ring Dr Aldous at 17.05.', 'She is in.', '34 homes have it!']);
  });

  it('are kept by their weight, and stand in their order', () => {
    const parts = [
      { text: 'Mara, I am sorry.', weight: 3 },
      { text: 'This is long and matters little to anybody.', weight: 1 },
      { text: 'Ring me.', weight: 2 }
    ];
    expect(fitted(parts, 30)).toBe('Mara, I am sorry. Ring me.');
    expect(fitted(parts, 200)).toContain('matters little');
    expect(fitted(parts, 10)).toBe('Mara, I');
  });
});

describe('what a matter is called', () => {
  const facts = [
    fact('The wrong tablet is a sleeping tablet.'),
    fact('About 180 packs hold the tablet.'),
    fact('Every pack is replaced by a driver.'),
    fact('A pack is a card with a row for the night.')
  ];
  it('is the thing that the facts name most and the post names too', () => {
    expect(topicOf('what was in my pack', facts)).toBe('pack');
    expect(topicOf('you should be ashamed', facts)).toMatch(/tablet|pack/);
    expect(topicOf('hello', [])).toBeNull();
  });
});

describe('telling facts', () => {
  it('begins with what was asked, one of each fact before a second of any', () => {
    const told = tellings(
      'how many packs are affected',
      [
        fact('The line was stopped at 13:30. It stays off.'),
        fact('412 packs are affected. They came from one line.')
      ],
      100
    );
    expect(told[0]).toBe('412 packs are affected.');
    expect(told[1]).toBe('The line was stopped at 13:30.');
  });

  it('leaves open what is open, and only what reads as a question', () => {
    expect(unknownOf([fact('Whether the valve failed', 'unconfirmed')])).toBe(
      'Whether the valve failed, we do not know yet.'
    );
    expect(unknownOf([fact('The valve failed.', 'unconfirmed')])).toBe('');
  });
});

describe('the role for a matter', () => {
  const plan: Plan = {
    roles: [
      { id: 'press', name: 'Press', does: 'Speaks to reporters' },
      { id: 'safety', name: 'Safety', does: 'Decides on recalls' }
    ],
    do: [],
    dont: [],
    holding: [],
    contacts: [
      { for: 'a journalist or a newspaper', role: 'press', reach: '1' },
      { for: 'somebody who is ill', role: 'safety', reach: '2' }
    ]
  };
  it('is the one whose contact speaks of it', () => {
    expect(roleFor('I write for a newspaper', plan)).toBe('press');
    expect(roleFor('my son is ill', plan)).toBe('safety');
    expect(roleFor('hello', plan)).toBeNull();
  });
});
