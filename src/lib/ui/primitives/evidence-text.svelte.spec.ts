import { render } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { Dimension } from '../../core/scenario/schema.ts';
import EvidenceText from './EvidenceText.svelte';

it('says behind words that they do more than two things, without what looks like a point', () => {
  const rating = (dimension: Dimension) => ({
    dimension,
    level: 3 as const,
    confidence: 1,
    reason: '',
    evidence: [{ start: 0, end: 5, cue: 'cue', level: 3 as const }],
    missing: null
  });
  const { container } = render(EvidenceText, {
    text: 'sorry',
    rating: {
      ratings: {
        speed: null,
        acknowledgment: rating('acknowledgment'),
        apology: rating('apology'),
        transparency: rating('transparency'),
        personalization: null
      },
      flags: []
    }
  });
  expect(container).toHaveTextContent('sorryAcAp…(acknowledgment, apology, transparency)');
});
