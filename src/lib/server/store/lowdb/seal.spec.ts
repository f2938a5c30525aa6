import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealed, sealedLine, unsealed, unsealedLine } from './seal.ts';

const documents = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
const flips = fc.tuple(documents, fc.nat(), fc.integer({ min: 1, max: 255 }));

/** What is read back after one byte became another one; null when it is refused. */
function readFlipped(text: string, at: number, by: number, read: (text: string) => string) {
  const bytes = Buffer.from(text);
  const place = at % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ by;
  try {
    return JSON.parse(read(bytes.toString())) as Record<string, unknown>;
  } catch {
    return null;
  }
}

describe.each([
  ['a document', sealed, unsealed],
  ['a line', (data: object) => sealedLine(data).trimEnd(), unsealedLine]
])('%s', (_, seal, unseal) => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(documents, (data) => {
        expect(JSON.parse(unseal(seal(data)))).toEqual(JSON.parse(JSON.stringify(data)));
      })
    );
  });

  it('never comes back as something else when a byte was flipped: what it held is there, or it is refused', () => {
    fc.assert(
      fc.property(flips, ([data, at, by]) => {
        const found = readFlipped(seal(data), at, by, unseal);
        // A flip in the digest's own key leaves it beside what is held, where nobody reads it.
        if (found) expect(found).toMatchObject(JSON.parse(JSON.stringify(data)) as object);
      }),
      { numRuns: 2000 }
    );
  });

  it('without a digest is taken as it is', () => {
    const text = JSON.stringify({ version: 1, practice: true }, null, 2);
    expect(unseal(text)).toBe(text);
  });
});
