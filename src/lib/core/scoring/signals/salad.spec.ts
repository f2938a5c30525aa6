import { describe, expect, it } from 'vitest';
import { rated } from '../scoring.fixture.ts';
import { readWords } from '../text/words.ts';
import { isSalad } from './salad.ts';

describe('words without a sentence', () => {
  it.each([
    'I am sorry sorry dog dog ferry Ardle quay steward laughed Ines we were wrong refund.',
    'Ines guide dog refused Saturday ferry quay Ardle three hours sorry our mistake refund 0800 555 0111',
    'Sorry, dog, ferry, quay, Ardle, refund, steward, Saturday, training, crew, fare, trip, mistake.'
  ])('are found, and earn nothing: %s', (reply) => {
    expect(isSalad(readWords(reply))).toBe(true);
    const { ratings, flags } = rated(reply);
    expect(flags.map(({ flag }) => flag)).toContain('cue-stuffing');
    for (const rating of Object.values(ratings)) expect(rating?.level ?? 0).toBeLessThanOrEqual(1);
  });

  it.each([
    'We are deeply, deeply sorry, Ines.',
    'Refund done, Ines. Sorry. Dog and quay noted. DM open.',
    'Four shops: Harbour Street, Pell Lane, Dock Road, Market Cross, Tanner Row, Quay Hill, Mill Bank.',
    'The pie is white fish, milk, butter, wheat flour, peas and potato.',
    'I will ring you today.\nBest wishes\nRowan Pike\nCustomer Care Team\nSkerry Line Ferries'
  ])('are told from what is only short or a list: %s', (reply) => {
    expect(isSalad(readWords(reply))).toBe(false);
  });
});
