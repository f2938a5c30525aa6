import { render } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { bakery } from '../../../../tests/support/scenario.ts';
import PlanPages from './PlanPages.svelte';

it('ends the title of a holding statement with one full stop', () => {
  const { plan } = bakery().organisation;
  const holding = ['First words', 'Sent by Acme Inc.'].map((title) => ({
    title,
    text: 'We look into it.'
  }));
  const { container } = render(PlanPages, { props: { plan: { ...plan, holding } } });
  expect(container).toHaveTextContent('First words. We look into it.');
  expect(container).toHaveTextContent('Sent by Acme Inc. We look into it.');
});
