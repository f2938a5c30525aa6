import { expect, it } from 'vitest';
import { comparisonTable } from './comparison.ts';

it('compares rooms, and says nothing of one that has not ended', () => {
  const table = comparisonTable(
    [
      {
        drill: 'd1',
        name: 'Room 1',
        people: 3,
        ended: true,
        figures: {
          mean: 2.5,
          dimensions: {
            speed: 3,
            acknowledgment: 2,
            apology: null,
            transparency: 2,
            personalization: 3
          },
          coverage: { answered: 4, needed: 6 },
          trust: { from: 60, to: 48 }
        }
      },
      { drill: 'd2', name: 'Room 2', people: 2, ended: false, figures: null }
    ],
    { exercise: 'e1', each: false }
  );
  expect(table.name).toBe('hotseat-comparison-e1');
  expect(table.columns[0]?.heading).toBe('Room');
  expect(table.rows).toEqual([
    ['Room 1', 'd1', 3, true, 2.5, 3, 2, null, 2, 3, 6, 4, 60, 48],
    ['Room 2', 'd2', 2, false, ...Array.from({ length: 10 }, () => null)]
  ]);
});
