import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { besideOf, cardOf, fullBakery } from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD, POOR } from '../../../../tests/support/given.ts';
import BesideModel from './BesideModel.svelte';

function show(text: string): void {
  const drill = given(fullBakery());
  drill.at('1:20', { type: 'Reply', to: 'daughter', text });
  drill.at('2:00', { type: 'EndDrill' });
  const { replies } = cardOf(drill);
  const [beside] = besideOf(drill);
  const [reply] = replies;
  if (!beside || !reply) throw new Error('expected a reply with a model');
  render(BesideModel, { reply, beside });
}

describe('a reply beside the model answer', () => {
  it('shows the post, the reply and the model, each under its name', () => {
    show(POOR);

    expect(screen.getByText('Dani Okafor')).toBeVisible();
    const reply = screen.getByRole('region', { name: 'The reply' });
    expect(within(reply).getByRole('heading', { name: 'Your reply' })).toBeVisible();
    expect(reply).toHaveTextContent('Customers should always read labels carefully');
    expect(screen.getByRole('region', { name: 'The model answer' })).toHaveTextContent(
      'The loaf has been recalled'
    );
  });

  it('names both levels of each dimension, and what the model does', () => {
    show(POOR);

    const apology = screen
      .getAllByRole('listitem')
      .find(({ textContent }) => textContent.trim().startsWith('Apology'));
    expect(apology).toHaveTextContent('0, the model 4');
    expect(apology).toHaveTextContent(
      "The model apologises (“and I'm sorry”); the reply does not."
    );
  });

  it('says which line the reply alone crosses, and what else the model has', () => {
    show(POOR);

    expect(screen.getByText(/^The reply crosses a line that the model does not:/)).toBeVisible();
    expect(screen.getByText(/^The model also has:/)).toBeVisible();
  });

  it('says neither where there is nothing of the kind', () => {
    show(GOOD);

    expect(screen.getAllByText('Both do the same.')).toHaveLength(4);
    expect(screen.queryByText(/crosses a line/)).toBeNull();
    expect(screen.queryByText(/The model also has/)).toBeNull();
  });
});
