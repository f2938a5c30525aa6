import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { ReplyRating } from '../../core/scoring/types.ts';
import Outcome from './Outcome.svelte';

it('names a red flag of the reply, and says why', () => {
  const why = '“Hi Daz” speaks to somebody else than Dan.';
  const rating: ReplyRating = {
    ratings: {
      speed: null,
      acknowledgment: null,
      apology: null,
      personalization: null,
      transparency: null
    },
    flags: [{ flag: 'wrong-person-or-issue', lowers: 'acknowledgment', start: 0, end: 7, why }],
    practices: [],
    coaching: '',
    scorer: '3.0'
  };
  const mine = { acknowledgment: 1, apology: 1, personalization: 1, transparency: 1 };
  const revealed = { rating, consensus: null, others: [] };
  render(Outcome, { reply: 'Hi Daz, sorry.', mine, revealed });
  expect(screen.getByText('Answers another person or matter.').closest('p')).toHaveTextContent(
    `Answers another person or matter. ${why}`
  );
});
