import { describe, expect, it } from 'vitest';
import { CONTEXT, rated } from './scoring.fixture.ts';

const SECRETS = [
  'The steward is Pell Haddon, 58, of Observatory Road, thirty-one years with us.',
  'A mate, Rose Marsh, saw it.',
  'Whether he is working or under inquiry (at home on full pay since midday)'
];

/** Whether a reply tells one of these secrets. */
function tells(reply: string, mustNotSay = SECRETS): boolean {
  const { flags } = rated(reply, { facts: { ...CONTEXT.facts, mustNotSay } });
  return flags.some(({ flag }) => flag === 'discloses-private');
}

describe('who is named in what must not be said', () => {
  it.each([
    ['by the first name', 'Please leave Pell be, Ines.'],
    ['by the surname', 'Ines, Mr Haddon has been with us for years.'],
    ['by a name that is a word as well', 'Ines, Rose told us.']
  ])('is told %s', (_, reply) => {
    expect(tells(reply)).toBe(true);
  });

  it.each([
    ['a road that somebody lives in', 'Ines, our office is on Quay Road.'],
    ['a word that is a name as well', 'Ines, the tide rose and we were late.']
  ])('is not told by %s', (_, reply) => {
    expect(tells(reply)).toBe(false);
  });

  it('is no secret to themselves', () => {
    expect(tells('Ines, we are sorry.', ['That Ines Carrow has complained before'])).toBe(false);
  });

  it('is no secret where it is known', () => {
    const known = [...CONTEXT.facts.known, 'Pell Haddon has left Skerry Line'];
    const facts = { ...CONTEXT.facts, known, mustNotSay: SECRETS };
    expect(rated('Ines, Pell Haddon has left us.', { facts }).flags).toEqual([]);
  });
});

describe('what a secret claims', () => {
  const secret = ['Our crew laughed at dogs on the quay on the second day'];

  it('is told in its words, though post and crisis have all of them', () => {
    expect(tells('Ines, our crew laughed at dogs on the quay on the second day.', secret)).toBe(
      true
    );
  });

  it('is not told by what says less, or asks', () => {
    expect(tells('Ines, you stood on the quay with your dog and our crew was wrong.', secret)).toBe(
      false
    );
    expect(
      tells('Ines, if our crew laughed at dogs on the quay on the second day, tell us.', secret)
    ).toBe(false);
  });

  it('is no claim where it names a matter', () => {
    expect(
      tells('Ines, we do not talk about who is on duty.', ['Who is on duty at the quay'])
    ).toBe(false);
  });
});

describe('what a secret spells out in brackets', () => {
  it('is told in its own words, and not by talking of the same', () => {
    expect(tells("Ines, he's at home on full pay.")).toBe(true);
    expect(tells('Ines, we do not talk about who is working when.')).toBe(false);
  });
});
