import { describe, expect, it } from 'vitest';
import { puttingIn, takingUp } from './put-in.ts';

/** An inject that was just begun stands before the one that is answered. */
const VALUE = { injects: [{ text: 'no id yet' }, { id: 'b' }], personas: [{ name: 'Joss' }] };

describe('what is put into a scenario', () => {
  it('is the model answer of the inject that it was drafted for', () => {
    expect(takingUp(VALUE, { kind: 'reply', about: 'b', text: 'We are on it.' })).toEqual([
      { do: 'set', path: ['injects', 1, 'model'], value: 'We are on it.' }
    ]);
    expect(takingUp(VALUE, { kind: 'reply', about: 'gone', text: 'We are on it.' })).toEqual([]);
  });

  it('stands at the end of its list, behind entries that have no id yet', () => {
    const persona = { id: 'mara', handle: '@mara', name: 'Mara' };
    expect(puttingIn(VALUE, { personas: [persona], injects: [] })).toEqual([
      { do: 'insert', path: ['personas', 1], value: persona }
    ]);
  });
});
