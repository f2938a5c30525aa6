import { describe, expect, it } from 'vitest';
import { believedInWords, fieldsOf, scoresInWords } from './platform.ts';

describe('scores that go back', () => {
  it.each([
    [{ arrived: 0, waiting: 0, refused: 0 }, '0 scores have gone back.'],
    [{ arrived: 1, waiting: 2, refused: 0 }, '1 score has gone back, 2 on the way.'],
    [{ arrived: 3, waiting: 0, refused: 1 }, '3 scores have gone back, 1 not taken.']
  ])('%o are said as "%s"', (scores, said) => {
    expect(scoresInWords(scores)).toBe(said);
  });
});

it.each([
  [true, true, 'Believed: who comes, their e-mail addresses, and who teaches.'],
  [true, false, 'Believed: who comes, and their e-mail addresses.'],
  [false, true, 'Believed: who comes, and who teaches.'],
  [false, false, 'Believed: who comes, and no more.']
])('says what a platform is believed: vouches %s, trainers %s', (vouches, trainers, said) => {
  expect(believedInWords({ vouches, trainers })).toBe(said);
});

it('fills the form with a line for each id and address, and ticks what is believed', () => {
  const platform = {
    id: 'aa',
    name: 'Moodle',
    issuer: 'https://moodle.example',
    clientId: 'one',
    deployments: ['1', '2'],
    signInUrl: 'https://moodle.example/auth',
    tokenUrl: 'https://moodle.example/token',
    keysUrl: 'https://moodle.example/keys',
    audience: null,
    frames: ['https://moodle.example'],
    team: null,
    vouches: false,
    trainers: true
  };
  expect(fieldsOf(platform)).toMatchObject({ deployments: '1\n2', audience: '', trainers: 'on' });
  expect(fieldsOf(platform)).not.toHaveProperty('vouches');
});
