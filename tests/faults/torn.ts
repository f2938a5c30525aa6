import type { Fault } from './fault.ts';
import { spoiling } from './support/spoiling.ts';

/** What a disk reads or loses at once, in bytes. */
const SECTOR = 512;

export const torn: Fault = {
  name: 'torn-file',
  title: 'Files cut off, emptied, or with a sector of zeros',
  people: 'As with a flipped byte.',
  on: ['folder'],
  bring: (_, form) =>
    spoiling(form, (bytes, chance) => {
      const at = chance.between(0, bytes.length - 1);
      switch (chance.between(0, 2)) {
        case 0:
          return bytes.subarray(0, at);
        case 1: {
          const sector = at - (at % SECTOR);
          return bytes.fill(0, sector, Math.min(bytes.length, sector + SECTOR));
        }
        default:
          return Buffer.alloc(0);
      }
    })
};
