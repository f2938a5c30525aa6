import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugOf } from './slug.ts';

it('makes an id of a title, or nothing', () => {
  expect(slugOf('Bin day, again!')).toBe('bin-day-again');
  expect(slugOf('Größe & Café  2')).toBe('grosse-cafe-2');
  expect(slugOf('Fußgängerbrücke')).toBe('fussgangerbrucke');
  expect(slugOf('GROẞE Ærø, Łódź, Đurđevac, Þórshöfn, İskele ışık')).toBe(
    'grosse-aero-lodz-durdevac-thorshofn-iskele-isik'
  );
  expect(slugOf('水')).toBe('');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(slugOf(title)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
    })
  );
});
