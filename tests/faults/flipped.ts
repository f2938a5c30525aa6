import type { Fault } from './fault.ts';
import { spoiling } from './support/spoiling.ts';

export const flipped: Fault = {
  name: 'flipped-byte',
  title: 'A flipped byte, in every kind of file',
  people:
    'A drill is set aside under another name, all else is there; a file that says who may do what stops the start with its name.',
  on: ['folder'],
  bring: (_, form) =>
    spoiling(form, (bytes, chance) => {
      const at = chance.between(0, bytes.length - 1);
      bytes[at] = (bytes[at] ?? 0) ^ chance.between(1, 255);
      return bytes;
    })
};
