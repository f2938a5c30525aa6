import { describe, expect, it } from 'vitest';
import type { DrillState } from './state.ts';
import { bearingOn } from './bearing.ts';

const fact = (id: string, text: string): DrillState['facts'][number] => ({
  id,
  text,
  status: 'known',
  since: 0
});

const facts = [
  fact('tablet', 'The strange tablet is a sleeping tablet.'),
  fact('driving', 'Nobody who took the tablet should drive a car.'),
  fact('packs', 'The tablet is in 412 packs of eleven shops.'),
  fact('line', 'The packing line stands still; the regulator was told of the tablet.'),
  fact('update', 'The board publishes its findings on Friday.')
];

describe('bearingOn', () => {
  it('finds the facts that share what a post speaks of', () => {
    expect(bearingOn('I drive the school bus, and I had one', facts)).toEqual(new Set(['driving']));
  });

  it('counts an idea less the more facts have it, and keeps to three', () => {
    const found = bearingOn('Is the tablet in my packs, and may I drive?', facts);
    expect(found.size).toBe(3);
    expect([...found].slice(0, 2).sort()).toEqual(['driving', 'packs']);
  });

  it('finds none for a post about something else', () => {
    expect(bearingOn('The cat is on the roof', facts)).toEqual(new Set());
  });
});
