import { expect, it } from 'vitest';
import { placeWords } from './place.ts';

const VALUE = {
  title: 'Bell Street',
  organisation: { plan: { roles: [{ id: 'duty', name: 'Duty manager' }] } },
  facts: [
    { id: 'burst', text: 'A main burst under Bell Street, and the road above it has given way.' }
  ],
  personas: [{ id: 'persona', handle: '', name: 'Journal de la Passerelle' }, { id: 'robin' }],
  moves: [{ at: '00:00' }],
  injects: [
    { id: 'inject', at: '01:30', from: 'persona', text: '' },
    { id: 'branch', when: { unanswered: { inject: 'x' } }, from: 'gone', text: 'oh' },
    { id: 'note', at: '02:00', from: 'duty', text: 'oh' }
  ]
};

it.each<[string, (string | number)[]]>([
  ['', []],
  ['Title', ['title']],
  ['Trainer’s note', ['trainerNote']],
  ['Situation and briefing: briefing', ['situation', 'briefing']],
  ['Duty manager: does', ['organisation', 'plan', 'roles', 0, 'does']],
  ['Organisation and plan: handle', ['organisation', 'handle']],
  ['A main burst under Bell Street, and the…: how it changes', ['facts', 0, 'becomes']],
  ['Journal de la Passerelle', ['personas', 0]],
  ['Journal de la Passerelle: handle', ['personas', 0, 'handle']],
  ['robin: name', ['personas', 1, 'name']],
  ['Moves, 1: title', ['moves', 0, 'title']],
  ['Journal de la Passerelle, 01:30: text', ['injects', 0, 'text']],
  ['Journal de la Passerelle, 01:30: too late after', ['injects', 0, 'expects', 'limit']],
  ['gone, on a condition: condition', ['injects', 1, 'when', 'unanswered', 'inject']],
  ['Duty manager, 02:00: what they say', ['injects', 2, 'reactions', 0, 'says']]
])('calls a place %j', (words, at) => {
  expect(placeWords(at, VALUE)).toBe(words);
});
